import { CodedError } from '@foliokit/errors'
import { scanDecimal, writeDecimal, type ScanFailure } from './decimal-text.js'

/** The three quantities of this package. */
export type ExactKind = 'Rupees' | 'Units' | 'Nav'

// Registered symbols: two installed copies of this package read each other's values.
const kindKey = Symbol.for('@foliokit/money/kind')
const scaledKey = Symbol.for('@foliokit/money/scaled')

/**
 * An exact decimal of one kind: opaque, frozen, and never a `number`.
 *
 * `toString` and `toJSON` give its canonical text. Comparing or adding two of them with an operator throws
 * `MONEY_OPERATOR_USED`, because the result would be text: use `compare` and `add`.
 */
export interface Exact<Kind extends ExactKind> {
  /** @internal */
  readonly [kindKey]: Kind
  /** @internal */
  readonly [scaledKey]: number
  toString(): string
  toJSON(): string
}

interface KindFormat {
  /** Decimals held inside; more on input must be zeros. */
  readonly decimals: number
  /** Decimals always printed. */
  readonly shown: number
}

/** Decimals per kind (domain §2): INR 2; units 3, and 4 accepted on read; NAV 4, and up to 8 as AMFI publishes some. */
export const formats: Readonly<Record<ExactKind, KindFormat>> = {
  Rupees: { decimals: 2, shown: 2 },
  Units: { decimals: 4, shown: 3 },
  Nav: { decimals: 8, shown: 4 },
}

class ExactValue<Kind extends ExactKind> implements Exact<Kind> {
  readonly [kindKey]: Kind
  readonly [scaledKey]: number

  constructor(kind: Kind, scaled: number) {
    this[kindKey] = kind
    this[scaledKey] = scaled
    Object.freeze(this)
  }

  toString(): string {
    const { decimals, shown } = formats[this[kindKey]]
    return writeDecimal(this[scaledKey], decimals, shown)
  }

  toJSON(): string {
    return this.toString()
  }

  [Symbol.toPrimitive](hint: string): string {
    if (hint === 'string') return this.toString()
    const kind = this[kindKey]
    throw new CodedError('MONEY_OPERATOR_USED', `${kind} cannot be used with an operator: use compare, add or subtract.`, {
      context: { kind },
    })
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `${this[kindKey]}(${this.toString()})`
  }
}

/** The integer count of the kind's smallest unit. Internal to this package: the one door through which arithmetic sees a value. */
export function scaledOf(value: Exact<ExactKind>): number {
  return value[scaledKey]
}

export function kindOf<Kind extends ExactKind>(value: Exact<Kind>): Kind {
  return value[kindKey]
}

/** Tells whether a value is an exact decimal of the given kind, also one made by another copy of this package. */
export function isExact<Kind extends ExactKind>(value: unknown, kind: Kind): value is Exact<Kind> {
  return typeof value === 'object' && value !== null && (value as Partial<Exact<ExactKind>>)[kindKey] === kind
}

/** Makes a value from its scaled integer; refuses one that is no safe integer, since digits would be lost. */
export function fromScaled<Kind extends ExactKind>(kind: Kind, scaled: number): Exact<Kind> {
  if (!Number.isSafeInteger(scaled)) throw outOfRange(kind)
  return new ExactValue(kind, scaled === 0 ? 0 : scaled)
}

/** Reads canonical decimal text, such as a number of a JSON body. */
export function fromText<Kind extends ExactKind>(kind: Kind, text: string): Exact<Kind> {
  const scaled = typeof text === 'string' ? scanDecimal(text, formats[kind].decimals) : 'not-a-decimal'
  if (typeof scaled === 'string') throw scanError(kind, text, scaled)
  return new ExactValue(kind, scaled)
}

function outOfRange(kind: ExactKind): CodedError {
  const { decimals, shown } = formats[kind]
  const maximum = writeDecimal(Number.MAX_SAFE_INTEGER, decimals, shown)
  return new CodedError('MONEY_OUT_OF_RANGE', `${kind} must lie between -${maximum} and ${maximum}.`, { context: { kind, maximum } })
}

function scanError(kind: ExactKind, input: unknown, failure: ScanFailure): CodedError {
  if (failure === 'out-of-range') return outOfRange(kind)
  if (failure === 'too-many-decimals') {
    const { decimals } = formats[kind]
    const text = String(input).slice(0, 40)
    return new CodedError('MONEY_TOO_MANY_DECIMALS', `${kind} holds at most ${decimals} decimals; "${text}" has more.`, {
      context: { kind, text, decimals },
    })
  }
  // What is no amount may be anything, a PAN in the wrong field too, so it is not repeated.
  const got = typeof input === 'string' ? 'another text' : typeof input
  return new CodedError('MONEY_NOT_A_DECIMAL', `${kind} must be decimal text such as "1000.5"; got ${got}.`, {
    context: { kind, type: typeof input },
  })
}

/** Refuses two values of different kinds: the compiler does so in TypeScript, this does so in JavaScript. */
export function sameKind<Kind extends ExactKind>(first: Exact<Kind>, second: Exact<ExactKind>): Kind {
  const kind = first[kindKey]
  if (kind !== undefined && kind === second[kindKey]) return kind
  throw kindsDiffer(kind, second[kindKey])
}

function kindsDiffer(first: ExactKind | undefined, second: ExactKind | undefined): CodedError {
  return new CodedError('MONEY_KINDS_DIFFER', `Expected two values of one kind; got ${String(first)} and ${String(second)}.`, {
    context: { first: first ?? null, second: second ?? null },
  })
}
