import {
  createKycRequestBody,
  kycRequestSchema,
  listKycRequestsQuery,
  simulateKycRequestBody,
  updateKycRequestBody,
} from '@foliokit/kyc/zod'
import type { KycRequest } from '@foliokit/kyc/zod'
import type * as z from 'zod'
import { newestList } from '../envelopes.js'
import { operation } from '../operation.js'

/**
 * Begins the KYC application of an investor: five members at least, the rest by `kycRequests.update`. It carries no reference of the
 * caller's; after a lost answer the list of the PAN tells.
 */
export const createKycRequest = operation({
  name: 'kycRequests.create',
  method: 'POST',
  path: '/v2/kyc_requests',
  effect: 'at-most-once',
  body: createKycRequestBody,
  answer: kycRequestSchema,
})

/** Fills in an application further, while it is pending. `requirements.fields_needed` of the answer says what is still missing. */
export const updateKycRequest = operation({
  name: 'kycRequests.update',
  method: 'PATCH',
  path: '/v2/kyc_requests',
  effect: 'reconcilable',
  body: updateKycRequestBody,
  answer: kycRequestSchema,
})

/** Fetches an application. */
export const fetchKycRequest = operation({
  name: 'kycRequests.fetch',
  method: 'GET',
  path: '/v2/kyc_requests/:id',
  effect: 'read',
  answer: kycRequestSchema,
})

/** Lists the newest applications, at most 100, of a PAN or in some statuses. */
export const listKycRequests = operation({
  name: 'kycRequests.list',
  method: 'GET',
  path: '/v2/kyc_requests',
  effect: 'read',
  query: listKycRequestsQuery,
  answer: newestList(kycRequestSchema),
  matches: (request: KycRequest, { pan, status }: z.output<typeof listKycRequestsQuery>) =>
    (pan === undefined || request.pan === pan) && (status === undefined || status.some((each) => each === request.status)),
})

/** Decides what becomes of an application. In the platform's sandbox only; `checkKycSimulation` of `@foliokit/kyc` knows from which status. */
export const simulateKycRequest = operation({
  name: 'kycRequests.simulate',
  method: 'POST',
  path: '/v2/kyc_requests/:id/simulate',
  effect: 'at-most-once',
  body: simulateKycRequestBody,
  answer: kycRequestSchema,
})
