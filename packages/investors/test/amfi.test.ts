import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amfiEmailEndings, checkAmfiEmail, checkAmfiMobile, checkAmfiName } from '../src/index.js'

/** The characters that the vendor's note lists for names (fp-api-v2, line 4461). */
const listed = Array.from('%[.=&-\\/_:;?(@*+)#!$^]",')

describe('checkAmfiName', () => {
  it.each(listed.map((character) => [character]))('refuses %s', (character) => {
    expect(checkAmfiName(`Asha${character}Rao`)).toMatchObject([{ code: 'INVESTORS_AMFI_NAME', context: { position: 5, kind: 'special' } }])
  })

  it.each(['Asha Rao', "Sean D'Souza", 'Sean D’Souza', 'आशा राव', 'ASHA', 'a'])('takes %s', (name) => {
    expect(checkAmfiName(name)).toEqual([])
  })

  it.each([
    ['a digit', 'Asha Rao 2', { position: 10, kind: 'digit' }],
    ['nothing', '', {}],
    ['no text', 12, { position: 1, kind: 'special' }],
  ])('refuses %s', (_, name, context) => {
    expect(checkAmfiName(name)).toMatchObject([{ code: 'INVESTORS_AMFI_NAME', context }])
  })

  it('takes letters and spaces, and refuses them with one listed character anywhere', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z ]{1,30}$/), fc.constantFrom(...listed), fc.nat(), (name, character, at) => {
        expect(checkAmfiName(name)).toEqual([])
        const place = at % (name.length + 1)
        const [issue] = checkAmfiName(name.slice(0, place) + character + name.slice(place))
        expect(issue?.context).toEqual({ position: place + 1, kind: 'special' })
      }),
    )
  })
})

describe('checkAmfiMobile', () => {
  it.each([
    ['91', '9000000001'],
    ['+91', '6123456789'],
    ['1', '555-0100'],
    ['+971', '501234567'],
  ])('takes %s %s', (isd, number) => {
    expect(checkAmfiMobile({ isd, number })).toEqual([])
  })

  it.each([
    ['a first digit of 5', '5123456789'],
    ['nine digits', '900000000'],
    ['eleven digits', '09000000001'],
    ['a hyphen', '90000-00001'],
    ['one digit ten times', '9999999999'],
    ['nothing', ''],
    ['no number', null],
  ])('refuses in India %s', (_, number) => {
    for (const isd of ['91', '+91'])
      expect(checkAmfiMobile({ isd, number }, ['number'])).toMatchObject([{ code: 'INVESTORS_AMFI_MOBILE', path: ['number'] }])
  })
})

describe('checkAmfiEmail', () => {
  it.each([...amfiEmailEndings.map((ending) => `investor@example.${ending}`), 'a.b-c+d@sub.example.co.uk', 'X@EXAMPLE.COM'])(
    'takes %s',
    (email) => {
      expect(checkAmfiEmail(email)).toEqual([])
    },
  )

  it.each([
    ['', 'empty'],
    ['  ', 'empty'],
    [null, 'empty'],
    ['notprovided', 'placeholder'],
    ['NoEmail', 'placeholder'],
    ['noemail@noemail.com', 'placeholder'],
    ['mf@investor@gmail.com', 'at_sign'],
    ['mfinvestor.gmail.com', 'at_sign'],
    ['@gmail.com', 'at_sign'],
    ['mf investor@gmail.com', 'at_sign'],
    ['mfinvestor@gmail.com.', 'dot_at_end'],
    ['mfinvestor@gmail', 'domain'],
    ['mfinvestor@gmail..com', 'domain'],
    ['mfinvestor@gmail.dev', 'domain'],
  ])('refuses "%s": %s', (email, reason) => {
    expect(checkAmfiEmail(email)).toMatchObject([{ code: 'INVESTORS_AMFI_EMAIL', context: { reason } }])
  })

  it('takes other ends of domains where the caller says so', () => {
    expect(checkAmfiEmail('mfinvestor@gmail.dev', [], { endings: ['dev'] })).toEqual([])
  })
})
