import type { Transport } from '@foliokit/http'
import { units } from '@foliokit/money'
import { createSandbox, sampleTenant, type SandboxOptions } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkKyc } from '../src/demo/kyc-check.js'
import { platformAt, platformInProcess } from '../src/demo/platform.js'
import { runDemo, tours } from '../src/demo/run-demo.js'
import type { Tour } from '../src/demo/scene.js'

async function take<Left extends object>(tour: Tour<Left>, platform = platformInProcess(), reference = 'demo-1') {
  const lines: string[] = []
  const result = await runDemo(tour, { platform, print: (line) => lines.push(line), now: () => 0, reference })
  return { ...result, text: lines.join('\n') }
}

/** Takes a tour of a sandbox that is reached over a socket. */
async function takeOverSocket<Left extends object>(tour: Tour<Left>, options: SandboxOptions = {}) {
  const sandbox = createSandbox(options)
  const { url, close } = await serveSandbox(sandbox)
  try {
    return { sandbox, ...(await take(tour, platformAt(url))) }
  } finally {
    await close()
  }
}

describe('the tour of faults', () => {
  it('ends in one of everything, whatever was lost', async () => {
    const { outcomes, orders, payments } = await take(tours.faults)
    expect({ outcomes, orders, payments }).toEqual({ outcomes: ['adopted', 'adopted', 'created', 'adopted'], orders: 2, payments: 1 })
  })

  it('can be taken over a socket, where connections are reset', async () => {
    const { outcomes, orders, payments } = await takeOverSocket(tours.faults)
    expect({ outcomes, orders, payments }).toEqual({ outcomes: ['adopted', 'adopted', 'created', 'adopted'], orders: 2, payments: 1 })
  })
})

describe('the holdings that the tour of orders ends with', () => {
  it('are what the orders left, with the gains and the return that plain arithmetic finds', async () => {
    const { purchase, redemption, switched, returns, text, holds } = await take(tours.orders)
    const number = (value: unknown) => Number(String(value))
    const paise = (value: number) => Math.round(value * 100) / 100
    const bought = number(purchase.allotted_units)
    const [redeemed, left] = [number(redemption.redeemed_units), number(switched.switched_out_units)]
    // Each part costs its share of what is left.
    const first = paise((10_000 * redeemed) / bought)
    const cost = paise(first + ((10_000 - first) * left) / (bought - redeemed))
    const yielded = number(redemption.redeemed_amount) + number(switched.switched_out_amount)
    expect(number(returns.realised)).toBe(paise(yielded - cost))
    for (const [isin, units] of Object.entries(holds)) expect(text).toContain(`${isin}  ${String(units)}`)

    const worth = 10_000 - cost + number(switched.switched_out_amount) + number(returns.unrealised)
    const flows = [
      [purchase.traded_on, -10_000],
      [redemption.traded_on, number(redemption.redeemed_amount)],
      [(await take(tours.orders)).timeline.at(-1)?.at.slice(0, 10), worth],
    ] as const
    const years = (day: string | null | undefined) => (Date.parse(day ?? '') - Date.parse(purchase.traded_on ?? '')) / 86_400_000 / 365
    const present = flows.reduce((sum, [day, amount]) => sum + amount / (1 + Number(returns.xirr)) ** years(day), 0)
    expect(Math.abs(present)).toBeLessThan(0.01)
  })
})

