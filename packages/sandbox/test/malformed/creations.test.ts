import type { OperationName } from '@foliokit/api'
import { describe, expect, it } from 'vitest'
import { creations } from './creations.js'
import { enough, refusedBodies } from './traceless.js'

describe('a malformed body (domain §10)', () => {
  it.each(Object.entries(creations))('of %s is refused in the documented shape, and stores nothing', async (name, prepare) => {
    expect(await refusedBodies(name as OperationName, prepare)).toBeGreaterThanOrEqual(enough)
  })
})
