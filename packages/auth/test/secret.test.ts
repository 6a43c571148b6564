import { format, inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { reveal, secret } from '../src/index.js'

const text = 'cl13nt-s3cr3t'

describe('a secret', () => {
  it('prints as [redacted] in every way', () => {
    const wrapped = secret(text)
    const views = [
      String(wrapped),
      // oxlint-disable-next-line typescript/restrict-template-expressions -- an accident of this kind is the case under test
      `${wrapped}`,
      '' + wrapped,
      inspect(wrapped),
      inspect({ options: { clientSecret: wrapped } }, { depth: null, showHidden: true, getters: true }),
      format('%s %o %O %j', wrapped, wrapped, wrapped, wrapped),
      JSON.stringify({ clientSecret: wrapped }),
      new Error('failed', { cause: wrapped }).stack,
    ]
    expect(views.filter((view) => view?.includes(text))).toEqual([])
    expect(views.slice(0, 4)).toEqual(['[redacted]', '[redacted]', '[redacted]', '[redacted]'])
    expect(views[6]).toBe('{"clientSecret":"[redacted]"}')
  })

  it('shows its text to no view that goes around its own printing', () => {
    const wrapped = secret(text)
    const raw = { customInspect: false, showHidden: true, depth: null }
    const views = [inspect(wrapped, raw), JSON.stringify({ ...wrapped }), inspect(structuredClone({ wrapped }), raw)]
    expect(views.filter((view) => view.includes(text))).toEqual([])
    expect(Object.keys(wrapped)).toEqual([])
  })

  it('is read by reveal alone, and cannot be changed', () => {
    const wrapped = secret(text)
    expect(reveal(wrapped)).toBe(text)
    expect(Object.isFrozen(wrapped)).toBe(true)
  })

  it.each([
    ['nothing', ''],
    ['a line break left over from a file', 'abc\n'],
    ['a space', 'a b'],
    ['a control character', 'a\u0000b'],
    ['half a character', 'a\ud800'],
  ])('refuses %s without repeating it', (_, value) => {
    expect(() => secret(value)).toThrow(expect.objectContaining({ code: 'AUTH_SECRET_INVALID', context: { certainty: 'not-sent' } }))
  })

  it.each([text, undefined, null, {}, 7])('is not revealed from %o, which secret did not make', (value) => {
    expect(() => reveal(value as never)).toThrow(expect.toSatisfy((error: Error) => !error.message.includes(text)))
  })
})
