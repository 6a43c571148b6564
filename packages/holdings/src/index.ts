export type { TransactionType } from './transaction-type.js'
