import { contract } from '@foliokit/api'
import { createIdentityDocument as create, identityDocumentAnswer } from '../engine/kyc/identity-document.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { newestList } from './newest-list.js'

export const createIdentityDocument: Handler<'identityDocuments.create'> = ({ world, tenant, body }) =>
  identityDocumentAnswer(world, create(world, tenant, body))

export const fetchIdentityDocument: Handler<'identityDocuments.fetch'> = ({ world, tenant, path: [id = ''] }) => {
  const record = tenant.identityDocuments.get(id)
  if (record === undefined) throw notFound('identity document')
  return identityDocumentAnswer(world, record)
}

export const listIdentityDocuments: Handler<'identityDocuments.list'> = ({ world, tenant, query }) =>
  newestList(
    tenant.identityDocuments,
    (record) => identityDocumentAnswer(world, record),
    (row) => contract['identityDocuments.list'].matches(row, query),
  )
