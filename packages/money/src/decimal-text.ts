/**
 * Decimal text to a scaled integer and back, digit by digit: no float is ever parsed, so no digit is ever lost.
 *
 * The scanner is the hot path of every rule; it reads plain decimals. An exponent (legal in JSON, and written by some servers as
 * `1.0E7`) is shifted as text first, so that both ways end in the same scanner.
 */
export type ScanFailure = 'not-a-decimal' | 'too-many-decimals' | 'out-of-range'

const ZERO = 48
const NINE = 57
const MINUS = 45
const POINT = 46

/** Reads `-?digits(.digits)?` as an integer count of `10^-decimals`. Digits past `decimals` must be zeros. */
export function scanDecimal(text: string, decimals: number): number | ScanFailure {
  const length = text.length
  let index = text.charCodeAt(0) === MINUS ? 1 : 0
  const first = index
  let value = 0
  while (index < length) {
    const code = text.charCodeAt(index)
    if (code < ZERO || code > NINE) break
    value = value * 10 + (code - ZERO)
    index += 1
  }
  if (index === first) return 'not-a-decimal'
  let fraction = 0
  if (index < length) {
    if (text.charCodeAt(index) !== POINT) return scanExponent(text, decimals)
    index += 1
    if (index === length) return 'not-a-decimal'
    let excess = false
    while (index < length) {
      const code = text.charCodeAt(index)
      if (code < ZERO || code > NINE) return scanExponent(text, decimals)
      if (fraction < decimals) {
        value = value * 10 + (code - ZERO)
        fraction += 1
      } else if (code !== ZERO) excess = true
      index += 1
    }
    if (excess) return 'too-many-decimals'
  }
  while (fraction < decimals) {
    value *= 10
    fraction += 1
  }
  // Exact while it stays a safe integer: past that a digit may already be lost, and the value is refused.
  if (value > Number.MAX_SAFE_INTEGER) return 'out-of-range'
  return first === 1 && value !== 0 ? -value : value
}

const EXPONENT = /^(-?)(\d+)(?:\.(\d+))?[eE]([+-]?\d{1,3})$/

function scanExponent(text: string, decimals: number): number | ScanFailure {
  const match = EXPONENT.exec(text)
  if (match === null) return 'not-a-decimal'
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match
  const digits = whole + fraction
  const point = whole.length + Number(exponent)
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  return scanDecimal(`${sign}${padded.slice(0, at)}.${padded.slice(at) || '0'}`, decimals)
}

/** Writes an integer count of `10^-decimals` with at least `shown` decimals, and more only where digits stand there. */
export function writeDecimal(scaled: number, decimals: number, shown: number): string {
  const digits = String(Math.abs(scaled)).padStart(decimals + 1, '0')
  const point = digits.length - decimals
  let end = digits.length
  while (end > point + shown && digits.charCodeAt(end - 1) === ZERO) end -= 1
  const text = `${digits.slice(0, point)}.${digits.slice(point, end)}`
  return scaled < 0 ? `-${text}` : text
}
