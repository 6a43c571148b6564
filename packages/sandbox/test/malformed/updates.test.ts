import { contract, type OperationName } from '@foliokit/api'
import { describe, expect, it } from 'vitest'
import { creations } from './creations.js'
import { enough, refusedBodies } from './traceless.js'
import { updates } from './updates.js'

describe('a malformed body (domain §10)', () => {
  it.each(Object.entries(updates))('of %s is refused in the documented shape, and changes nothing', async (name, prepare) => {
    expect(await refusedBodies(name as OperationName, prepare)).toBeGreaterThanOrEqual(enough)
  })

  it('is tried of every operation of onboarding and KYC that creates or changes something', () => {
    const names = [...Object.keys(creations), ...Object.keys(updates)].sort()
    const groups = new Set(names.map((name) => name.split('.')[0]))
    expect(Object.keys(contract).filter((name) => groups.has(name.split('.')[0]) && /\.(create|update)/.test(name))).toEqual(names)
  })
})
