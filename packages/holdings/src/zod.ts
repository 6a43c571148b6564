export { transactionTypes } from './transaction-type.js'
export { transactionsOfWire } from './transactions-of-wire.js'
export {
  fileOperationSchema,
  wireHoldingsReportSchema,
  wireSourceSchema,
  wireTransactionSchema,
  type FileOperation,
  type WireHoldingsReport,
  type WireTransaction,
} from './wire-objects.js'
