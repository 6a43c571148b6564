import { isCodedError } from '@foliokit/errors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deskRoutes } from '../../src/desk/mount-desk.js'
import type { Route } from '../../src/desk/route.js'
import type { OrderShape, PlanShape } from '../../src/desk/shapes.js'
import type { Database } from '../../src/storage/database.js'
import { aDesk, bank, contact, equity, identity, password } from './set-up.js'

const nameOf = ({ method, path }: Route) => `${method} ${path}`
const withId = deskRoutes.filter(({ path }) => path.includes(':')).map((route) => [nameOf(route), route] as const)
const withBody = deskRoutes.filter(({ body }) => body !== undefined).map((route) => [nameOf(route), route] as const)
const changing = deskRoutes.filter(({ method }) => method !== 'GET').map((route) => [nameOf(route), route] as const)

/** A body that each route would take, but for what is of another tenant. */
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  'POST /investors': () => ({ ...identity, pan: 'AAAPB3751D' }),
  'PUT /investors/:investor/contact': () => contact,
  'PUT /investors/:investor/bank': () => bank,
  'POST /orders/purchase': ({ investor }) => ({ investor, scheme: equity, amount: '10000' }),
  'POST /orders/redemption': ({ investor }) => ({ investor, scheme: equity, folio: '31171511', units: '1' }),
  'POST /plans/preview': () => ({ scheme: equity, amount: '5000', day: 5, installments: 12 }),
  'POST /plans': ({ investor }) => ({ investor, scheme: equity, amount: '5000', day: 5, installments: 12 }),
  'POST /plans/:plan/skips': () => ({ from: '2024-03-01', to: '2024-03-31' }),
  'POST /clock': () => ({ span: 'day' }),
}

interface Ids {
  readonly investor: string
  readonly order: string
  readonly plan: string
}

/** A desk whose firm acme has one of everything; `asked` are people of either role, of either firm. */
async function aBusyDesk(over: Database) {
  const desk = await aDesk(over)
  const acme = { maker: await desk.signIn('maker@acme'), checker: await desk.signIn('checker@acme') }
  const globex = { maker: await desk.signIn('maker@globex'), checker: await desk.signIn('checker@globex') }
  const investor = await desk.investor(acme.maker)
  const { id: order } = await acme.maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
  await acme.maker.must('POST', `/investors/${investor}/mandate`)
  const [mandate] = (await desk.parts.tenants['acme']!.client.mandates.list({})).mandates
  await desk.parts.tenants['acme']!.client.simulations.mandate(mandate?.id ?? '', { status: 'APPROVED' })
  const terms = { investor, scheme: equity, amount: '5000', day: 5, installments: 12 }
  const { id: plan } = await acme.maker.must<PlanShape>('POST', '/plans', terms)
  const ids: Ids = { investor, order, plan }
  const pathOf = (route: Route, of: Ids = ids) =>
    route.path.replace(':investor', of.investor).replace(':order', of.order).replace(':plan', of.plan)
  const bodyOf = (route: Route, of: Ids = ids) => bodies[nameOf(route)]?.(of)
  return { desk, acme, globex, ids, pathOf, bodyOf, roleOf: (route: Route) => route.role ?? 'maker' }
}

/** Everything that the database holds, table by table; when a session was last seen is not what it holds. */
async function held(over: Database): Promise<string> {
  const tables = await over.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const columns = name === 'desk_sessions' ? 'hash, name, csrf' : '*'
    texts.push(`${name}: ${JSON.stringify(await over.query(`select ${columns} from "${name}" as t order by t::text`))}`)
  }
  return texts.join('\n')
}

/** Leaves all as it is, whatever is asked. */
async function unchanged(over: Database, work: () => Promise<void>): Promise<void> {
  const before = await held(over)
  await work()
  expect(await held(over)).toBe(before)
}

