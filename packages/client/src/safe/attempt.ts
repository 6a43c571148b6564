import type { Send } from '../call.js'
import type { Limits } from './wait.js'

/** Makes a call; what it throws is its result. */
export async function attempt(
  call: Send,
  { signal, deadline }: Limits,
): Promise<{ readonly value: unknown } | { readonly error: unknown }> {
  try {
    return { value: await call({ signal, deadline }) }
  } catch (error) {
    return { error }
  }
}
