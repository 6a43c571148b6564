import { rupees, type Rupees } from '@foliokit/money'
import type { LoadedTenant } from '@foliokit/sandbox'

/** One thing that an investor wants once. Its amount is no other job's, so an order tells whose it is without any reference. */
export interface Job {
  readonly key: string
  readonly group: 'purchases' | 'purchasePlans'
  readonly account: string
  readonly amount: Rupees
  /** Whether the order is consented to and paid as well. */
  readonly isPaid: boolean
}

export const scheme = 'INF966L01887'
export const contact = { email: 'investor@example.com' }

/** An account has some five jobs. */
const jobsPerAccount = 5

/** Makes jobs: every fifth a plan, every fifth a purchase that is paid. */
export function createJobs(count: number): readonly Job[] {
  return Array.from({ length: count }, (_, index) => ({
    key: `job-${index}`,
    group: index % 5 === 3 ? 'purchasePlans' : 'purchases',
    account: accountId(Math.floor(index / jobsPerAccount)),
    amount: rupees(String(5000 + index)),
    isPaid: index % 5 === 1,
  }))
}

const accountId = (index: number) => `mfia_${String(index).padStart(32, '0')}`

/** The tenant whose investors want the jobs. */
export function createTenant(jobs: number): LoadedTenant {
  return {
    name: 'acme',
    clientId: 'acme-server',
    clientSecret: 'not-a-secret',
    accounts: Array.from({ length: Math.ceil(jobs / jobsPerAccount) }, (_, index) => ({
      id: accountId(index),
      old_id: String(1000 + index),
      primary_investor_pan: 'ARRPP3751N',
      contacts: { emails: [contact.email], mobiles: [] },
      folios: [],
    })),
  }
}
