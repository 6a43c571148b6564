import { folioBook } from '@foliokit/holdings'
import { readFeed } from '@foliokit/holdings/feeds'
import { writeFeed } from '@foliokit/holdings/feeds/testing'
import { buildTransaction } from '@foliokit/holdings/testing'
import { withRetry } from '@foliokit/http'
import { fakeClock, fault, json, scriptedTransport } from '@foliokit/http/testing'
import { checkInvestorProfile } from '@foliokit/investors'
import { buildInvestorProfile } from '@foliokit/investors/testing'
import { checkKycRequest } from '@foliokit/kyc'
import { buildKycRequest } from '@foliokit/kyc/testing'
import { defineLifecycle, type FlatMachine } from '@foliokit/lifecycle'
import { paths, randomFrom, walk } from '@foliokit/lifecycle/testing'
import { nav, rupees, units } from '@foliokit/money'
import { purchaseLifecycle } from '@foliokit/orders'
import { purchaseEvents, purchaseInput } from '@foliokit/orders/testing'
import { paymentLifecycle } from '@foliokit/payments'
import { paymentEvents, paymentInput } from '@foliokit/payments/testing'
import { readCallback } from '@foliokit/paytota'
import { wirePurchaseText } from '@foliokit/paytota/testing'
import { purchasePlanLifecycle } from '@foliokit/plans'
import { planEvents, planInput } from '@foliokit/plans/testing'
import { civilDate } from '@foliokit/schedule'
import { checkPurchase } from '@foliokit/schemes'
import { buildScheme } from '@foliokit/schemes/testing'
import type { Programs } from './program.js'

/** What every package has for the tests of those who use it. */
export const testing: Programs = {
  'holdings/feeds/testing': async () => {
    const bought = { folio: 'F1', productCode: 'X02G', transactionNumber: '7', type: 'purchase', reversal: false } as const
    const what = { units: units('50'), amount: rupees('2700'), nav: nav('54'), tradedOn: civilDate('2026-03-18') }
    const said: string[] = []
    for (const format of ['csv', 'dbf'] as const) {
      for await (const row of readFeed([writeFeed([{ ...bought, ...what }], { format })])) {
        said.push(`${format}: ${row.status === 'failed' ? row.message : `${row.transaction?.type} of ${row.transaction?.units} units`}`)
      }
    }
    return said
  },

  'holdings/testing': () => {
    const sold = { type: 'redemption', units: units('40'), amount: rupees('600'), tradedOn: civilDate('2019-01-07') } as const
    const { positions } = folioBook('1562150537200', [buildTransaction(), buildTransaction({ id: 'T2', ...sold })])
    return [`${positions[0]?.units} ${positions[0]?.invested}`]
  },

  'http/testing': async () => {
    const clock = fakeClock()
    const { transport, requests } = scriptedTransport([fault('HTTP_TIMEOUT'), json(200, 'pong')])
    const operation = { name: 'ping', path: '/ping', effect: 'read' } as const
    const answer = withRetry(transport, { clock, random: () => 0.5 })({ operation, method: 'GET', url: 'https://a.example', headers: {} })
    await clock.advance(1000)
    return [`${(await answer).text} after ${requests.length} requests`]
  },

  'investors/testing': () => {
    const profile = buildInvestorProfile({ pan: 'AAACB3751C' })
    return checkInvestorProfile(profile, { today: '2024-01-15' }).map(({ code }) => code)
  },

  'kyc/testing': () => {
    const request = buildKycRequest({ pan: 'ABCCX3751Z' })
    return checkKycRequest(request, { today: '2024-01-15' }).map(({ code }) => code)
  },

  'lifecycle/testing': () => {
    const machine: FlatMachine<'off' | 'on' | 'broken', object, { readonly type: 'turned' }, undefined> = {
      id: 'switch',
      initial: 'off',
      context: () => ({}),
      states: { off: { on: { turned: [{ target: 'on' }] } }, on: { on: { turned: [{ target: 'off' }] } }, broken: { final: true } },
    }
    const lifecycle = defineLifecycle({ machine })
    const starts = [lifecycle.start(undefined)]
    return [`nothing reaches ${paths({ lifecycle, starts, events: { turned: () => ({ type: 'turned' }) } }).unreached.join()}`]
  },

  'orders/testing': () => {
    const start = purchaseLifecycle.start(purchaseInput())
    return walk({ lifecycle: purchaseLifecycle, start, events: purchaseEvents, random: randomFrom(1), steps: 3 }).map(stepOf)
  },

  'payments/testing': () => {
    const start = paymentLifecycle.start(paymentInput())
    return walk({ lifecycle: paymentLifecycle, start, events: paymentEvents, random: randomFrom(1), steps: 3 }).map(stepOf)
  },

  'paytota/testing': () => {
    const { fetchPurchase, untrustedHint } = readCallback(wirePurchaseText({ status: 'paid' }))
    return [`${fetchPurchase} ${untrustedHint.status}`]
  },

  'plans/testing': () => {
    const start = purchasePlanLifecycle.start(planInput())
    return walk({ lifecycle: purchasePlanLifecycle, start, events: planEvents, random: randomFrom(1), steps: 3 }).map(stepOf)
  },

  'schemes/testing': () => checkPurchase({ amount: rupees('4999') }, buildScheme()).map(({ code, nearest }) => `${code} ${nearest}`),
}

const stepOf = ({ from, event, to }: { readonly from: string; readonly event: { readonly type: string }; readonly to: string }): string =>
  `${from}, ${event.type}, ${to}`
