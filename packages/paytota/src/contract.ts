import * as z from 'zod'
import { executionSchema, purchaseBodySchema } from './draft-schema.js'
import { purchaseSchema } from './schemas.js'

/**
 * One operation of the provider. Equal in structure to a row of `@foliokit/api`, which stands above this package: what takes that
 * table takes this one.
 */
export interface PaytotaOperation {
  /** `group.method`. */
  readonly name: `${string}.${string}`
  readonly method: 'GET' | 'POST'
  /** Parameters stand as `:name`. The slash at the end is the provider's. */
  readonly path: `/${string}`
  /** What a lost answer means (reliability §1). */
  readonly effect: 'read' | 'at-most-once'
  /** `bearer`: carries the secret key. */
  readonly security: 'bearer' | 'none'
  readonly source: 'documented'
  readonly query: null
  readonly bodyFormat: 'json' | 'multipart'
  readonly body: z.ZodType | null
  /** `html`: a page; its text is not documented, and nothing is read from it. */
  readonly answerFormat: 'json' | 'html'
  readonly answer: z.ZodType
  readonly matches: null
}

/**
 * Every operation of Paytota's collection document (domain §12).
 *
 * Creating asks nobody for money: a second purchase of the same reference is never charged unless it is executed. It is still sent at most
 * once per call, since no operation finds a purchase by its reference.
 */
export const paytotaContract = {
  /** Creates a purchase: an id, and a `checkout_url` to use as received. */
  'paytotaPurchases.create': {
    name: 'paytotaPurchases.create',
    method: 'POST',
    path: '/api/v1/purchases/',
    effect: 'at-most-once',
    security: 'bearer',
    source: 'documented',
    query: null,
    bodyFormat: 'json',
    body: purchaseBodySchema,
    answerFormat: 'json',
    answer: purchaseSchema,
    matches: null,
  },
  /** Sends the PIN prompt to the payer's phone: the one call that charges. It carries no secret key. */
  'paytotaPurchases.execute': {
    name: 'paytotaPurchases.execute',
    method: 'POST',
    path: '/p/:id/',
    effect: 'at-most-once',
    security: 'none',
    source: 'documented',
    query: null,
    bodyFormat: 'multipart',
    body: executionSchema,
    answerFormat: 'html',
    answer: z.string(),
    matches: null,
  },
  /** Fetches a purchase: what settles every doubt. */
  'paytotaPurchases.fetch': {
    name: 'paytotaPurchases.fetch',
    method: 'GET',
    path: '/api/v1/purchases/:id/',
    effect: 'read',
    security: 'bearer',
    source: 'documented',
    query: null,
    bodyFormat: 'json',
    body: null,
    answerFormat: 'json',
    answer: purchaseSchema,
    matches: null,
  },
} as const satisfies Readonly<Record<string, PaytotaOperation>>

/** The type of the table. */
export type PaytotaContract = typeof paytotaContract