/** What the desk refuses, on a database. */
export function deskRefusals(database: () => Database): void {
  describe('another tenant’s object', () => {
    it('is answered exactly as one that there is not, by every route with an id', async () => {
      const { globex, pathOf, bodyOf, roleOf } = await aBusyDesk(database())
      const none: Ids = { investor: 'nobody', order: 'none', plan: 'none' }
      await unchanged(database(), async () => {
        for (const [name, route] of withId) {
          const theirs = await globex[roleOf(route)].call(route.method, pathOf(route), bodyOf(route))
          const nobodys = await globex[roleOf(route)].call(route.method, pathOf(route, none), bodyOf(route))
          expect([name, theirs.status]).toEqual([name, 404])
          expect([name, theirs]).toEqual([name, nobodys])
        }
      })
    })

    it('is refused in a body as one that there is not', async () => {
      const { globex, ids, bodyOf } = await aBusyDesk(database())
      const inBody = withBody.filter(([, route]) => bodyOf(route) !== undefined && 'investor' in (bodyOf(route) ?? {}))
      expect(inBody.length).toBeGreaterThan(2)
      await unchanged(database(), async () => {
        for (const [name, route] of inBody) {
          const theirs = await globex.maker.call(route.method, route.path, bodyOf(route))
          const nobodys = await globex.maker.call(route.method, route.path, bodyOf(route, { ...ids, investor: 'nobody' }))
          expect([name, theirs.status, theirs]).toEqual([name, 404, nobodys])
        }
      })
    })

    it('stands in no list', async () => {
      const { globex } = await aBusyDesk(database())
      expect(await globex.maker.must('GET', '/investors')).toEqual({ investors: [] })
      expect(await globex.maker.must('GET', '/orders')).toEqual({ orders: [] })
      expect(await globex.maker.must('GET', '/plans')).toEqual({ plans: [] })
    })
  })

  describe('who may ask', () => {
    it('is told to sign in by every route, and nothing changes', async () => {
      const { desk, pathOf, bodyOf } = await aBusyDesk(database())
      await unchanged(database(), async () => {
        for (const route of deskRoutes) {
          for (const cookie of [undefined, 'desk_session=', `desk_session=${'0'.repeat(64)}`]) {
            const answer = await desk.app.request(`/desk/api${pathOf(route)}`, {
              method: route.method,
              headers: { 'content-type': 'application/json', ...(cookie === undefined ? {} : { cookie }) },
              ...(bodyOf(route) === undefined ? {} : { body: JSON.stringify(bodyOf(route)) }),
            })
            expect([nameOf(route), answer.status]).toEqual([nameOf(route), 401])
          }
        }
      })
    })

    it('needs the token of the session and the page’s own origin for every change', async () => {
      const { acme, pathOf, bodyOf, roleOf } = await aBusyDesk(database())
      const wrong: readonly Readonly<Record<string, string>>[] = [
        { 'x-csrf-token': '' },
        { 'x-csrf-token': acme.checker.session.csrf.replace(/./g, '0') },
        { origin: 'https://elsewhere.example', host: 'desk.example' },
        { origin: 'null', host: 'desk.example' },
        { origin: 'not an address', host: 'desk.example' },
      ]
      await unchanged(database(), async () => {
        for (const [name, route] of changing) {
          for (const headers of wrong) {
            const { status } = await acme[roleOf(route)].call(route.method, pathOf(route), bodyOf(route), headers)
            expect([name, headers, status]).toEqual([name, headers, 403])
          }
        }
      })
    })

    it('needs the role of the route', async () => {
      const { acme, pathOf, bodyOf } = await aBusyDesk(database())
      await unchanged(database(), async () => {
        for (const route of deskRoutes.filter(({ role }) => role !== undefined)) {
          const other = route.role === 'maker' ? acme.checker : acme.maker
          const { status, json } = await other.call(route.method, pathOf(route), bodyOf(route))
          expect([nameOf(route), status, json]).toEqual([nameOf(route), 403, expect.objectContaining({ code: 'DESK_ROLE_WRONG' })])
        }
      })
    })
  })

  describe('what no route takes', () => {
    it('changes nothing, whatever the body: each refusal has a code, and names the fields of the form', async () => {
      const { acme, pathOf, roleOf, bodyOf } = await aBusyDesk(database())
      await unchanged(database(), async () => {
        for (const [name, route] of withBody) {
          const good = bodyOf(route) as Record<string, unknown>
          const anything = fc.oneof(
            fc.json(),
            fc.string({ unit: 'binary' }),
            fc
              .tuple(fc.constantFrom(...Object.keys(good)), fc.oneof(fc.jsonValue(), fc.constantFrom('\u0000', '\ud800', 'x'.repeat(5000))))
              .map(([field, value]) => JSON.stringify({ ...good, [field]: value }))
              .filter((text) => !accepted(route, text)),
            fc.constantFrom(JSON.stringify({ ...good, extra: 1 }), JSON.stringify([good]), `${JSON.stringify(good)}x`, ''),
          )
          await fc.assert(
            fc.asyncProperty(anything, async (text) => {
              fc.pre(!accepted(route, text))
              const { status, json } = await acme[roleOf(route)].call(route.method, pathOf(route), text)
              expect([name, text, status]).toEqual([name, text, 400])
              expect(json).toMatchObject({ code: expect.stringMatching(/^DESK_[A-Z_]+$/), message: expect.any(String) })
            }),
            { numRuns: 20 },
          )
        }
      })
    })

    it('is refused by its type or its length before it is read', async () => {
      const { acme, pathOf, roleOf, bodyOf } = await aBusyDesk(database())
      await unchanged(database(), async () => {
        for (const [name, route] of withBody) {
          const send = (body: string, headers?: Readonly<Record<string, string>>) =>
            acme[roleOf(route)].call(route.method, pathOf(route), body, headers)
          const text = JSON.stringify(bodyOf(route))
          for (const type of [
            'text/plain',
            'application/x-www-form-urlencoded',
            'multipart/form-data; boundary=x',
            'application/json-patch+json',
          ])
            expect([name, type, (await send(text, { 'content-type': type })).status]).toEqual([name, type, 415])
          expect([name, (await send(text.padEnd(40_000))).status]).toEqual([name, 413])
          // Fewer characters than bytes.
          expect([name, (await send(JSON.stringify({ text: '₹'.repeat(15_000) }))).status]).toEqual([name, 413])
        }
      })
    })

    it('is an address that there is not', async () => {
      const { acme } = await aBusyDesk(database())
      for (const path of ['/nothing', '/orders/a/b/c', '/%00', '/orders/%00', '/investors/%ff', `/orders/${'x'.repeat(5000)}`]) {
        const { status, json } = await acme.maker.call('GET', path)
        expect([path.slice(0, 20), status]).toEqual([path.slice(0, 20), 404])
        expect(json).toMatchObject({ code: expect.stringMatching(/^DESK_/) })
      }
    })
  })

  describe('what is personal or secret', () => {
    it('stands in no log and no refusal', async () => {
      const { desk, acme, ids, pathOf, bodyOf, roleOf } = await aBusyDesk(database())
      const canary = { pan: 'ZZZPB3754Q', account_number: '998877665544', email: 'canary@example.com', mobile: '9777777777' }
      const said: string[] = []
      const hear = ({ json }: { readonly json: unknown }) => void said.push(JSON.stringify(json))
      const open = (name: string, over: object) => acme.maker.call('POST', '/investors', { ...identity, name, ...over })
      hear(await open('Canary', { pan: canary.pan }))
      hear(await open('Canary', { pan: `${canary.pan}X` }))
      hear(await open('Canary', { gender: canary.pan, occupation: canary.account_number }))
      const { id } = await acme.maker.must<{ id: string }>('POST', '/investors', { ...identity, pan: 'AAAPB3751E' })
      hear(await acme.maker.call('PUT', `/investors/${id}/contact`, { ...contact, email: `${canary.email}@`, mobile: `${canary.mobile}x` }))
      hear(
        await acme.maker.call('PUT', `/investors/${id}/bank`, {
          ...bank,
          account_number: `${canary.account_number}!`,
          ifsc_code: canary.pan,
        }),
      )
      hear(await acme.maker.call('POST', '/orders/purchase', { investor: ids.investor, scheme: canary.pan, amount: canary.account_number }))
      hear(
        await acme.maker.call('POST', '/orders/purchase', { investor: canary.pan, scheme: equity, amount: `${canary.account_number}.555` }),
      )
      const wrong = await desk.app.request('/desk/api/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ name: canary.email, password: `${password}-not` }),
      })
      said.push(await wrong.text())
      // The platform refuses, and breaks, with all of it in its answers' requests.
      for (const fault of ['forbidden', 'server-error'] as const) {
        desk.sandbox.faults.inject({ fault, operation: 'kycChecks.create', times: 'always' })
        hear(await open('Canary', { pan: 'AAAPB3751F' }))
        desk.sandbox.faults.clear()
      }
      await database().query('alter table desk_investors rename to desk_investors_gone')
      try {
        for (const [, route] of withId) hear(await acme[roleOf(route)].call(route.method, pathOf(route), bodyOf(route)))
      } finally {
        await database().query('alter table desk_investors_gone rename to desk_investors')
      }
      const everything = [...said, ...desk.lines.map((line) => JSON.stringify(line))].join('\n')
      const planted = [...Object.values(canary), password, 'not-a-secret', acme.maker.cookie.split('=')[1] ?? '', acme.maker.session.csrf]
      for (const value of [...planted, 'AAAPB3751F', identity.pan, contact.email]) expect(everything).not.toContain(value)
      // What was kept shows the investor's PAN to nobody.
      expect(JSON.stringify(await acme.maker.must('GET', '/investors'))).not.toContain(identity.pan)
    })
  })
}

/** Whether a route's schema takes a text after all. */
function accepted({ body }: Route, text: string): boolean {
  try {
    return body?.safeParse(JSON.parse(text)).success === true
  } catch (error) {
    if (isCodedError(error)) throw error
    return false
  }
}
