import { compareInstants, isInstant, secondsBetween } from '@foliokit/lifecycle'
import { paths, randomFrom, walk } from '@foliokit/lifecycle/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  identityDocumentExpiry,
  identityDocumentLifecycle,
  isKycRequestDue,
  isRedirectUsable,
  kycRequestExpiresAt,
  kycRequestExpiry,
  kycRequestLifecycle,
} from '../../src/index.js'
import { identityDocumentInput, kycRequestEvents, kycRequestInput } from '../../src/testing.js'
import { created, expiry, lastMoment, soon, stored } from '../fixture.js'

const instant = fc
  .record({
    date: fc.date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
    fraction: fc.constantFrom('', '.946', '.123456789'),
    offset: fc.constantFrom('+05:30', '+0530', 'Z', '-08:00'),
  })
  .map(({ date, fraction, offset }) => `${date.toISOString().slice(0, 19)}${fraction}${offset}`)

describe('the expiry of a KYC request', () => {
  it.each([
    ['the example of the documents', '2019-11-09T13:26:38.946+0530', '2019-11-14T13:26:38.946+0530'],
    ['over the end of a leap February', '2024-02-27T10:00:00+05:30', '2024-03-03T10:00:00+05:30'],
    ['over the end of a year', '2023-12-30T23:59:59Z', '2024-01-04T23:59:59Z'],
  ])('is 5 days after its creation: %s', (_, at, expected) => {
    expect(kycRequestExpiry(at)).toBe(expected)
  })

  it('is exactly 5 days, in the offset of the creation', () => {
    fc.assert(
      fc.property(instant, (at) => {
        const later = kycRequestExpiry(at)
        expect(isInstant(later)).toBe(true)
        expect(secondsBetween(at, later)).toBe(432_000)
        expect(later.slice(19)).toBe(at.slice(19))
      }),
    )
  })

  it('refuses what is no instant', () => {
    expect(() => kycRequestExpiry('2024-01-15')).toThrow(expect.objectContaining({ code: 'KYC_INSTANT_INVALID' }))
  })

  it('may be the one that the platform says', () => {
    const request = kycRequestLifecycle.start(kycRequestInput({ expiresAt: '2024-01-16T10:00:00+05:30' }))
    expect(kycRequestExpiresAt(request)).toBe('2024-01-16T10:00:00+05:30')
    expect(isKycRequestDue(request, '2024-01-16T10:00:00+05:30')).toBe(true)
  })

  it.each([
    ['pending', true],
    ['esign_required', true],
    ['submitted', false],
    ['successful', false],
    ['rejected', false],
    ['expired', false],
  ] as const)('%s: can still come is %s', (status, comes) => {
    expect(kycRequestExpiresAt(stored(status))).toBe(comes ? expiry : null)
    expect(isKycRequestDue(stored(status), lastMoment)).toBe(false)
    expect(isKycRequestDue(stored(status), expiry)).toBe(comes)
    expect(kycRequestLifecycle.check(stored(status), { type: 'expired', at: expiry }).ok).toBe(comes)
  })

  it('never lets a request be submitted at or after it, on any walk', () => {
    for (let seed = 0; seed < 500; seed++) {
      const steps = walk({
        lifecycle: kycRequestLifecycle,
        start: kycRequestLifecycle.start(kycRequestInput()),
        events: kycRequestEvents,
        random: randomFrom(seed),
      })
      for (const { stored: request } of steps) {
        const { submittedAt, expiresAt, expiredAt } = request.context
        expect(submittedAt === null || compareInstants(submittedAt, expiresAt) < 0).toBe(true)
        expect(submittedAt === null || expiredAt === null).toBe(true)
      }
    }
  })

  it('is reached from pending and esign_required only', () => {
    const { edges } = paths({
      lifecycle: kycRequestLifecycle,
      starts: [kycRequestLifecycle.start(kycRequestInput())],
      events: kycRequestEvents,
    })
    const from = [...edges.keys()].filter((edge) => edge.endsWith(' expired')).map((edge) => edge.split(' ')[0])
    expect(new Set(from)).toEqual(new Set(['pending', 'esign_required']))
  })
})

describe('the link of an identity document', () => {
  const document = identityDocumentLifecycle.start(identityDocumentInput())

  it('works for an hour: the example of the documents', () => {
    expect(identityDocumentExpiry('2023-04-21T17:06:22+05:30')).toBe('2023-04-21T18:06:22+05:30')
  })

  it.each([
    ['as soon as it is made', created, true],
    ['in its last second', '2024-01-15T10:59:59.999+05:30', true],
    ['after an hour', '2024-01-15T11:00:00+05:30', false],
    ['after an hour, in another offset', '2024-01-15T05:30:00Z', false],
  ])('%s: usable at %s is %s', (_, at, usable) => {
    expect(isRedirectUsable(document, at)).toBe(usable)
    expect(identityDocumentLifecycle.check(document, { type: 'expired', at }).ok).toBe(!usable)
  })

  it('does not work once the fetch has ended', () => {
    const fetched = identityDocumentLifecycle.apply(document, { type: 'succeeded', at: soon })
    expect(fetched.ok && isRedirectUsable(fetched.next, soon)).toBe(false)
  })
})
