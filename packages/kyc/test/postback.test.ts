import { isCodedError } from '@foliokit/errors'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEsignPostback, readIdentityDocumentPostback, type PostbackQuery } from '../src/index.js'

const refusal = (query: unknown): unknown => {
  try {
    readEsignPostback(query as PostbackQuery)
    return undefined
  } catch (error) {
    return isCodedError(error) ? [error.code, error.context['problem']] : error
  }
}

describe('a postback', () => {
  it.each<[string, PostbackQuery]>([
    ['URLSearchParams', new URLSearchParams('esign=8f05d378-3cf2-4e57-83c8-5ad767f21f12&status=successful')],
    ['a parsed object', { esign: '8f05d378-3cf2-4e57-83c8-5ad767f21f12', status: 'successful', admin: true }],
    [
      'pairs',
      [
        ['esign', '8f05d378-3cf2-4e57-83c8-5ad767f21f12'],
        ['status', 'successful'],
      ],
    ],
  ])('is read from %s: what to fetch, and the claim', (_, query) => {
    expect(readEsignPostback(query)).toStrictEqual({ fetch: '8f05d378-3cf2-4e57-83c8-5ad767f21f12', untrustedStatus: 'successful' })
  })

  it.each(['status', 'fetch.status'])('of an identity document may name its status %s', (name) => {
    const query = { identity_document: 'iddoc_1', [name]: 'successful' }
    expect(readIdentityDocumentPostback(query)).toStrictEqual({ fetch: 'iddoc_1', untrustedStatus: 'successful' })
  })

  it.each([undefined, '', 7, ['successful']])('without a status, as %o, claims nothing', (status) => {
    expect(readEsignPostback({ esign: 'esign_1', status })).toStrictEqual({ fetch: 'esign_1', untrustedStatus: null })
  })

  it.each<[unknown, string]>([
    [null, 'missing'],
    ['esign=1', 'missing'],
    [{}, 'missing'],
    [{ identity_document: 'iddoc_1' }, 'missing'],
    [Object.create({ esign: '1' }), 'missing'],
    [new URLSearchParams('esign=1&esign=2'), 'repeated'],
    [{ esign: ['1', '2'] }, 'id'],
    [{ esign: '' }, 'id'],
    [{ esign: '../admin' }, 'id'],
    [{ esign: 'a'.repeat(129) }, 'id'],
  ])('%o is refused: %s', (query, problem) => {
    expect(refusal(query)).toEqual(['KYC_POSTBACK_INVALID', problem])
  })

  it('is never repeated in an error', () => {
    const secret = 'investor@example.com'
    try {
      readEsignPostback({ esign: secret })
    } catch (error) {
      expect(JSON.stringify(error) + String(error)).not.toContain(secret)
    }
    expect.assertions(1)
  })

  it('gives an answer or throws its own code, whatever comes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ esign: fc.anything(), status: fc.anything() })), (query) => {
        const answer = refusal(query)
        expect(answer === undefined || Array.isArray(answer)).toBe(true)
      }),
      { numRuns: 2_000 },
    )
  })
})
