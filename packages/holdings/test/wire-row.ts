import { wireTransactionSchema } from '../src/zod.js'

/** A transaction as the platform sends it, read: a purchase of 100 units for 1,000.00, but for what is changed. */
export const wireRow = (changes: object = {}) =>
  wireTransactionSchema.parse({
    object: 'transaction',
    folio_number: 'F',
    isin: 'INF760K01100',
    type: 'purchase',
    amount: 1000,
    units: 100,
    traded_on: '2019-01-01',
    ...changes,
  })
