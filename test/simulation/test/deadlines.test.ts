import { expect, it } from 'vitest'
import { deadlineRow } from '../src/rows/deadline-row.js'

it('no call outlives its deadline or its signal by more than 250 ms, whatever happens on the wire (C5)', async () => {
  const row = await deadlineRow({ scale: 'short', seed: 1 })
  expect(row.failures).toEqual([])
  expect(row.holds).toBe(true)
  // Faults that do hold a call up: otherwise nothing was shown.
  expect(Number(/; (\d+) calls ran/.exec(row.result)?.[1])).toBeGreaterThan(20)
})
