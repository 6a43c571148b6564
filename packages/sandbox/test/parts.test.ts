import { CodedError } from '@foliokit/errors'
import { civilDate } from '@foliokit/schedule'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { createSandbox, sampleLoad, sampleTenant, type SandboxLoad } from '../src/index.js'
import { createNavBook } from '../src/market/nav-book.js'
import { sampleNavs } from '../src/samples/navs.js'
import { createRandom } from '../src/store/random.js'
import { decodeForm, decodeJsonBody } from '../src/wire/decode.js'
import { Refusal } from '../src/wire/refusal.js'
import { createRouteTable } from '../src/wire/route-table.js'

describe('seeded randomness', () => {
  it('gives the same stream for the same seed and another for another', () => {
    const take = (seed: number) => {
      const random = createRandom(seed)
      return [random.hex(32), random.longId(), random.integer(1000)]
    }
    expect(take(1)).toEqual(take(1))
    expect(take(1)).not.toEqual(take(2))
  })

  it('keeps its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, below) => {
        const random = createRandom(seed)
        const value = random.integer(below)
        expect(value).toBeGreaterThanOrEqual(0)
        expect(value).toBeLessThan(below)
        expect(random.digits(8)).toMatch(/^[1-9]\d{7}$/)
        expect(BigInt(random.longId())).toBeLessThan(2n ** 63n)
        expect(random.longId()).toMatch(/^[1-8]\d{18}$/)
        expect(random.hex(7)).toMatch(/^[0-9a-f]{7}$/)
      }),
    )
  })

  it('spreads evenly over ten values', () => {
    const random = createRandom(7)
    const counts = Array.from({ length: 10 }, () => 0)
    for (let index = 0; index < 100_000; index += 1) {
      const value = random.integer(10)
      counts[value] = (counts[value] ?? 0) + 1
    }
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500)
  })
})

describe('the load', () => {
  const [tenant = sampleTenant] = sampleLoad.tenants
  const [account = expect.unreachable()] = tenant.accounts
  const [scheme = expect.unreachable()] = sampleLoad.fundSchemes

  it.each<[string, Partial<SandboxLoad>, string]>([
    ['a tenant twice', { tenants: [tenant, tenant] }, 'tenants names acme more than once'],
    ['an account twice', { tenants: [{ ...tenant, accounts: [account, account] }] }, 'tenants.acme.accounts names mfia_'],
    [
      'a folio twice',
      { tenants: [{ ...tenant, accounts: [{ ...account, folios: [...account.folios, ...account.folios] }] }] },
      'folios names 31171511 more than once',
    ],
    ['a scheme twice', { fundSchemes: [scheme, scheme] }, 'fundSchemes names INF966L01887 more than once'],
    ['a scheme that cannot be answered', { fundSchemes: [{ ...scheme, active: 'yes' as never }] }, 'fundSchemes.INF966L01887.active'],
  ])('is refused with %s', (_, change, why) => {
    const load = { ...sampleLoad, ...change }
    expect(() => createSandbox({ load })).toThrow(expect.objectContaining({ code: 'SANDBOX_LOAD_INVALID' }))
    expect(() => createSandbox({ load })).toThrow(why)
  })

  it.each(['1 10.5', '32 10.5', '01 ten', '01', '01 -1', '01 0.0000'])('is refused with the NAV %o', (text) => {
    const load = { ...sampleLoad, navs: { INF966L01887: { '2024-01': text } } }
    expect(() => createSandbox({ load })).toThrow(CodedError)
  })
})

describe('the NAV book', () => {
  const book = createNavBook(sampleNavs, 1)

  it('answers a published NAV as it was published', () => {
    expect(book.on('INF966L01887', civilDate('2024-01-12'))).toMatchObject({ estimated: false })
    expect(String(book.on('INF966L01887', civilDate('2024-01-12')).nav)).toBe('211.1379')
  })

  it('continues with a walk that is marked, moves at most half a percent a day, and depends on nothing but seed, ISIN and day', () => {
    const forwards = createNavBook(sampleNavs, 1)
    const backwards = createNavBook(sampleNavs, 1)
    const days = Array.from({ length: 60 }, (_, index) =>
      civilDate(`2025-0${4 + Math.floor(index / 30)}-${String((index % 30) + 1).padStart(2, '0')}`),
    )
    const walk = days.map((day) => String(forwards.on('INF966L01887', day).nav))
    expect(
      [...days]
        .reverse()
        .map((day) => String(backwards.on('INF966L01887', day).nav))
        .reverse(),
    ).toEqual(walk)
    expect(forwards.on('INF966L01887', days[0] ?? civilDate('2025-04-01')).estimated).toBe(true)
    walk.slice(1).forEach((value, index) => {
      const ratio = Number(value) / Number(walk[index])
      expect(Math.abs(ratio - 1)).toBeLessThan(0.0051)
    })
  })

  it('walks another way for another seed, and also without any published NAV', () => {
    const day = civilDate('2024-06-03')
    expect(String(createNavBook({}, 1).on('INF000000000', day).nav)).not.toBe(String(createNavBook({}, 2).on('INF000000000', day).nav))
    expect(createNavBook({}, 1).on('INF000000000', civilDate('2019-01-01'))).toMatchObject({ estimated: true })
  })
})

describe('the route table', () => {
  const table = createRouteTable<string>()
  table.add('GET', '/orders/:id', 'one')
  table.add('PATCH', '/orders/batch', 'batch')
  table.add('POST', '/orders/:id/retry', 'retry')
  table.add('GET', '/orders', 'all')

  it.each([
    ['GET', '/orders', 'all', []],
    ['GET', '/orders/7', 'one', ['7']],
    ['PATCH', '/orders/batch', 'batch', []],
    ['GET', '/orders/batch', 'one', ['batch']],
    ['POST', '/orders/7/retry', 'retry', ['7']],
  ])('%s %s finds %s', (method, path, target, parameters) => {
    expect(table.find(method, path)).toEqual({ found: 'route', target, parameters })
  })

  it('tells a wrong method from a wrong path', () => {
    expect(table.find('DELETE', '/orders/7')).toEqual({ found: 'other-methods', allowed: ['GET'] })
    expect(table.find('GET', '/orders/')).toEqual({ found: 'nothing' })
    expect(table.find('GET', '/nothing')).toEqual({ found: 'nothing' })
  })
})

describe('reading bodies', () => {
  const refused = (run: () => unknown): Refusal => {
    try {
      run()
    } catch (error) {
      if (error instanceof Refusal) return error
      throw error
    }
    throw new Error('nothing was refused')
  }

  it('names every unknown member', () => {
    const { status, fields } = refused(() => decodeJsonBody(z.strictObject({ a: z.string() }), '{"a":"x","b":1,"c":2}'))
    expect([status, fields]).toEqual([
      400,
      [
        { field: 'b', message: 'is not a known parameter' },
        { field: 'c', message: 'is not a known parameter' },
      ],
    ])
  })

  it('answers malformed JSON as the platform does', () => {
    expect(refused(() => decodeJsonBody(z.unknown(), '{')).message).toBe('JSON parse error')
  })

  it('reads a form, and refuses a name that stands twice or broken escapes', () => {
    const schema = z.strictObject({ a: z.string(), b: z.string() })
    expect(decodeForm(schema, 'a=1+2&b=%26')).toEqual({ a: '1 2', b: '&' })
    expect(refused(() => decodeForm(schema, 'a=1&a=2')).fields?.[0]?.field).toBe('a')
    expect(refused(() => decodeForm(schema, 'a=%zz')).status).toBe(400)
  })
})
