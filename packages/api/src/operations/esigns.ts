import { createEsignBody, esignSchema } from '@foliokit/kyc/zod'
import { operation } from '../operation.js'

/** Answers the address of the page on which the investor signs a KYC request that is `esign_required`. */
export const createEsign = operation({
  name: 'esigns.create',
  method: 'POST',
  path: '/v2/esigns',
  effect: 'at-most-once',
  body: createEsignBody,
  answer: esignSchema,
})

/** Fetches an e-sign. There is no list: after a lost answer another one may be created, each signs the same request once. */
export const fetchEsign = operation({ name: 'esigns.fetch', method: 'GET', path: '/v2/esigns/:id', effect: 'read', answer: esignSchema })
