export { executionSchema, purchaseBodySchema } from './draft-schema.js'
export { amountCodec, purchaseSchema } from './schemas.js'
