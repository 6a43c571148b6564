import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPan, pan, panHolder, panHolders } from '../src/index.js'

describe('panHolder', () => {
  it.each(Object.entries(panHolders))('reads %s as %s', (letter, holder) => {
    expect(panHolder(pan(`DWE${letter}S2837G`))).toBe(holder)
  })

  it('knows the holder of every PAN, and no PAN has another fourth letter', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z]{5}[0-9]{4}[A-Z]$/), (text) => {
        expect(isPan(text)).toBe(text.charAt(3) in panHolders)
      }),
    )
  })
})
