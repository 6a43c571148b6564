import { CodedError } from '@foliokit/errors'
import type { Units } from '@foliokit/money'
import type { Transaction } from './transaction.js'

/**
 * Why transactions make no holdings. Whatever is thrown, nothing of the call has been applied.
 *
 * - `HOLDINGS_SHORTFALL`: more units go out than the folio has in the scheme; `context` has both.
 * - `HOLDINGS_TRANSACTION_INVALID`: a transaction that contradicts itself; `context.field` names where.
 * - `HOLDINGS_ID_REUSED`: one id stands for two different transactions.
 * - `HOLDINGS_REVERSAL_UNMATCHED`: nothing is there that a reversal could take back.
 * - `HOLDINGS_MERGER_UNMATCHED`: a leg of a merger without the other one.
 * - `HOLDINGS_NOT_GROUPED`: a folio came again after another one, in a stream that has to be grouped.
 * - `HOLDINGS_FLOWS_INVALID`, `HOLDINGS_NO_RETURN`: cash flows that have no rate of return.
 */
export type HoldingsErrorCode =
  | 'HOLDINGS_SHORTFALL'
  | 'HOLDINGS_TRANSACTION_INVALID'
  | 'HOLDINGS_ID_REUSED'
  | 'HOLDINGS_REVERSAL_UNMATCHED'
  | 'HOLDINGS_MERGER_UNMATCHED'
  | 'HOLDINGS_NOT_GROUPED'
  | 'HOLDINGS_FLOWS_INVALID'
  | 'HOLDINGS_NO_RETURN'

export function holdingsError(
  code: HoldingsErrorCode,
  message: string,
  context: Readonly<Record<string, unknown>>,
): CodedError<HoldingsErrorCode> {
  return new CodedError(code, message, { context })
}

type Named = Pick<Transaction, 'id' | 'folio' | 'isin'>

export function shortfall({ id, folio, isin }: Named, wanted: Units, available: Units): CodedError<HoldingsErrorCode> {
  const message = `Transaction ${id} takes ${wanted} units of ${isin} out of a folio that has ${available}: is an earlier one missing?`
  return holdingsError('HOLDINGS_SHORTFALL', message, { id, folio, isin, wanted, available })
}

export function invalidTransaction({ id, folio, isin }: Named, field: string, right: string): CodedError<HoldingsErrorCode> {
  const message = `Transaction ${id} of ${isin} is not valid: ${field} must be ${right}.`
  return holdingsError('HOLDINGS_TRANSACTION_INVALID', message, { id, folio, isin, field, right })
}
