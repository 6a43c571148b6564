import { systemClock, type Clock } from '@foliokit/http'
import type { IntentStore } from './intent.js'

/** How safe writes are set. */
export interface SafeWritesOptions {
  /** Where intents are stored before anything is sent: `memoryIntents()`, `fileIntents()` of `./node`, or your database. */
  readonly intents: IntentStore
  /**
   * The time by which intents are dated and waits are measured; of a sandbox with a clock of its own, give that. Default: the machine's.
   */
  readonly clock?: Clock | undefined
  /**
   * Makes a new `source_ref_id`, one that no other process makes: `() => crypto.randomUUID()`. 1 to 128 printable ASCII characters
   * without spaces.
   */
  readonly newReference: () => string
  /**
   * Returns a number from 0 up to, not including, 1, that spreads the waits of many intents: `Math.random`. Default: all wait alike,
   * three quarters of the longest.
   */
  readonly random?: (() => number) | undefined
  /** How long one safe write may take in all, looking included, in milliseconds. Default 3 minutes. */
  readonly patience?: number | undefined
  /**
   * How long after it may have left the same reference is sent again, in milliseconds. Default 60 s: the platform's check of the
   * reference is not taken to be atomic, so the first request gets that long to arrive (reliability §2).
   */
  readonly resendAfter?: number | undefined
  /** How far the platform's clock may differ from `clock`, in milliseconds. Default 2 minutes. */
  readonly clockSkew?: number | undefined
}

/** The options with every default filled in. */
export type Settings = { readonly [Name in keyof SafeWritesOptions]-?: Exclude<SafeWritesOptions[Name], undefined> } & {
  /** The clock of the client's own deadlines. */
  readonly callClock: Clock
}

export function settingsOf(options: SafeWritesOptions, callClock: Clock = systemClock): Settings {
  const { clock = systemClock, random = () => 0.5, patience = 180_000, resendAfter = 60_000, clockSkew = 120_000 } = options
  const { intents, newReference } = options
  return { intents, clock, callClock, newReference, random, patience, resendAfter, clockSkew }
}
