import { wireErrorSchema } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import { expect } from 'vitest'
import { canaries } from './mutator.js'

/** Throws unless a body was refused in the documented shape, and no answer repeats who the investor is, nor a long text that was sent. */
export function expectRefused({ status, text }: { readonly status: number; readonly text: string }, sent: string): void {
  const about = sent.slice(0, 300)
  expect([400, 404], about).toContain(status)
  const { error } = wireErrorSchema.parse(parseJson(text))
  expect([error.status, error.message === ''], about).toEqual([status, false])
  for (const { field, message } of error.errors ?? []) expect([field, message], about).not.toContain('')
  // The limits of rupees are long numbers that nobody sent.
  expect(text.replaceAll('90071992547409.91', ''), about).not.toMatch(/[A-Z]{5}3751[A-Z]|\d{9}|x{200}|asha\.rao|rani@/i)
  for (const canary of canaries) expect(text, about).not.toContain(canary)
}
