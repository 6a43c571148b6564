import { expect, it } from 'vitest'
import { printed, seenIn, canaries } from '../src/canary/needles.js'
import { canaryRow } from '../src/rows/canary-row.js'

it('no error, log line, issue or stored intent repeats personal data or a secret, however a call fails (C6)', async () => {
  const row = await canaryRow({ scale: 'short', seed: 1 })
  expect(row.failures.slice(0, 20)).toEqual([])
  // Enough was printed for the zero to say something.
  const [errors = 0, logLines = 0, intents = 0, answers = 0] = (row.runs.match(/\d[\d,]*(?= )/g) ?? []).map((text) =>
    Number(text.replaceAll(',', '')),
  )
  expect(Math.min(errors, logLines, answers)).toBeGreaterThan(2000)
  expect(intents).toBeGreaterThan(100)
})

it('a canary is seen wherever an error may hide it', () => {
  const cause = Object.assign(new Error('lost'), { sent: { body: [canaries.pan] } })
  const hidden = Object.defineProperty(new Error('lost'), 'request', { value: { token: canaries.token }, enumerable: false })
  expect(seenIn(printed(new Error('lost', { cause })))).toEqual(['pan'])
  expect(seenIn(printed(hidden))).toEqual(['token'])
  expect(seenIn(encodeURIComponent(canaries.email))).toEqual(['email'])
})
