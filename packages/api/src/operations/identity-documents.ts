import { createIdentityDocumentBody, identityDocumentSchema, listIdentityDocumentsQuery, type IdentityDocument } from '@foliokit/kyc/zod'
import type * as z from 'zod'
import { newestList } from '../envelopes.js'
import { operation } from '../operation.js'

/** Answers the address of the page on which the investor lets an Aadhaar be fetched for a KYC request; it works for an hour. */
export const createIdentityDocument = operation({
  name: 'identityDocuments.create',
  method: 'POST',
  path: '/v2/identity_documents',
  effect: 'at-most-once',
  body: createIdentityDocumentBody,
  answer: identityDocumentSchema,
})

/** Fetches an identity document: its `fetch.status` says whether the `data` is there. */
export const fetchIdentityDocument = operation({
  name: 'identityDocuments.fetch',
  method: 'GET',
  path: '/v2/identity_documents/:id',
  effect: 'read',
  answer: identityDocumentSchema,
})

/** Lists the newest identity documents, at most 100, of a KYC request or in a status. */
export const listIdentityDocuments = operation({
  name: 'identityDocuments.list',
  method: 'GET',
  path: '/v2/identity_documents',
  effect: 'read',
  query: listIdentityDocumentsQuery,
  answer: newestList(identityDocumentSchema),
  matches: (document: IdentityDocument, { kyc_request: request, 'fetch.status': status }: z.output<typeof listIdentityDocumentsQuery>) =>
    (request === undefined || document.kyc_request === request) && (status === undefined || document.fetch.status === status),
})
