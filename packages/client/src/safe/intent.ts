/**
 * What tells one order from another, member by member as text: account, scheme, amount or units, folio (reliability §2). `null` is a
 * member that was left out.
 */
export type Fingerprint = Readonly<Record<string, string | null>>

/** What a safe write can be about. */
export type IntentKind = 'purchase' | 'redemption' | 'switch' | 'purchase_plan' | 'redemption_plan' | 'switch_plan' | 'payment'

/** How an intent ended: with an object of the platform's, or with its definite no. */
export type IntentResult =
  | { readonly status: 'placed'; readonly id: string }
  | { readonly status: 'rejected'; readonly code: string; readonly fields: readonly string[] }

/**
 * One thing that somebody wants done once, as it is stored before anything is sent. Plain data: it survives JSON, and a database row
 * holds it member by member. No secret and no contact is in it.
 */
export interface Intent {
  /** The caller's own key: `cart-7`, the number of a row. One key, one order, for ever. */
  readonly key: string
  readonly kind: IntentKind
  /** The reference that goes with the order. Never replaced by another one. `null` for a payment, which has none. */
  readonly source_ref_id: string | null
  readonly fingerprint: Fingerprint
  /** When it was first stored, in milliseconds since 1970. */
  readonly at: number
  /** When it last may have left, in milliseconds since 1970; `null` while it is certain that it never did. */
  readonly sent_at: number | null
  readonly result: IntentResult | null
  /** Counts the changes, from 0: a store replaces an intent only by its next revision. */
  readonly revision: number
}

/**
 * Where intents live. Its two writes are atomic, so that any number of processes may share one: whoever loses a race reads what the
 * other stored. A write that returned has to survive a crash.
 */
export interface IntentStore {
  /** Stores an intent unless its key is taken. Returns what then stands under the key. */
  open(intent: Intent): Promise<Intent>
  /** Stores the next revision of an intent. Returns false, and stores nothing, when the stored one is not of the revision before. */
  replace(next: Intent): Promise<boolean>
  /** The intent under a key, or `undefined`. */
  find(key: string): Promise<Intent | undefined>
  /** The intents without a result, oldest first: what a nightly job asks about again. */
  unfinished(): Promise<readonly Intent[]>
}
