import type { Intent } from '@foliokit/client'
import type { WebhookEvent } from '@foliokit/client/webhooks'
import { isCodedError } from '@foliokit/errors'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { advanceBatch } from '../../src/runner/advance.js'
import { checkMandates } from '../../src/runner/check-mandates.js'
import { generateDue } from '../../src/runner/generate-due.js'
import { assertLeased, claim, releaseLeases, renewLeases, whileLeased } from '../../src/runner/lease.js'
import { move } from '../../src/runner/move.js'
import { raiseWarnings } from '../../src/runner/raise-warnings.js'
import type { RunnerSettings } from '../../src/runner/settings.js'
import { wakeTold } from '../../src/runner/wake-told.js'
import { databaseIntents } from '../../src/storage/database-intents.js'
import { databaseError } from '../../src/storage/database-error.js'
import type { Database } from '../../src/storage/database.js'
import { stage } from './stage.js'

/** What the runner promises, whatever its database is. */
export function runnerSuite(database: () => Database): void {
  const { withPlans, all, installments, wakeAll } = stage(database)

  describe('installments that are due', () => {
    it('are generated once each, on the day that the schedule says, holidays heeded', async () => {
      const { settings, sandbox } = await withPlans(2, { installmentDay: 26 })
      expect(await generateDue(settings)).toBe(0)
      // 26 January is Republic Day, and a Friday.
      sandbox.advanceTo('2024-01-26T10:00:00+05:30')
      expect(await generateDue(settings)).toBe(0)
      sandbox.advanceTo('2024-01-29T00:00:01+05:30')
      expect([await generateDue(settings), await generateDue(settings)]).toEqual([2, 0])
      expect(await installments()).toEqual(
        [0, 1].map((index) => ({ plan: `plan-${index}`, number: 1, due_on: '2024-01-29', state: 'due', reason: null })),
      )
    })

    it('are made up for, one after the other, when nobody ran for months', async () => {
      const { settings, sandbox } = await withPlans(1)
      sandbox.advanceTo('2024-04-06T10:00:00+05:30')
      expect([await generateDue(settings), await generateDue(settings), await generateDue(settings), await generateDue(settings)]).toEqual([
        1, 1, 1, 1,
      ])
      expect(await generateDue(settings)).toBe(0)
      expect((await installments()).map(({ number, due_on }) => [number, due_on])).toEqual([
        [1, '2024-01-05'],
        [2, '2024-02-05'],
        [3, '2024-03-05'],
        [4, '2024-04-05'],
      ])
    })

    it('end with the last: the plan is completed', async () => {
      const { settings, sandbox } = await withPlans(1, { numberOfInstallments: 6 })
      sandbox.advanceTo('2024-12-31T10:00:00+05:30')
      await all(settings)
      expect(await installments()).toHaveLength(6)
      expect(await database().query('select state, next_number, next_on from plans')).toEqual([
        { state: 'completed', next_number: null, next_on: null },
      ])
    })

    it('are all generated, or none, when the process dies before the commit', async () => {
      const { settings, sandbox } = await withPlans(3)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      const dies = {
        ...settings,
        failpoint: (name: string) => {
          if (name === 'generated-not-committed') throw new Error('killed')
        },
      }
      await expect(generateDue(dies)).rejects.toThrow('killed')
      expect(await installments()).toEqual([])
      expect(await generateDue(settings)).toBe(3)
    })

    it('of a plan whose terms give no date any more do not keep the others from theirs, and a person is told', async () => {
      const { settings, sandbox } = await withPlans(2)
      await database().query(`update plans set frequency = 'never' where id = 'plan-0'`)
      sandbox.advanceTo('2024-02-05T10:00:00+05:30')
      while ((await generateDue(settings)) > 0);
      expect((await installments()).map(({ plan, number }) => `${plan}/${number}`)).toEqual(['plan-0/1', 'plan-1/1', 'plan-1/2'])
      expect(await database().query('select plan, kind from warnings')).toEqual([{ plan: 'plan-0', kind: 'schedule' }])
      expect(await database().query('select state, next_on from plans order by id')).toMatchObject([{ state: 'active', next_on: null }, {}])
    })

    it('take a batch at a time', async () => {
      const { settings, sandbox } = await withPlans(5)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      const small = { ...settings, batch: 2 }
      expect([await generateDue(small), await generateDue(small), await generateDue(small), await generateDue(small)]).toEqual([2, 2, 1, 0])
    })
  })

  describe('an installment', () => {
    it('goes from order to consent to debit to units, each step in the ledger', async () => {
      const { settings, sandbox, client } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await all(settings)
      sandbox.advance({ days: 5 })
      await wakeAll()
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'successful' }])
      const ledger = await database().query('select from_state, to_state from ledger order by id')
      expect(ledger.map((row) => row['to_state'])).toEqual(['due', 'ordered', 'consented', 'paying', 'successful'])
      expect(ledger.slice(1).map((row) => row['from_state'])).toEqual(['due', 'ordered', 'consented', 'paying'])
      const { data } = await client.purchases.list({ mf_investment_account: 'mfia_0' })
      expect(data.map(({ state, amount }) => [state, String(amount)])).toEqual([['successful', '5000.00']])
    })

    it.each(['intent-stored', 'about-to-send', 'answered', 'intent-settled', 'moved-not-committed', 'moved', 'claimed'] as const)(
      'is placed and debited once when its worker dies at every "%s"',
      async (place) => {
        const { settings, sandbox, client } = await withPlans(1)
        sandbox.advanceTo('2024-01-05T10:00:00+05:30')
        await generateDue(settings)
        let deaths = 0
        let skip = 0
        for (let worker = 1; worker < 40; worker += 1) {
          let count = 0
          // Each worker dies at the next passage of the place; its lease has run out when the next one comes.
          const dies: RunnerSettings = {
            ...settings,
            worker: `worker-${worker}`,
            resendAfter: 0,
            pollEvery: 60_000,
            failpoint: (name) => {
              if (name !== place || (count += 1) <= skip) return
              deaths += 1
              throw new Error('killed')
            },
          }
          const isOver = await advanceBatch(dies).then(
            (claimed) => claimed === 0,
            () => false,
          )
          await database().query(
            "update installments set lease_until = clock_timestamp() - interval '1 second' where lease_until is not null",
          )
          skip = deaths % 2 === 0 ? 0 : 1
          if (isOver) break
        }
        expect(deaths).toBeGreaterThan(0)
        await all({ ...settings, resendAfter: 0 })
        const { data } = await client.purchases.list({ mf_investment_account: 'mfia_0' })
        const { payments } = await client.payments.list({})
        expect(data).toHaveLength(1)
        const [installment] = await installments()
        // A debit that was about to be sent may have left for all that anybody knows: it is never sent again, and a person is told.
        if (installment?.reason === 'debit_unknown') expect([place, payments.length]).toEqual(['about-to-send', 0])
        else expect([installment?.state, payments.length]).toEqual(['paying', 1])
        expect(await raiseWarnings(settings)).toBe(payments.length === 1 ? 0 : 1)
      },
      30_000,
    )

    it('is rejected with the platform’s code, which counts as a failure of its plan', async () => {
      const { settings, sandbox } = await withPlans(1, { scheme: 'INF109K01A39' })
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'rejected', reason: 'HTTP_BAD_REQUEST' }])
      expect(await database().query('select failures_in_a_row, state from plans')).toEqual([{ failures_in_a_row: 1, state: 'active' }])
    })

    it('cancels its plan when it is the third in a row that fails (domain §4.10)', async () => {
      const { settings, sandbox } = await withPlans(1, { scheme: 'INF109K01A39' })
      sandbox.advanceTo('2024-06-05T10:00:00+05:30')
      for (let month = 1; month <= 6; month += 1) {
        await generateDue(settings)
        await advanceBatch(settings)
      }
      expect((await installments()).map(({ state }) => state)).toEqual(['rejected', 'rejected', 'rejected'])
      expect(await database().query('select state, cancellation_code, next_on from plans')).toEqual([
        { state: 'cancelled', cancellation_code: 'consecutive_failed_installment_limit_exceeded', next_on: null },
      ])
    })

    it('that meets a fault of the program does not keep the others from theirs', async () => {
      const { settings, sandbox } = await withPlans(3)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await generateDue(settings)
      await database().query(`update installments set state = 'consented' where plan = 'plan-0'`)
      await database().query(`update installments set state = 'ordered' where plan = 'plan-1'`)
      await expect(advanceBatch({ ...settings, concurrency: 1 })).rejects.toThrow('is past its order and has none')
      expect((await installments()).find(({ plan }) => plan === 'plan-2')).toMatchObject({ state: 'paying' })
    })

    it('stays as it is while nobody can tell what became of it, and goes on when the link heals', async () => {
      const { settings, sandbox, client } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      const [down] = ['purchases.create', 'purchases.list'].map((operation) =>
        sandbox.faults.inject({ fault: 'forbidden', operation: operation as 'purchases.list', times: 'always' }),
      )
      await generateDue(settings)
      await advanceBatch({ ...settings, pollEvery: 60_000 })
      expect(await installments()).toMatchObject([{ state: 'due', reason: 'HTTP_FORBIDDEN' }])
      expect(down).toBeDefined()
      sandbox.faults.clear()
      await wakeAll()
      await all(settings)
      expect(await installments()).toMatchObject([{ state: 'paying', reason: null }])
      expect((await client.purchases.list({})).data).toHaveLength(1)
    })
  })

  describe('a lease', () => {
    it('is one worker’s at a time, and another’s when it has run out', async () => {
      const { settings, sandbox } = await withPlans(3)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await generateDue(settings)
      const [one, other] = [settings, { ...settings, worker: 'worker-2' }]
      const first = await claim({ ...one, batch: 2 })
      const second = await claim(other)
      expect([first.length, second.length, (await claim(one)).length]).toEqual([2, 1, 0])
      await database().query(`update installments set lease_until = clock_timestamp() - interval '1 second' where lease_owner = 'worker-1'`)
      expect(await claim(other)).toHaveLength(2)
      await renewLeases(one, first)
      await expect(assertLeased(database(), first[0] as (typeof first)[number])).rejects.toMatchObject({ code: 'APP_LEASE_LOST' })
      await releaseLeases(other)
      expect(await claim(one)).toHaveLength(3)
    })

    it('is renewed while its installment is worked on, and runs out when the database failed under it', async () => {
      const { settings, sandbox } = await withPlans(2)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await generateDue(settings)
      const short = { ...settings, lease: 300, concurrency: 2 }
      let renewals = 0
      const failing: Database = {
        ...database(),
        query: (text, values) => {
          if (/unnest/.test(text)) renewals += 1
          return database().query(text, values)
        },
        // The write of one installment fails as if the server had gone away, again and again.
        transaction: async (work) =>
          database().transaction((sql) =>
            work({
              ...sql,
              query: (text, values = []) => {
                if (values[0] === 'plan-0') throw databaseError(Object.assign(new Error('gone'), { code: '57P01' }))
                return sql.query(text, values)
              },
            }),
          ),
      }
      sandbox.faults.inject({ fault: 'slow-headers', operation: 'payments.createNach', delay: 1000 })
      const claimed = advanceBatch({ ...short, database: failing, patience: 3000 })
      await new Promise((resolve) => setTimeout(resolve, 600))
      sandbox.advance({ seconds: 2 })
      expect(await claimed).toBe(2)
      expect(renewals).toBeGreaterThan(0)
      expect(await installments()).toMatchObject([{ state: 'due' }, { state: 'paying' }])
      await new Promise((resolve) => setTimeout(resolve, 400))
      expect((await claim({ ...settings, worker: 'worker-2' })).map(({ plan }) => plan)).toContain('plan-0')
    })

    it('keeps an event that comes while somebody works on it: it may have been looked at too early', async () => {
      const { settings, sandbox } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await all(settings)
      const [order] = await database().query<{ order_id: string }>('select order_id from installments')
      const look = async (during: () => Promise<void>) => {
        await wakeAll()
        const [leased] = await claim(settings)
        if (leased === undefined) throw new Error('nothing was claimed')
        await during()
        await move(settings, leased, { to: 'paying', wakeIn: 60_000 })
        return (await claim(settings)).length
      }
      expect(await look(() => Promise.resolve())).toBe(0)
      expect(await look(() => wakeTold(database(), { kind: 'mf_purchase', objectId: order?.order_id ?? '' } as WebhookEvent))).toBe(1)
    })

    it('that is lost lets nothing be written: no move, no intent, and so no request', async () => {
      const { settings, sandbox } = await withPlans(1)
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      await generateDue(settings)
      const [old] = await claim(settings)
      await database().query(`update installments set lease_until = clock_timestamp() - interval '1 second'`)
      await claim({ ...settings, worker: 'worker-2' })
      if (old === undefined) throw new Error('nothing was claimed')
      await expect(move(settings, old, { to: 'rejected' })).rejects.toMatchObject({ code: 'APP_LEASE_LOST' })
      const intents = databaseIntents(database(), whileLeased(database(), old))
      const intent = await intents.open(intentOf('plan-0/1'))
      await expect(intents.replace({ ...intent, sent_at: 5, revision: 1 })).rejects.toSatisfy((error) =>
        isCodedError(error, 'APP_LEASE_LOST'),
      )
      expect(await intents.find('plan-0/1')).toEqual(intent)
      expect(await installments()).toMatchObject([{ state: 'due' }])
    })
  })

  describe('the intents of the database', () => {
    it('keep the first of one key, replace by the next revision only, and list what is open', async () => {
      const intents = databaseIntents(database())
      const [first, second] = await Promise.all([intents.open(intentOf('a')), intents.open(intentOf('a', { source_ref_id: 'other' }))])
      expect(first).toEqual(second)
      expect(first).toEqual(intentOf('a', { source_ref_id: first.source_ref_id }))
      const races = await Promise.all([5, 6, 7].map((sent_at) => intents.replace({ ...first, sent_at, revision: 1 })))
      expect(races.filter(Boolean)).toHaveLength(1)
      await intents.open(intentOf('b', { at: 1 }))
      expect((await intents.unfinished()).map(({ key }) => key)).toEqual(['b', 'a'])
      await intents.replace({ ...intentOf('b'), at: 1, revision: 1, result: { status: 'placed', id: 'mfp_1' } })
      expect((await intents.unfinished()).map(({ key }) => key)).toEqual(['a'])
      expect(await intents.find('c')).toBeUndefined()
    })

    it('never hold one reference twice', async () => {
      const intents = databaseIntents(database())
      await intents.open(intentOf('a', { source_ref_id: 'same' }))
      await expect(intents.open(intentOf('b', { source_ref_id: 'same' }))).rejects.toMatchObject({
        code: 'APP_DATABASE_FAILED',
        context: { sqlState: '23505' },
      })
    })
  })

  describe('what a person should know', () => {
    it('is the mandate that cannot pay, once', async () => {
      const { settings, client, plans } = await withPlans(2)
      expect(await checkMandates(settings, { olderThan: 3_600_000 })).toBe(2)
      expect(await checkMandates(settings, { olderThan: 3_600_000 })).toBe(0)
      expect(await raiseWarnings(settings)).toBe(0)
      await client.mandates.cancel(plans[0]?.mandateId ?? '')
      expect(await checkMandates(settings, { olderThan: 0 })).toBe(2)
      expect([await raiseWarnings(settings), await raiseWarnings(settings)]).toEqual([1, 0])
      expect(await database().query('select plan, kind, subject from warnings')).toEqual([
        { plan: 'plan-0', kind: 'mandate', subject: `${plans[0]?.mandateId} CANCELLED` },
      ])
    })

    it('is that one more failure cancels the plan, and that an order is about to expire', async () => {
      const { settings, sandbox } = await withPlans(1)
      await database().query('update plans set failures_in_a_row = 2')
      sandbox.advanceTo('2024-01-05T10:00:00+05:30')
      sandbox.faults.inject({ fault: 'forbidden', operation: 'payments.createNach', times: 'always' })
      await all(settings)
      expect(await raiseWarnings(settings)).toBe(1)
      sandbox.advanceTo('2024-01-12T10:00:00+05:30')
      expect(await raiseWarnings(settings)).toBe(1)
      expect(
        (await database().query('select kind, subject from warnings order by kind')).map((row) => [row['kind'], row['subject']]),
      ).toEqual([
        ['auto_cancel', '0'],
        ['expiry', '1'],
      ])
    })
  })
}

function intentOf(key: string, change: Partial<Intent> = {}): Intent {
  return {
    key,
    kind: 'purchase',
    source_ref_id: `ref-of-${key}`,
    fingerprint: { mf_investment_account: 'mfia_0', amount: '5000.00', folio_number: null },
    at: Date.parse(civilDate('2024-01-05')),
    sent_at: null,
    result: null,
    revision: 0,
    ...change,
  }
}
