import type { Send } from '../call.js'
import { callOptions, type Limits } from './wait.js'

/** Makes a call; what it throws is its result. */
export async function attempt(call: Send, limits: Limits): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
  try {
    return { value: await call(callOptions(limits)) }
  } catch (error) {
    return { error }
  }
}
