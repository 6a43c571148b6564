import type { CodedError } from '@foliokit/errors'
import type { Intent } from './intent.js'

/** An object of the platform, of whatever kind. */
export interface Row {
  readonly id: string
}

/**
 * How a safe create ended (reliability §2):
 *
 * - `created`: this call's request made it.
 * - `adopted`: an earlier request of the same intent had made it, and it was found.
 * - `rejected`: the platform's definite no; nothing was made, and `error` says why.
 * - `unknown`: nobody can tell yet. Call again with the same key and body: it looks before it sends.
 */
export type Ensured<Value> =
  | { readonly outcome: 'created'; readonly value: Value; readonly intent: Intent }
  | { readonly outcome: 'adopted'; readonly value: Value; readonly intent: Intent }
  | { readonly outcome: 'rejected'; readonly error: CodedError; readonly intent: Intent }
  | { readonly outcome: 'unknown'; readonly error: CodedError; readonly intent: Intent }

/**
 * How a safe change ended:
 *
 * - `done`: this call changed it, as far as anyone can tell.
 * - `already`: it was so before this call sent anything.
 * - `rejected`: it is not so, and will not be: the platform refused, or the object is in a state that rules it out.
 * - `unknown`: nobody can tell yet. Call again.
 */
export type Changed<Value> =
  | { readonly outcome: 'done'; readonly value: Value }
  | { readonly outcome: 'already'; readonly value: Value }
  | { readonly outcome: 'rejected'; readonly error: CodedError }
  | { readonly outcome: 'unknown'; readonly error: CodedError }
