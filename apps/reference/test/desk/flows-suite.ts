import { describe, expect, it } from 'vitest'
import type { HoldingsShape, InvestorShape, OrderShape, PlanShape, SchemeShape } from '../../src/desk/shapes.js'
import type { Database } from '../../src/storage/database.js'
import { aDesk, bank, contact, equity, identity } from './set-up.js'

const fieldsOf = (json: unknown) => (json as { readonly issues?: readonly { readonly field: string }[] }).issues?.map(({ field }) => field)

/** What can be done at the desk, on a database. */
export function deskFlows(database: () => Database): void {
  describe('onboarding', () => {
    it('takes a step after the other, and refuses each with the field, what is wrong and what would be valid', async () => {
      const desk = await aDesk(database())
      const maker = await desk.signIn('maker@acme')
      const wrong = await maker.call('POST', '/investors', { ...identity, gender: 'F', pan: 'AAACB3751C' })
      expect([wrong.status, fieldsOf(wrong.json)?.sort()]).toEqual([400, ['gender', 'pan']])
      expect(fieldsOf((await maker.call('POST', '/investors', { ...identity, pan: 'AAAPB3753C' })).json)).toEqual(['pan'])
      expect(fieldsOf((await maker.call('POST', '/investors', { ...identity, date_of_birth: '2031-01-01' })).json)).toEqual([
        'date_of_birth',
      ])
      expect(fieldsOf((await maker.call('POST', '/investors', { ...identity, name: ' ' })).json)).toEqual(['name'])
      expect(await maker.must('GET', '/investors')).toEqual({ investors: [] })

      const { id, step } = await maker.must<InvestorShape>('POST', '/investors', identity)
      expect(step).toBe('contact')
      expect((await maker.call('POST', `/investors/${id}/open`)).status).toBe(409)
      expect(fieldsOf((await maker.call('PUT', `/investors/${id}/contact`, { ...contact, email: 'x', postal_code: '1' })).json)).toEqual(
        expect.arrayContaining(['email', 'postal_code']),
      )
      await maker.must('PUT', `/investors/${id}/contact`, contact)
      expect(fieldsOf((await maker.call('PUT', `/investors/${id}/bank`, { ...bank, ifsc_code: 'X' })).json)).toEqual(['ifsc_code'])
      await maker.must('PUT', `/investors/${id}/bank`, bank)
      const opened = await maker.must<InvestorShape>('POST', `/investors/${id}/open`)
      expect(opened).toMatchObject({ step: 'open', pan: '•••••3751•', account: expect.stringMatching(/^mfia_/) })
      expect(await maker.must('POST', `/investors/${id}/open`)).toMatchObject({ account: opened.account })
    })
  })

  describe('a purchase', () => {
    it('is refused by the rules of its scheme before anything is stored', async () => {
      const desk = await aDesk(database())
      const maker = await desk.signIn('maker@acme')
      const investor = await desk.investor(maker)
      const { schemes } = await maker.must<{ schemes: readonly SchemeShape[] }>('GET', '/schemes')
      const minimum = schemes.find(({ isin }) => isin === equity)?.fresh.minimum
      const low = await maker.call('POST', '/orders/purchase', { investor, scheme: equity, amount: '1' })
      expect(low).toMatchObject({ status: 400, json: { issues: [{ field: 'amount', nearest: minimum }] } })
      expect((await maker.call('POST', '/orders/purchase', { investor, scheme: equity, amount: 'ten' })).status).toBe(400)
      expect(await maker.must('GET', '/orders')).toEqual({ orders: [] })
    })

    it('is made by one person, approved by another, paid on the gateway page, and moves as the platform says', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const made = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      expect([made.state, made.may]).toEqual(['awaiting_approval', { approve: false, pay: false }])
      expect((await maker.call('POST', `/orders/${made.id}/approve`)).status).toBe(403)
      const { data: none } = await desk.parts.tenants['acme']!.client.purchases.list({})
      expect(none).toEqual([])

      const approved = await checker.must<OrderShape>('POST', `/orders/${made.id}/approve`)
      expect([approved.state, approved.checker, approved.may.pay]).toEqual(['pending', 'checker@acme', true])
      expect((await checker.call('POST', `/orders/${made.id}/approve`)).status).toBe(409)
      const { url } = await maker.must<{ url: string }>('POST', `/orders/${made.id}/pay`)
      expect(url).toMatch(/^https:\/\/sandbox\.example\//)

      const [payment] = (await desk.parts.tenants['acme']!.client.payments.list({})).payments
      await desk.parts.tenants['acme']!.client.simulations.payment(payment?.id ?? '', { status: 'SUCCESS' })
      expect((await maker.must<OrderShape>('GET', `/orders/${made.id}`)).state).toBe('confirmed')
      desk.sandbox.advance({ days: 4 })
      const done = await maker.must<OrderShape>('GET', `/orders/${made.id}`)
      expect([done.state, done.allotted, done.history.map(({ state }) => state)]).toEqual([
        'successful',
        { units: '47.360', nav: '211.1379', on: '2024-01-12' },
        ['awaiting_approval', 'pending', 'confirmed', 'successful'],
      ])
      const diagram = await maker.must<{ states: readonly string[] }>('GET', '/diagrams/purchase')
      for (const { state } of done.history) expect(diagram.states).toContain(state)

      const holdings = await maker.must<HoldingsShape>('GET', `/investors/${investor}/holdings`)
      expect(holdings).toMatchObject({ invested: '10000.00', holdings: [{ units: '47.360' }], realised: '0.00' })
      expect(holdings.series.length).toBeGreaterThan(1)

      // And out again.
      const [held] = holdings.holdings
      const sale = { investor, scheme: equity, folio: held?.folio, units: '20' }
      expect(fieldsOf((await maker.call('POST', '/orders/redemption', { ...sale, units: '50' })).json)).toEqual(['units'])
      const redemption = await maker.must<OrderShape>('POST', '/orders/redemption', sale)
      expect((await checker.must<OrderShape>('POST', `/orders/${redemption.id}/approve`)).state).toBe('confirmed')
      desk.sandbox.advance({ days: 4 })
      expect((await maker.must<OrderShape>('GET', `/orders/${redemption.id}`)).state).toBe('successful')
      expect((await maker.must<HoldingsShape>('GET', `/investors/${investor}/holdings`)).holdings[0]?.units).toBe('27.360')
    }, 20_000)

    it('that was approved when the platform did not answer is placed later, once', async () => {
      const desk = await aDesk(database())
      const [maker, checker] = [await desk.signIn('maker@acme'), await desk.signIn('checker@acme')]
      const investor = await desk.investor(maker)
      const { id } = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '10000' })
      desk.sandbox.faults.inject({ fault: 'forbidden', operation: 'purchases.create', times: 'always' })
      expect((await checker.call('POST', `/orders/${id}/approve`)).status).toBe(502)
      desk.sandbox.faults.clear()
      expect((await maker.must<OrderShape>('GET', `/orders/${id}`)).may.pay).toBe(true)
      const { client } = desk.parts.tenants['acme']!
      expect((await client.purchases.list({})).data).toHaveLength(1)

      // The order is made, and its consent is not taken.
      const other = await maker.must<OrderShape>('POST', '/orders/purchase', { investor, scheme: equity, amount: '20000' })
      desk.sandbox.faults.inject({ fault: 'forbidden', operation: 'purchases.update', times: 'always' })
      expect((await checker.call('POST', `/orders/${other.id}/approve`)).status).toBe(502)
      expect(await maker.must('GET', `/orders/${other.id}`)).toMatchObject({ state: 'pending', may: { pay: false } })
      desk.sandbox.faults.clear()
      expect((await maker.must<OrderShape>('GET', `/orders/${other.id}`)).may.pay).toBe(true)
      expect((await client.purchases.list({})).data).toHaveLength(2)
      // Without a consent it would never be submitted (domain §5).
      await maker.must('POST', `/orders/${other.id}/pay`)
      const [payment] = (await client.payments.list({})).payments
      await client.simulations.payment(payment?.id ?? '', { status: 'SUCCESS' })
      desk.sandbox.advance({ days: 4 })
      expect((await maker.must<OrderShape>('GET', `/orders/${other.id}`)).state).toBe('successful')
    })
  })

  describe('a plan (SIP)', () => {
    it('is previewed with its holidays, needs a mandate, is created, skipped, and warns before it ends by itself', async () => {
      const desk = await aDesk(database())
      const maker = await desk.signIn('maker@acme')
      const investor = await desk.investor(maker)
      const terms = { scheme: equity, amount: '5000', day: 26, installments: 24 }
      const preview = await maker.must<{ installments: PlanShape['installments'] }>('POST', '/plans/preview', terms)
      expect(preview.installments[0]).toMatchObject({
        day: '2024-01-26',
        processingDay: '2024-01-29',
        moved: expect.stringContaining('Republic Day'),
      })
      expect(fieldsOf((await maker.call('POST', '/plans/preview', { ...terms, day: 31, amount: '99' })).json)?.sort()).toEqual([
        'amount',
        'day',
      ])

      expect((await maker.call('POST', '/plans', { ...terms, investor })).json).toMatchObject({ code: 'DESK_MANDATE_MISSING' })
      await maker.must('POST', `/investors/${investor}/mandate`)
      const { mandate } = await maker.must<InvestorShape>('GET', `/investors/${investor}`)
      await desk.parts.tenants['acme']!.client.simulations.mandate(mandate?.id ?? '', { status: 'APPROVED' })
      const plan = await maker.must<PlanShape>('POST', '/plans', { ...terms, investor })
      expect(plan).toMatchObject({ state: 'active', amount: '5000.00', warning: null })

      expect((await maker.must<PlanShape>('POST', '/plans', { ...terms, investor })).id).toBe(plan.id)
      const skipped = await maker.must<PlanShape>('POST', `/plans/${plan.id}/skips`, { from: '2024-03-01', to: '2024-04-30' })
      expect(skipped.installments.filter(({ state }) => state === 'to be skipped').map(({ day }) => day)).toEqual([
        '2024-03-26',
        '2024-04-26',
      ])
      const refused = async (from: string, to: string) => {
        const { status, json } = await maker.call('POST', `/plans/${plan.id}/skips`, { from, to })
        return [status, ...(json as { issues: readonly { field: string; code: string; nearest?: string }[] }).issues]
      }
      expect(await refused('2024-05-01', '2024-05-31')).toMatchObject([400, { field: 'to', code: 'SCHEDULE_SKIP_REACHES_FAILURE_LIMIT' }])
      expect(await refused('2024-01-13', '2024-01-31')).toMatchObject([400, { field: 'from', nearest: '2024-01-14' }])
      expect(await refused('2024-09-01', '2024-08-31')).toMatchObject([400, { field: 'to', nearest: '2024-09-01' }])
      // February's debit fails: with the two that are skipped it is one of three in a row.
      desk.sandbox.advanceTo('2024-02-26T08:00:00+05:30')
      const { payments } = await desk.parts.tenants['acme']!.client.payments.list({})
      const open = payments.find(({ status }) => status !== 'SUCCESS')
      await desk.parts.tenants['acme']!.client.simulations.payment(open?.id ?? '', { status: 'FAILED' })
      const warned = await maker.must<PlanShape>('GET', `/plans/${plan.id}`)
      expect(warned).toMatchObject({ state: 'active', warning: expect.stringMatching(/2024-04-26.*cancels the plan on 2024-05-\d\d/) })
      expect((await maker.must<{ plans: readonly { id: string }[] }>('GET', '/plans')).plans.map(({ id }) => id)).toEqual([plan.id])
    }, 20_000)
  })

  describe('the clock', () => {
    it('moves a day, a month or a year', async () => {
      const desk = await aDesk(database())
      const maker = await desk.signIn('maker@acme')
      for (const [span, now] of [
        ['day', '2024-01-13'],
        ['month', '2024-02-12'],
        ['year', '2025-02-11'],
      ])
        expect(await maker.must('POST', '/clock', { span })).toMatchObject({ now: expect.stringContaining(now as string) })
      expect((await maker.call('POST', '/clock', { span: 'decade' })).status).toBe(400)
    })
  })
}
