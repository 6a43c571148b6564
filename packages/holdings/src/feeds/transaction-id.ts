import type { FeedLot } from './feed-transaction.js'
import type { RowValues } from './values.js'

/**
 * An id that is the same whenever and in whichever file a row is sent: registrar, fund, scheme, folio, transaction number and code;
 * for the rows of KFin that split a redemption by lots, also the lot.
 */
export function transactionId(registrar: string, values: RowValues, lot?: FeedLot): string {
  const parts = (['fund', 'product', 'folio', 'number', 'code'] as const).map((meaning) => values.text(meaning))
  return [registrar, ...parts, ...(lot === undefined ? [] : [lot.boughtOn, `${lot.units ?? ''}`, `${lot.cost ?? ''}`])]
    .map(encoded)
    .join(':')
}

function encoded(part: string): string {
  return /^[\w.-]*$/.test(part) ? part : encodeURIComponent(wellFormed(part))
}

/** Without halves of surrogate pairs, which a damaged UTF-16 file may hold and no encoding can carry. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A 64-bit digest of a text in hexadecimal: two rounds of FNV-1a. It tells contents apart; it is no protection against forgery. */
export function fingerprintOf(text: string): string {
  let [first, second] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    first = Math.imul(first ^ unit, 0x01000193)
    second = Math.imul(second ^ unit, 0x85ebca6b) ^ (second >>> 13)
  }
  return [first, second].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('')
}
