import { createV1KycRequestBody, simulateV1KycRequestBody, updateV1KycRequestBody, v1KycRequestSchema } from '@foliokit/kyc/zod'
import { newestList } from '../envelopes.js'
import { operation } from '../operation.js'

/** Begins a KYC application of v1, which is submitted without an e-sign. Deprecated: `kycRequests.create`. */
export const createV1KycRequest = operation({
  name: 'v1KycRequests.create',
  method: 'POST',
  path: '/kyc_requests',
  effect: 'at-most-once',
  body: createV1KycRequestBody,
  answer: v1KycRequestSchema,
})

/** Fills in an application of v1 further. Deprecated: `kycRequests.update`. */
export const updateV1KycRequest = operation({
  name: 'v1KycRequests.update',
  method: 'PATCH',
  path: '/kyc_requests/:id',
  effect: 'reconcilable',
  body: updateV1KycRequestBody,
  answer: v1KycRequestSchema,
})

/** The same as `v1KycRequests.update`, by POST: the document offers both. */
export const updateV1KycRequestByPost = operation({
  name: 'v1KycRequests.updateByPost',
  method: 'POST',
  path: '/kyc_requests/:id',
  effect: 'reconcilable',
  body: updateV1KycRequestBody,
  answer: v1KycRequestSchema,
})

/** Fetches an application of v1. Deprecated: `kycRequests.fetch`. */
export const fetchV1KycRequest = operation({
  name: 'v1KycRequests.fetch',
  method: 'GET',
  path: '/kyc_requests/:id',
  effect: 'read',
  answer: v1KycRequestSchema,
})

/** Lists the newest applications of v1, at most 100. Deprecated: `kycRequests.list`. */
export const listV1KycRequests = operation({
  name: 'v1KycRequests.list',
  method: 'GET',
  path: '/kyc_requests',
  effect: 'read',
  answer: newestList(v1KycRequestSchema),
})

/** Decides what becomes of an application of v1. In the platform's sandbox only. */
export const simulateV1KycRequest = operation({
  name: 'v1KycRequests.simulate',
  method: 'POST',
  path: '/kyc_requests/:id/simulate',
  effect: 'at-most-once',
  body: simulateV1KycRequestBody,
  answer: v1KycRequestSchema,
})
