import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { demat, dematParts } from '../src/index.js'

const numbers = fc.oneof(fc.stringMatching(/^[0-9]{16}$/), fc.stringMatching(/^IN[0-9]{14}$/))

describe('dematParts', () => {
  it('takes the number of the platform’s own example apart', () => {
    expect(dematParts(demat('1208180004571343'))).toEqual({ depository: 'cdsl', dp_id: '12081800', client_id: '04571343' })
  })

  it('names NSDL for a participant that begins with IN', () => {
    expect(dematParts(demat('IN30021412345678'))).toEqual({ depository: 'nsdl', dp_id: 'IN300214', client_id: '12345678' })
  })

  it('loses nothing: the halves put together are the number', () => {
    fc.assert(
      fc.property(numbers, (text) => {
        const { dp_id, client_id } = dematParts(demat(text))
        expect(dp_id + client_id).toBe(text)
      }),
    )
  })
})
