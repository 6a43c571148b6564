import { advanceBatch } from '../../src/runner/advance.js'
import { generateDue } from '../../src/runner/generate-due.js'
import { registerPlans } from '../../src/runner/plan.js'
import type { RunnerSettings } from '../../src/runner/settings.js'
import type { Database } from '../../src/storage/database.js'
import { calendar, planOf, setUp } from './set-up.js'

/** What the suites of the runner begin with and look at, whatever the database is. */
export function stage(database: () => Database) {
  return {
    withPlans: async (investors: number, change: Parameters<typeof planOf>[2] = {}, options: Parameters<typeof setUp>[2] = {}) => {
      const set = setUp(database(), investors, options)
      const plans = []
      for (let index = 0; index < investors; index += 1) plans.push(await planOf(set, index, change))
      await registerPlans(database(), plans, calendar)
      return { ...set, plans }
    },
    all: async (settings: RunnerSettings) => {
      while ((await generateDue(settings)) > 0);
      while ((await advanceBatch({ ...settings, pollEvery: 60_000 })) > 0);
    },
    installments: () =>
      database().query<{ plan: string; number: number; due_on: string; state: string; reason: string | null }>(
        'select plan, number, due_on::text as due_on, state, reason from installments order by plan, number',
      ),
    wakeAll: () => database().query('update installments set wake_at = clock_timestamp()'),
  }
}
