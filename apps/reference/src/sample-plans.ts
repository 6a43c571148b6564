import { reveal } from '@foliokit/auth'
import type { Client } from '@foliokit/client'
import { rupees } from '@foliokit/money'
import type { LoadedTenant } from '@foliokit/sandbox'
import { civilDate } from '@foliokit/schedule'
import type { PlatformConfig } from './config.js'
import type { NewPlan } from './runner/plan.js'

/** A firm with many investors, all made up: each with an account, a folio and a bank account of its own. */
export function sampleFirm(investors: number, { tenant, clientId, clientSecret }: Omit<PlatformConfig, 'url' | 'isSandbox'>): LoadedTenant {
  const contacts = { emails: [sampleInvestor.email], mobiles: [] }
  return {
    name: tenant,
    clientId,
    clientSecret: reveal(clientSecret),
    accounts: Array.from({ length: investors }, (_, index) => ({
      id: `mfia_${index}`,
      old_id: String(1_000_000 + index),
      primary_investor_pan: sampleInvestor.pan,
      contacts,
      folios: [
        {
          number: String(70_000_000 + index),
          contacts,
          bankAccounts: [
            { old_id: String(2_000_000 + index), account_number: sampleInvestor.accountNumber, ifsc_code: sampleInvestor.ifsc },
          ],
          balances: {},
        },
      ],
    })),
  }
}

/** What is personal about the made-up investors: none of it may stand in a log. */
export const sampleInvestor = {
  email: 'investor@example.com',
  pan: 'ARRPP3751N',
  accountNumber: '1234567891100',
  ifsc: 'HDFC0000001',
} as const

/** What the sample's plans have in common. */
export const samplePlan = { scheme: 'INF966L01887', amount: '5000', registeredOn: '2024-01-02' } as const

/** Sets a mandate up for an investor of the sample and approves it, as a simulation may: the sandbox's own. */
export async function approvedMandate(client: Client, investor: number): Promise<string> {
  const { id } = await client.mandates.create({
    mandate_type: 'E_MANDATE',
    bank_account_id: String(2_000_000 + investor),
    mandate_limit: rupees('100000'),
  })
  await client.simulations.mandate(id, { status: 'APPROVED' })
  return id
}

/** A monthly plan of an investor of the sample. */
export function planOfInvestor(investor: number, { mandateId, day, tenant }: { mandateId: string; day: number; tenant: string }): NewPlan {
  return {
    id: `plan-${investor}`,
    tenant,
    account: `mfia_${investor}`,
    scheme: samplePlan.scheme,
    frequency: 'monthly',
    installmentDay: day,
    numberOfInstallments: 120,
    registeredOn: civilDate(samplePlan.registeredOn),
    amount: rupees(samplePlan.amount),
    mandateId,
    consentEmail: sampleInvestor.email,
  }
}

/** Does work for each of a count, some at a time. */
export async function forEach(count: number, atATime: number, work: (index: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    while (next < count) await work((next += 1) - 1)
  }
  await Promise.all(Array.from({ length: Math.min(atATime, count) }, lane))
}