describe('the onboarding that the tour of orders begins with', () => {
  it('opens an account of its own, in which everything is ordered', async () => {
    const { purchase, redemption, switched, timeline } = await take(tours.orders)
    const opened = timeline.find(({ title }) => title.startsWith('Investment account opened'))
    const account = new Map(opened?.facts).get('id')
    expect(sampleTenant.accounts.map(({ id }) => id)).not.toContain(account)
    expect([purchase, redemption, switched].map((order) => order.mf_investment_account)).toEqual([account, account, account])
  })

  it('sends nothing of what the rules refuse', async () => {
    const platform = platformInProcess()
    const sent: string[] = []
    const transport: Transport = (request) => {
      sent.push(String(request.body))
      return platform.transport(request)
    }
    const { text } = await take(tours.orders, { ...platform, transport })
    expect(text).toContain('gender "F"')
    expect(sent.filter((body) => body.includes('"gender"'))).toEqual([expect.stringContaining('"gender":"female"')])
    expect(sent.filter((body) => body.includes('nominee1_allocation'))).toHaveLength(1)
  })

  it('can be taken again in the same sandbox, by an investor with another PAN', async () => {
    const platform = platformInProcess()
    const first = await take(tours.orders, platform, 'demo-1')
    const second = await take(tours.orders, platform, 'demo-2')
    expect(second.purchase.mf_investment_account).not.toBe(first.purchase.mf_investment_account)
    expect([first, second].map(({ switched }) => switched.state)).toEqual(['successful', 'successful'])
  })

  it('stops at a KYC that is limited or not good', async () => {
    const checks = (pan: string): Tour => ({
      about: 'A check',
      run: async (scene) => ({ left: {}, done: String(await checkKyc(scene, pan)) }),
    })
    await expect(take(checks('AAAPB3752C'))).rejects.toThrow('The investor is not free to invest any amount: may_invest_up_to.')
    await expect(take(checks('AAAPB3753C'))).rejects.toThrow('The investor is not free to invest any amount: may_not_invest.')
  })
})

describe('the tour of orders', () => {
  it('buys after a failed payment and its retry, redeems by units, and switches by amount', async () => {
    const { purchase, redemption, switched, timeline } = await take(tours.orders)
    expect([purchase.state, String(purchase.amount), String(purchase.allotted_units)]).toEqual(['successful', '10000.00', '47.360'])
    expect(purchase.failed_at).toBe('2024-01-12T10:32:08+05:30')
    expect(purchase.retried_at).toBe('2024-01-12T10:42:08+05:30')
    expect([redemption.state, String(redemption.units), redemption.folio_number]).toEqual(['successful', '20.000', purchase.folio_number])
    expect([switched.state, String(switched.amount), switched.folio_number]).toEqual(['successful', '2000.00', purchase.folio_number])
    expect(timeline.map(({ at }) => at)).toEqual(timeline.map(({ at }) => at).sort())
  })

  it('counts what the folio holds as the sandbox does', async () => {
    const { sandbox, purchase, holds } = await takeOverSocket(tours.orders)
    const folio = { tenant: sampleTenant.name, account: purchase.mf_investment_account, folio: purchase.folio_number ?? '' }
    expect(Object.keys(holds)).toEqual(['INF966L01887', 'INF966L01283'])
    for (const [isin, held] of Object.entries(holds)) expect(held).toEqual(sandbox.balanceOf({ ...folio, isin }))
    expect(holds['INF966L01887']).toEqual(units('17.938'))
  })

  it('works at any time of the sandbox: from a Thursday after the cut-off, over a holiday and a weekend', async () => {
    const { purchase, redemption, switched } = await takeOverSocket(tours.orders, { clock: '2024-01-25T16:00:00+05:30' })
    expect([purchase.submitted_at, purchase.traded_on]).toEqual(['2024-01-29T09:00:00+05:30', '2024-01-29'])
    expect([redemption.traded_on, switched.traded_on]).toEqual(['2024-01-30', '2024-01-31'])
  })
})

describe('the tour of the v1 guide', () => {
  it('pays on the gateway page and reads the order until it is successful, its id whole', async () => {
    const { order, payment, timeline, text } = await take(tours.v1)
    expect([order.status, String(order.amount), String(order.reverse_units)]).toEqual(['SUCCESSFUL', '2500.00', '11.840'])
    expect([order.id.length, Number.isSafeInteger(Number(order.id))]).toEqual([19, false])
    expect(payment).toMatchObject({ status: 'SUCCESS', amc_order_ids: [order.id] })
    const statuses = timeline.flatMap(({ title }) => /^Order (?:created|read): (\w+)$/.exec(title)?.[1] ?? [])
    expect(statuses).toEqual(['PENDING', 'PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL'])
    expect(text).toContain('opened again  410')
  })
})

