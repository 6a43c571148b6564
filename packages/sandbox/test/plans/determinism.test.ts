import { describe, expect, it } from 'vitest'
import { createSandbox, sampleTenant, type SandboxRequest } from '../../src/index.js'
import { consent } from '../api.js'
import { kinds, orders, planDraft, richLoad } from './lives.js'
import { plusDays } from './naive-dates.js'

/**
 * Everything that a year of plans answers and delivers, as one text: several plans of each kind, skips, failed debits, a mandate that ends,
 * changes and refusals. Each request is made of the answers before it.
 */
function trace(seed: number, listens = true): string {
  const lines: string[] = []
  const sandbox = createSandbox({
    seed,
    load: richLoad,
    ...(listens && { deliver: ({ id, type, body }) => lines.push(`${id} ${type} ${body}`) }),
  })
  let token = ''
  const call = (method: string, target: string, body: unknown = '') => {
    const request: SandboxRequest = {
      method,
      target,
      headers: { authorization: `Bearer ${token}`, 'x-tenant-id': sampleTenant.name },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }
    const answer = sandbox.handle(request)
    lines.push(`${method} ${target} ${answer.status} ${JSON.stringify(answer.headers)} ${answer.body}`)
    return answer.body
  }
  const logIn = () => {
    const { clientId, clientSecret } = sampleTenant
    const body = call('POST', '/v2/auth/acme/token', `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`)
    token = (JSON.parse(body) as { access_token: string }).access_token
  }
  const idOf = (body: string) => /"id":"?([a-z0-9_]+)/.exec(body)?.[1] ?? ''

  logIn()
  const mandate = idOf(call('POST', '/api/pg/mandates', { mandate_type: 'E_MANDATE', bank_account_id: 51, mandate_limit: 50_000 }))
  call('POST', `/api/pg/simulate/mandates/${mandate}`, { status: 'APPROVED' })
  const paid = { payment_method: 'mandate', payment_source: mandate }
  const plans = kinds.flatMap((kind) => {
    const create = (change: object) =>
      idOf(call('POST', `/v2/mf_${kind}_plans`, { ...planDraft(kind), ...(kind === 'purchase' && paid), ...change }))
    const monthly = create({})
    create({ frequency: 'day_in_a_week', installment_day: 3, number_of_installments: 60 })
    create({
      frequency: 'twice_a_month',
      systematic: false,
      number_of_installments: 10,
      folio_number: kind === 'purchase' ? undefined : '31171511',
    })
    create({ frequency: 'hourly' })
    call('POST', `/v2/mf_${kind}_plans/${monthly}/skip_instructions`, { from: '2024-04-01', to: '2024-05-31' })
    return [{ kind, monthly, changing: create({ systematic: false, number_of_installments: 9, activate_after: '2024-02-20' }) }]
  })
  for (let day = '2024-01-13'; day <= '2025-01-20'; day = plusDays(day, 1)) {
    sandbox.advanceTo(`${day}T08:00:00+05:30`)
    if (!/-(05|06|20)$/.test(day)) continue
    logIn()
    for (const { kind, changing, monthly } of plans) {
      call('GET', `/v2/mf_${kind}_plans`)
      call('GET', `/v2/${orders[kind]}?plan=${monthly}`)
      if (day === '2024-03-20') call('PATCH', `/v2/mf_${kind}_plans`, { id: changing, amount: 6000, installment_day: 9 })
      if (day === '2024-08-20' && kind !== 'purchase') call('POST', `/v2/mf_${kind}_plans/${changing}/cancel`)
    }
    const payment = /"payments":\[\{"id":(\d+)/.exec(call('GET', '/api/pg/payments?payment_status=SUBMITTED'))?.[1]
    if (payment !== undefined && Number(day.slice(5, 7)) % 2 === 0)
      call('POST', `/api/pg/simulate/payments/${payment}`, { status: 'FAILED' })
    if (day === '2024-10-05') call('POST', `/api/pg/mandates/${mandate}/cancel`)
    if (day === '2024-11-20') call('PATCH', '/v2/mf_purchase_plans', { id: plans[0]?.changing, consent })
  }
  return lines.join('\n')
}

describe('a year of plans', () => {
  const first = trace(7)

  it('answers and delivers the same bytes for the same seed, clock and calls', () => {
    expect(trace(7) === first).toBe(true)
  })

  it('holds everything that can happen to a plan, and differs for another seed', () => {
    for (const happened of [
      'mf_purchase_plan.activated',
      'mf_purchase_plan.completed',
      'mf_purchase_plan.cancelled',
      'mf_redemption_plan.completed',
      'mf_switch_plan.cancelled',
      'mf_switch.cancelled',
      'mf_purchase.successful',
      'payment.failed',
      '"failure_code":"order_expiry"',
      '"failure_code":"payment_failure"',
      'consecutive_failed_installment_limit_exceeded',
      '"error"',
    ])
      expect([happened, first.includes(happened)]).toEqual([happened, true])
    expect(trace(8) === first).toBe(false)
  })

  it('answers the same whether anybody listens or not', () => {
    const answers = (text: string) => text.split('\n').filter((line) => !line.startsWith('evt_'))
    expect(answers(trace(7, false))).toEqual(answers(first))
  })
})
