import { CodedError, isCodedError, nearestValid, type Issue } from '@foliokit/errors'
import { folioBook, holdingsReport, xirr, type Transaction } from '@foliokit/holdings'
import { checkIsin, checkPan, isIsin, isin } from '@foliokit/identifiers'
import { checkInvestorProfile } from '@foliokit/investors'
import { checkKycRequest, requiredFields, stepsLeft } from '@foliokit/kyc'
import { defineLifecycle, toMermaid, type FlatMachine } from '@foliokit/lifecycle'
import { allot, format, nav, rupees, units } from '@foliokit/money'
import { failureMeaning, purchaseLifecycle } from '@foliokit/orders'
import { paymentLifecycle, paymentOutcome } from '@foliokit/payments'
import { nextInstallment, purchasePlanLifecycle, scheduleOf } from '@foliokit/plans'
import { businessCalendar, civilDate, explain, planSchedule, previewPlan } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { checkPurchase, type Scheme } from '@foliokit/schemes'
import type { Programs } from './program.js'

const at = '2024-01-15T10:00:00+05:30'

type Event = { readonly type: 'paid'; readonly at: string } | { readonly type: 'shipped'; readonly at: string }

/** The main entries of the packages that hold the rules of the field. */
export const domain: Programs = {
  errors: () => {
    const odd: Issue = { code: 'DEMO_ODD', path: [], message: 'The number is odd.', context: {} }
    const nearest = nearestValid([5, 6], (number) => (number % 2 === 0 ? [] : [odd]))
    try {
      throw new CodedError('ORDERS_FOLIO_MISSING', 'The order names no folio.', { context: { field: 'folio_number' } })
    } catch (error) {
      return isCodedError(error, 'ORDERS_FOLIO_MISSING') ? [error.code, String(error.context['field']), String(nearest)] : []
    }
  },

  money: () => {
    const { stampDuty, purchasedAmount, allottedUnits } = allot({ amount: rupees('500'), nav: nav('296.0196'), tradedOn: '2024-01-12' })
    return [`${stampDuty} ${purchasedAmount} ${allottedUnits}`, format(rupees('1234567.5'))]
  },

  identifiers: () => [
    isin('INF109K01VQ1'),
    String(isIsin('INF109K01VQ2')),
    String(checkIsin('INF109K01VQ2', ['scheme'])[0]?.nearest),
    String(checkPan('ABCPX3751Z', ['pan']).length),
  ],

  lifecycle: () => {
    const machine: FlatMachine<'placed' | 'paid' | 'shipped', { readonly paidAt: string | null }, Event, undefined> = {
      id: 'order',
      initial: 'placed',
      context: () => ({ paidAt: null }),
      states: {
        placed: { on: { paid: [{ target: 'paid', update: (_, event) => ({ paidAt: event.at }) }] } },
        paid: { on: { shipped: [{ target: 'shipped' }] } },
        shipped: { final: true },
      },
    }
    const orders = defineLifecycle({ machine })
    const placed = orders.start(undefined)
    const early = orders.apply(placed, { type: 'shipped', at })
    const paid = orders.apply(placed, { type: 'paid', at })
    return [early.ok ? '' : early.code, paid.ok ? `${paid.from} ${paid.to}` : '', `${toMermaid(machine).split('\n').length} lines`]
  },

  schedule: () => {
    const terms = { kind: 'purchase', systematic: true, frequency: 'monthly', installmentDay: 15, numberOfInstallments: 12 } as const
    const plan = planSchedule({ ...terms, registeredOn: civilDate('2022-08-01') }, { calendar: businessCalendar(equityHolidays) })
    return previewPlan(plan, { amount: '5000.00', rows: 2 }).map((row) => explain(row, { amount: '₹5,000' }))
  },

  schemes: () => {
    const limits = { minimum: rupees('5000'), maximum: rupees('999999999'), multiple: rupees('100') }
    const scheme: Scheme = {
      isin: 'INF277K010L9',
      name: 'A fund',
      category: 'EQUITY',
      active: true,
      purchase: { allowed: true, fresh: limits, additional: limits },
    }
    return checkPurchase({ amount: rupees('5130') }, scheme).map(({ code, nearest }) => `${code} ${nearest}`)
  },

  orders: () => {
    const input = { gateway: 'rta', at, scheduledOn: '2024-01-15', expiresAt: '2024-01-25T14:30:00+05:30' } as const
    const purchase = purchaseLifecycle.start(input)
    const early = purchaseLifecycle.apply(purchase, { type: 'payment_started', at })
    const step = purchaseLifecycle.apply(purchase, { type: 'consented', at, consent: { email: 'investor@example.com' } })
    const pays = step.ok && purchaseLifecycle.check(step.next, { type: 'payment_started', at }).ok
    return [String(early.ok ? '' : early.reasons[0]?.code), String(pays), failureMeaning('mandate_cancelled').actors.join()]
  },

  payments: () => {
    const payment = paymentLifecycle.start({ type: 'netbanking', at })
    const step = paymentLifecycle.apply(payment, { type: 'succeeded', at: '2024-01-15T10:02:00+05:30' })
    return [step.ok ? `${step.next.state} ${paymentOutcome(step.next.state)}` : step.code]
  },

  plans: () => {
    const terms = { gateway: 'rta', at, systematic: true, frequency: 'monthly', installmentDay: 10, numberOfInstallments: 12 } as const
    const sip = purchasePlanLifecycle.start({ ...terms, amount: '1000.00' })
    const next = nextInstallment(sip.context, scheduleOf(sip.context, businessCalendar(equityHolidays)))
    return [`${next?.number} ${next?.installmentDay} ${next?.processingDay} ${next?.amount}`]
  },

  holdings: () => {
    const folio = { folio: '1562150537200', isin: 'INF760K01100' }
    const bought = { ...folio, type: 'purchase', units: units('100') } as const
    const transactions: Transaction[] = [
      { ...bought, id: 'T1', amount: rupees('1000'), nav: nav('10'), tradedOn: civilDate('2019-01-01') },
      { ...bought, id: 'T2', amount: rupees('1200'), nav: nav('12'), tradedOn: civilDate('2019-01-02') },
    ]
    const asOn = civilDate('2019-01-31')
    const [report] = holdingsReport([folioBook(folio.folio, transactions)], { asOn, navOf: () => ({ asOn, value: nav('18') }) })
    const rate = xirr([
      { on: civilDate('2023-01-01'), amount: rupees('-100') },
      { on: civilDate('2024-01-01'), amount: rupees('110') },
    ])
    return [`${report?.schemes[0]?.holdings.units} ${report?.schemes[0]?.market_value?.amount}`, String(rate)]
  },

  investors: () => {
    const draft = { type: 'individual', tax_status: 'resident_individual', name: 'Asha R.', pan: 'AAACB3751C' } as const
    return checkInvestorProfile(draft, { today: '2024-01-15' }).map(({ code }) => code)
  },

  kyc: () => {
    const person = { name: 'Rani Gupta', pan: 'ABCPX3751Z', email: 'rani@example.com', date_of_birth: '1980-10-19' }
    const draft = { ...person, mobile: { isd: '+91', number: '8160597103' } }
    return [String(checkKycRequest(draft, { today: '2024-01-15' }).length), ...stepsLeft(requiredFields(draft)).map(({ name }) => name)]
  },
}