describe('the tour of plans', () => {
  it('lives through twelve months: one installment fails, one is skipped, one meets a holiday, the amount changes', async () => {
    const { plan, installments } = await take(tours.plans)
    expect(plan).toMatchObject({ state: 'active', remaining_installments: 12, next_installment_date: '2025-01-02' })
    const states = installments.map(({ state }) => state)
    const successful = (count: number) => Array.from({ length: count }, () => 'successful')
    expect(states).toEqual([...successful(3), 'failed', ...successful(1), 'cancelled', ...successful(6)])
    expect(installments[3]?.failure_code).toBe('payment_failure')
    expect([installments[9]?.created_at, installments[9]?.scheduled_on]).toEqual(['2024-10-02T00:00:00+05:30', '2024-10-03'])
    expect(installments.map(({ amount }) => String(amount))).toEqual([...Array(7).fill('5000.00'), ...Array(5).fill('7500.00')])
  })

  it('counts the units as the sandbox does', async () => {
    const { sandbox, plan, holds } = await takeOverSocket(tours.plans)
    const folio = { tenant: sampleTenant.name, account: plan.mf_investment_account, folio: plan.folio_number ?? '' }
    expect(holds).toEqual(sandbox.balanceOf({ ...folio, isin: plan.scheme }))
    expect(holds).toEqual(units('247.227'))
  })

  it('works at any time of the sandbox: from a Monday after the cut-off, and from a Saturday', async () => {
    const fromMonday = await takeOverSocket(tours.plans, { clock: '2024-01-29T16:00:00+05:30' })
    expect(fromMonday.installments[0]).toMatchObject({ scheduled_on: '2024-01-30', state: 'successful' })
    const fromSaturday = await takeOverSocket(tours.plans, { clock: '2024-03-02T09:00:00+05:30' })
    expect(fromSaturday.installments.slice(0, 2).map(({ scheduled_on }) => scheduled_on)).toEqual(['2024-03-04', '2024-04-02'])
  })
})

describe.each([
  { tour: tours.orders as Tour, command: 'npm run demo', readme: '../../../README.md' },
  { tour: tours.v1 as Tour, command: 'npm run demo -- --tour v1', readme: '../README.md' },
  { tour: tours.plans as Tour, command: 'npm run demo -- --tour plans', readme: '../README.md' },
  { tour: tours.faults as Tour, command: 'npm run demo -- --tour faults', readme: '../README.md' },
])('$command', ({ tour, command, readme }) => {
  it('prints what its README shows, to the letter; `npx vitest run -u` renews it', async () => {
    const { text } = await take(tour)
    const page = readFileSync(new URL(readme, import.meta.url), 'utf8')
    const shown = new RegExp(`(<!-- output: ${command} -->\n+\`\`\`\n)[^]*?(\n\`\`\`)`)
    expect(page).toMatch(shown)
    const renewed = page.replace(shown, (_, before: string, after: string) => before + text + after)
    await expect(renewed).toMatchFileSnapshot(readme)
  })

  it('is about a hundred lines', async () => {
    expect((await take(tour)).text.split('\n').length).toBeLessThan(120)
  })

  it('tells the same story against a sandbox in another process, reached over a socket', async () => {
    expect((await takeOverSocket(tour)).timeline).toEqual((await take(tour)).timeline)
  })

  it('says how to start a sandbox when none answers at the address', async () => {
    const { url, close } = await serveSandbox(createSandbox())
    await close()
    await expect(take(tour, platformAt(url))).rejects.toThrow(`No foliokit-sandbox answers at ${url}. Start one with: npm run sandbox`)
    await expect(take(tour, platformAt('nowhere'))).rejects.toThrow('No foliokit-sandbox answers at nowhere.')
  })
})
