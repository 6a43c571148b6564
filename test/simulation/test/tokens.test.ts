import { expect, it } from 'vitest'
import { tokenRows } from '../src/rows/token-rows.js'

it('a crowd without a token asks once; a crowd whose token was revoked asks once more, and all succeed (A1, A2)', async () => {
  const rows = await tokenRows({ scale: 'short', seed: 1 })
  expect(rows.map(({ id, holds, failures }) => ({ id, holds, failures }))).toEqual([
    { id: 'A1', holds: true, failures: [] },
    { id: 'A2', holds: true, failures: [] },
  ])
})
