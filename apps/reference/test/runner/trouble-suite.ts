import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { replayedPlatform } from '../../src/rates/replayed-platform.js'
import { checkMandates } from '../../src/runner/check-mandates.js'
import { generateDue } from '../../src/runner/generate-due.js'
import { raiseWarnings } from '../../src/runner/raise-warnings.js'
import { startWorker } from '../../src/runner/worker.js'
import type { JobName } from '../../src/runner/queue.js'
import type { Database } from '../../src/storage/database.js'
import { calendar } from './set-up.js'
import { stage } from './stage.js'

/** What becomes of an installment in trouble, and that its trouble is nobody else's, whatever the database is. */
export function troubleSuite(database: () => Database): void {
  const { withPlans, all, installments, wakeAll } = stage(database)
  const warnings = async () => (await database().query('select plan, kind from warnings order by plan, kind')).map(Object.values)

  describe('past its order, an installment ends as the order does', () => {
    it('when the order expires before the consent gets through', async () => {
      const { settings, sandbox } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      const fault = sandbox.faults.inject({ fault: 'forbidden', operation: 'purchases.update', times: 'always' })
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'ordered', reason: 'HTTP_FORBIDDEN' }])
      sandbox.advance({ days: 14 })
      sandbox.faults.clear()
      expect(fault).toBeDefined()
      await wakeAll()
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'failed', reason: 'order_expiry' }])
      expect(await database().query('select failures_in_a_row from plans')).toEqual([{ failures_in_a_row: 1 }])
    })

    it('when the mandate is gone: a person is told, and whoever pays the order pays the installment', async () => {
      const { settings, sandbox, client, plans } = await withPlans(2)
      for (const { mandateId } of plans) await client.mandates.cancel(mandateId)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await all(settings)
      expect(await installments()).toMatchObject([
        { state: 'paying', reason: 'HTTP_BAD_REQUEST' },
        { state: 'paying', reason: 'HTTP_BAD_REQUEST' },
      ])
      expect((await client.payments.list({})).payments).toEqual([])
      await raiseWarnings(settings)
      expect(await warnings()).toEqual([
        ['plan-0', 'refused'],
        ['plan-1', 'refused'],
      ])
      const { data } = await client.purchases.list({ mf_investment_account: 'mfia_0' })
      const payment = await client.payments.createNetbanking({ amc_order_ids: data.map(({ old_id: id }) => id) })
      await client.simulations.payment(payment.id, { status: 'SUCCESS' })
      sandbox.advance({ days: 14 })
      await wakeAll()
      await all({ ...settings, clock: { ...settings.clock, now: () => Date.parse('2024-01-20T10:00:00+05:30') } })
      expect(await installments()).toMatchObject([{ state: 'successful' }, { state: 'failed', reason: 'order_expiry' }])
    })

    it('when its mandate is another one by now than when the debit was begun', async () => {
      const { settings, sandbox, client } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      sandbox.faults.inject({ fault: 'forbidden', operation: 'payments.createNach', times: 'always' })
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'consented', reason: 'HTTP_FORBIDDEN' }])
      sandbox.faults.clear()
      await database().query(`update plans set mandate_id = '99'`)
      await wakeAll()
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'paying', reason: 'CLIENT_INTENT_CONFLICT' }])
      expect((await client.payments.list({})).payments).toEqual([])
    })
  })

  it('an installment that the platform does not take for days stays due, once, and a person is told once', async () => {
    const { settings, sandbox, client } = await withPlans(1)
    sandbox.advanceTo('2024-01-05T10:00:00+05:30')
    sandbox.faults.inject({ fault: 'forbidden', operation: 'purchases.create', times: 'always' })
    for (let day = 0; day < 4; day += 1) {
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'due', reason: 'HTTP_FORBIDDEN' }])
      expect(await raiseWarnings(settings)).toBe(day === 1 ? 1 : 0)
      sandbox.advance({ days: 1 })
      await wakeAll()
    }
    expect(await warnings()).toEqual([['plan-0', 'late']])
    sandbox.faults.clear()
    await all(settings)
    expect(await installments()).toMatchObject([{ number: 1, state: 'paying' }])
    expect((await client.purchases.list({})).data.map(({ amount }) => String(amount))).toEqual([String(rupees('5000.00'))])
  })

  it('a person is told of every run of failures that is about to cancel a plan, once', async () => {
    const { settings } = await withPlans(1)
    const failed = (numbers: readonly number[]) =>
      database().query(
        `insert into installments (plan, number, due_on, amount, state) select 'plan-0', n, '2024-01-05', 5000, 'failed' from unnest($1::int[]) n`,
        [numbers],
      )
    const inARow = (count: number) => database().query('update plans set failures_in_a_row = $1', [count])
    await failed([1, 2])
    await inARow(2)
    expect([await raiseWarnings(settings), await raiseWarnings(settings)]).toEqual([1, 0])
    await inARow(0)
    expect(await raiseWarnings(settings)).toBe(0)
    await failed([4, 5])
    await inARow(2)
    expect([await raiseWarnings(settings), await raiseWarnings(settings)]).toEqual([1, 0])
  })

  it('a scheme that is not there any more is a failure of its plan alone', async () => {
    const { settings, sandbox } = await withPlans(2)
    await database().query(`update plans set scheme = 'INF000000000' where id = 'plan-0'`)
    sandbox.advanceTo('2024-01-05T10:00:00+05:30')
    await all(settings)
    expect(await installments()).toMatchObject([{ state: 'rejected', reason: 'HTTP_BAD_REQUEST' }, { state: 'paying' }])
    expect(await database().query('select failures_in_a_row from plans order by id')).toEqual([
      { failures_in_a_row: 1 },
      { failures_in_a_row: 0 },
    ])
  })

  describe('a day’s installments are generated', () => {
    it('besides one that is there already, since somebody set its plan back', async () => {
      const { settings, sandbox } = await withPlans(2)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await generateDue(settings)
      await database().query(`update plans set next_number = 1, next_on = '2024-01-05' where id = 'plan-0'`)
      sandbox.advanceTo('2024-02-05T10:00:00+05:30')
      while ((await generateDue(settings)) > 0);
      expect((await installments()).map(({ plan, number }) => `${plan}/${number}`)).toEqual([
        'plan-0/1',
        'plan-0/2',
        'plan-1/1',
        'plan-1/2',
      ])
      expect(await database().query(`select count(*)::int as count from ledger where to_state = 'due'`)).toEqual([{ count: 4 }])
    })

    it('besides those of a plan at which the program itself fails: it stays as it is', async () => {
      const { settings, sandbox, lines } = await withPlans(2)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      let asked = 0
      const failing = {
        ...calendar,
        get index() {
          if ((asked += 1) === 1) throw new TypeError('a fault of the program')
          return calendar.index
        },
      }
      expect([await generateDue({ ...settings, calendar: failing }), (await installments())[0]?.plan]).toEqual([1, 'plan-1'])
      expect(lines).toContainEqual({ job: 'generate', plan: 'plan-0', number: 1, code: 'APP_SCHEDULE_FAILED' })
      expect([await generateDue(settings), await generateDue(settings)]).toEqual([1, 0])
    })

    it('once, although the clock goes back and forth over the day', async () => {
      const { settings } = await withPlans(2)
      const at = (now: string) => ({ ...settings, clock: { ...settings.clock, now: () => Date.parse(now) } })
      const counts = []
      for (const day of ['05T00:00', '04T23:59', '05T00:01', '03T10:00', '05T10:00'])
        counts.push(await generateDue(at(`2024-01-${day}:00+05:30`)))
      expect(counts).toEqual([2, 0, 0, 0, 0])
    })
  })

  it('a mandate that is not there or not readable keeps none of the others from being read', async () => {
    const { settings, sandbox } = await withPlans(4)
    await database().query(`update plans set mandate_id = '99' where id = 'plan-0'`)
    await database().query(`update plans set checked_at = clock_timestamp() - interval '2 days' where id = 'plan-3'`)
    sandbox.faults.inject({ fault: 'forbidden', operation: 'mandates.fetch', times: 1 })
    await checkMandates(settings, { olderThan: 3_600_000 })
    const states = await database().query('select mandate_status as status, count(*)::int as count from plans group by 1 order by 1')
    expect(states.map(Object.values)).toEqual([
      ['APPROVED', 2],
      ['NOT_FOUND', 1],
      ['unknown', 1],
    ])
    await raiseWarnings(settings)
    expect(await warnings()).toEqual([['plan-0', 'mandate']])
    sandbox.faults.inject({ fault: 'forbidden', operation: 'mandates.fetch', times: 'always' })
    await expect(checkMandates(settings, { olderThan: 0 })).rejects.toMatchObject({ code: 'HTTP_FORBIDDEN' })
  })

  it('the platform that answers at once, of the rates, takes each installment through order, consent and debit', async () => {
    const { settings, sandbox } = await withPlans(5)
    sandbox.advanceTo('2024-01-05T10:00:00+05:30')
    await all({ ...settings, client: await replayedPlatform('x') })
    const rows = await database().query(
      'select state, count(distinct order_id)::int as orders, count(payment_id)::int as debits from installments group by 1',
    )
    expect(rows).toEqual([{ state: 'paying', orders: 5, debits: 5 }])
    expect(await database().query('select count(*)::int as count from intents where result is not null')).toEqual([{ count: 10 }])
    expect((await settings.client.purchases.list({})).data).toEqual([])
  })

  it('a job that is given out again while it runs is not run twice by one worker', async () => {
    const { settings, sandbox } = await withPlans(1)
    sandbox.advanceTo('2024-01-05T10:00:00+05:30')
    const works = new Map<JobName, () => Promise<void>>()
    let entered = 0
    const worker = await startWorker(settings, {
      queue: {
        wake: () => Promise.resolve(),
        work: (job, work) => Promise.resolve(void works.set(job, work)),
        stop: () => Promise.resolve(),
      },
      settleClock: () => Promise.resolve(void (entered += 1)),
    })
    const generate = works.get('generate') ?? (() => Promise.reject(new Error('no such job')))
    await Promise.all([generate(), generate()])
    expect(entered).toBe(1)
    await generate()
    expect(entered).toBe(2)
    expect(await installments()).toHaveLength(1)
    await worker.stop()
  })
}
