export { transactionTypes, type TransactionType } from './transaction-type.js'
