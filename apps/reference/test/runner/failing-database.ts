import { expect, it } from 'vitest'
import { advanceBatch } from '../../src/runner/advance.js'
import { generateDue } from '../../src/runner/generate-due.js'
import { registerPlans } from '../../src/runner/plan.js'
import type { RunnerSettings } from '../../src/runner/settings.js'
import type { Database } from '../../src/storage/database.js'
import { calendar, planOf, setUp } from './set-up.js'

/** Plans whose first installment is due, and a worker on a database that may fail. */
export async function dueInstallments(database: Database, over: Database = database) {
  const set = setUp(database, 3)
  const plans = []
  for (let index = 0; index < 3; index += 1) plans.push(await planOf(set, index))
  await registerPlans(database, plans, calendar)
  set.sandbox.advanceTo('2024-01-05T10:00:00+05:30')
  return { ...set, settings: { ...set.settings, database: over, lease: 600 } }
}

/** Works until nothing is awake, as a worker does that is woken again and again. */
export async function workOn(settings: RunnerSettings): Promise<readonly string[]> {
  const codes: string[] = []
  for (let round = 0; round < 3; round += 1) {
    try {
      while ((await generateDue(settings)) > 0);
      while ((await advanceBatch({ ...settings, pollEvery: 60_000 })) > 0);
    } catch (error) {
      codes.push((error as { readonly code?: string }).code ?? String(error))
    }
  }
  return codes
}

/** Nothing is lost and nothing doubled: each plan has one order, each order one debit, and each intent its result. */
export async function expectOnceEach({ client }: ReturnType<typeof setUp>, database: Database): Promise<void> {
  const { data } = await client.purchases.list({})
  const { payments } = await client.payments.list({})
  expect([data.length, new Set(data.map(({ mf_investment_account: account }) => account)).size, payments.length]).toEqual([3, 3, 3])
  expect(await database.query('select state, count(*)::int as count from installments group by 1')).toEqual([{ state: 'paying', count: 3 }])
  expect(await database.query('select count(*)::int as open from intents where result is null')).toEqual([{ open: 0 }])
}

/** Lets a table refuse every row as a full disk does: by an error of the server's own with its SQL state, in the middle of the work. */
const full = (table: string) => `
  create or replace function is_full() returns trigger language plpgsql as $$
    begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
  create trigger is_full before insert or update on ${table} for each row execute function is_full();`

/** What holds for a database that is full, embedded or a server. */
export function fullSuite(database: () => Database): void {
  it.each(['intents', 'installments', 'ledger'])('whose table of %s is full: the work waits, and goes on once each', async (table) => {
    const set = await dueInstallments(database())
    await generateDue(set.settings)
    await database().script(full(table))
    try {
      const codes = [...(await workOn(set.settings)), ...set.lines.flatMap(({ code }) => code ?? [])]
      expect(new Set(codes)).toEqual(new Set(['APP_DATABASE_FULL']))
      // What could not be written down was not sent.
      if (table === 'intents') expect((await set.client.purchases.list({})).data).toEqual([])
    } finally {
      await database().script(`drop trigger is_full on ${table}; drop function is_full();`)
    }
    await new Promise((resolve) => setTimeout(resolve, 700))
    await workOn(set.settings)
    await expectOnceEach(set, database())
  })
}
