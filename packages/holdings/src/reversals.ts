import { equals, signOf, subtract } from '@foliokit/money'
import { holdingsError, invalidTransaction } from './holdings-error.js'
import { directionOf, isMerger } from './order-of-day.js'
import type { Transaction } from './transaction.js'

/**
 * Takes back what reversals take back, and returns what has an effect, in order. A reversal names its original (`related`); one that does not
 * meets the latest of the same scheme, type, units and amount that is not taken back yet: those that name theirs go first, so that none is
 * left without. Of a part that is taken back, the rest stays; a transfer that brought lots is taken back whole, for nothing says which
 * of its lots a part takes.
 *
 * @throws CodedError `HOLDINGS_REVERSAL_UNMATCHED`, and `HOLDINGS_TRANSACTION_INVALID` for a part of a transfer that brought lots
 */
export function withoutReversed(sorted: readonly Transaction[]): readonly Transaction[] {
  const reversals = sorted.filter(({ reversal }) => reversal === true)
  if (reversals.length === 0) return sorted
  const standing = new Map(sorted.filter(({ reversal }) => reversal !== true).map((each) => [each.id, each]))
  const isNamed = ({ related }: Transaction) => related !== undefined
  for (const reversal of [...reversals.filter(isNamed), ...reversals.filter((each) => !isNamed(each))]) {
    const original = originalOf(reversal, standing)
    if (original === undefined) throw unmatched(reversal)
    const units = subtract(original.units, reversal.units)
    const amount = subtract(original.amount, reversal.amount)
    if (signOf(units) < 0 || signOf(amount) < 0) throw unmatched(reversal)
    if (signOf(directionOf(original) === 'none' ? amount : units) === 0) standing.delete(original.id)
    else if (original.lots !== undefined) throw invalidTransaction(reversal, 'units', `${original.units}, all that the transfer brought`)
    else standing.set(original.id, { ...original, units, amount })
  }
  return [...standing.values()]
}

function originalOf(reversal: Transaction, standing: ReadonlyMap<string, Transaction>): Transaction | undefined {
  const isOfOneKind = (each: Transaction) => each.isin === reversal.isin && each.type === reversal.type
  if (reversal.related !== undefined) {
    const named = standing.get(reversal.related)
    return named !== undefined && isOfOneKind(named) ? named : undefined
  }
  let latest: Transaction | undefined
  for (const each of standing.values()) {
    if (!isOfOneKind(each) || each.tradedOn > reversal.tradedOn) continue
    const isEqual = equals(each.units, reversal.units) && equals(each.amount, reversal.amount)
    if (isEqual && isMerger(each) === isMerger(reversal)) latest = each
  }
  return latest
}

function unmatched({ id, folio, isin, type, related }: Transaction) {
  const message = `Reversal ${id} finds no ${type} of ${isin} that it could take back: is the original missing, or was it taken back before?`
  return holdingsError('HOLDINGS_REVERSAL_UNMATCHED', message, { id, folio, isin, type, related })
}
