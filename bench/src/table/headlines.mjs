/**
 * The headline of every package, lowest level first: `rows(setting)` measures the limit, foliokit and the peers side by side, `aim` is what
 * was asked of it, and `means` says in plain words what the figures are to a user. A figure is `ns`, or `rate` where a second is counted.
 */
import { amountRows } from '../amount-rule.bench.mjs'
import { formatTime, measureRows } from '../harness.mjs'
import { lotRows, rateRows } from '../holdings.bench.mjs'
import { readRows } from '../http.bench.mjs'
import { stepRows } from '../lifecycle.bench.mjs'
import { orderRows } from '../order-body.bench.mjs'
import { creationRates } from '../sandbox.bench.mjs'
import { dateRows, dueRows } from '../schedule.bench.mjs'
import { tokenRows } from '../tokens.bench.mjs'
import { clientRows, contractRows, errorRows, investorRows, isinRows, kycRows, paytotaRows } from './forms.mjs'
import { paymentRows, planRows } from './steps.mjs'

const measured =
  (prepare) =>
  async ({ milliseconds }) =>
    measureRows(await prepare(), milliseconds)
const atMost = (most) => ({ text: `<= ${most}x the limit`, met: ({ ours }) => ours.ratio <= most })
const tenTimesXstate = {
  text: '>= 10x as fast as xstate',
  met: ({ ours, peer }) => peer('xstate').ns >= 10 * ours.ns,
  figure: ({ ours, peer }) => `${(peer('xstate').ns / ours.ns).toFixed(1)}x`,
}
const count = (number) => Math.round(number).toLocaleString('en')
const perSecond = (row) => count(row.rate ?? 1e9 / row.ns)
const thousand = (row) => formatTime(row.ns * 1000)

async function creations({ seconds }) {
  const rows = await creationRates(seconds)
  return rows.map((row) => ({ ...row, ratio: rows[0].rate / row.rate, limit: row === rows[0] }))
}

/** Reads over loopback: the same figures under the row that an aim is about. */
const reads = (key) => async (setting) => {
  const rows = await readRows(setting.reads)
  const kept = rows.filter((row) => row.key === key || !['ours', 'undici', 'signal'].includes(row.key))
  return kept.map((row) => ({ ...row, limit: row.key === 'limit' }))
}

export const headlines = [
  {
    package: 'errors',
    operation: 'a coded error, thrown and recognised',
    rows: measured(errorRows),
    means: ({ ours }) => `A refusal costs ${formatTime(ours.ns)}: codes are as cheap as any thrown error.`,
  },
  {
    package: 'money',
    operation: 'an amount against minimum, maximum and multiple',
    aim: atMost(5),
    rows: measured(() => amountRows().parsed),
    means: ({ ours }) => `${perSecond(ours)} exact checks a second on one core: exactness is not what a form or a batch waits for.`,
  },
  {
    package: 'money',
    operation: 'the same, from decimal text',
    aim: atMost(5),
    rows: measured(() => amountRows().fromText),
    means: ({ ours }) => `A thousand amounts of a page are read and checked in ${thousand(ours)}.`,
  },
  {
    package: 'schedule',
    operation: 'a monthly date, holiday-adjusted',
    aim: atMost(8),
    rows: measured(() => dateRows().rows),
    means: ({ ours }) => `Thirty years of a SIP are listed in ${formatTime(ours.ns * 360)}, fast enough for every keystroke of a preview.`,
  },
  {
    package: 'schedule',
    operation: 'is one of a million plans due today',
    aim: atMost(10),
    rows: measured(() => dueRows().rows),
    means: ({ ours }) => `A million plans are asked in ${formatTime(ours.ns * 1e6)}: no index of due dates to keep.`,
  },
  {
    package: 'identifiers',
    operation: 'an ISIN with its check digit',
    rows: measured(isinRows),
    means: ({ ours }) => `A thousand ISINs of a scheme file are checked in ${thousand(ours)}.`,
  },
  {
    package: 'lifecycle',
    operation: 'a step of a purchase',
    aim: tenTimesXstate,
    rows: measured(stepRows),
    means: ({ ours }) => `${perSecond(ours)} stored orders a second can take a step, guards and frozen values included.`,
  },
  {
    package: 'auth',
    operation: 'a token that is at hand',
    aim: atMost(4),
    rows: measured(() => tokenRows(Date.now)),
    means: ({ ours }) => `A token adds ${formatTime(ours.ns)} to a call over the network: nothing.`,
  },
  {
    package: 'http',
    operation: 'a read over loopback, default transport',
    aim: { text: '<= 1.15x bare fetch', met: ({ ours }) => ours.ofFetch <= 1.15, figure: ({ ours }) => `${ours.ofFetch.toFixed(2)}x` },
    rows: reads('ours'),
    means: ({ ours, peer }) => `Timeouts, retries and limits add ${formatTime(Math.max(0, ours.ns - peer('fetch').ns))} to a bare fetch.`,
  },
  {
    package: 'http',
    operation: 'the same over undici',
    aim: {
      text: 'ahead of stripe',
      met: ({ ours, peer }) => ours.ns < peer('stripe').ns,
      figure: ({ ours, peer }) => `${(ours.ns / peer('stripe').ns).toFixed(2)}x`,
    },
    rows: reads('undici'),
    means: ({ ours }) => `On a server, ${perSecond(ours)} reads a second one after the other.`,
  },
  {
    package: 'schemes',
    operation: 'an order body with its rules',
    aim: atMost(5),
    rows: measured(orderRows),
    means: ({ ours }) => `${perSecond(ours)} orders a second are checked before any is sent.`,
  },
  {
    package: 'orders',
    operation: 'a step of a purchase, stored order in and out',
    aim: tenTimesXstate,
    rows: measured(stepRows),
    means: ({ ours }) => `A day of 100,000 orders of 5 steps costs ${((ours.ns * 5e5) / 1e9).toFixed(1)} s of one core.`,
  },
  {
    package: 'payments',
    operation: 'a step of a payment',
    aim: tenTimesXstate,
    rows: measured(paymentRows),
    means: ({ ours }) => `A webhook about a payment is applied in ${formatTime(ours.ns)}.`,
  },
  {
    package: 'plans',
    operation: 'a step of a plan',
    aim: tenTimesXstate,
    rows: measured(planRows),
    means: ({ ours }) =>
      `A morning of 100,000 installments is booked on their plans in ${((ours.ns * 1e5) / 1e9).toFixed(2)} s of one core.`,
  },
  {
    package: 'holdings',
    operation: 'a part taken out of a lot, first in, first out',
    aim: atMost(6),
    rows: measured(lotRows),
    means: ({ ours }) => `${perSecond(ours)} parts a second, each with its exact share of the cost.`,
  },
  {
    package: 'holdings',
    operation: 'XIRR of 361 flows',
    aim: atMost(2),
    rows: measured(rateRows),
    means: ({ ours }) => `Thirty years of a SIP get their rate in ${formatTime(ours.ns)}: at every look at a page, without a cache.`,
  },
  {
    package: 'investors',
    operation: "an individual's profile against all its rules",
    rows: measured(investorRows),
    means: ({ ours }) => `A form can run all rules at every keystroke: ${formatTime(ours.ns)}.`,
  },
  {
    package: 'kyc',
    operation: 'a KYC request against all its rules',
    rows: measured(kycRows),
    means: ({ ours }) => `A form can run all rules at every keystroke: ${formatTime(ours.ns)}.`,
  },
  {
    package: 'paytota',
    operation: 'an answer read, amounts exact',
    rows: measured(paytotaRows),
    means: ({ ours }) => `A poll of a payment spends ${formatTime(ours.ns)} on reading: the network takes a thousand times that.`,
  },
  {
    package: 'api',
    operation: 'an answer read by the contract, amounts exact',
    rows: measured(contractRows),
    means: ({ ours }) => `A list of a hundred orders is read in ${formatTime(ours.ns * 100)}.`,
  },
  {
    package: 'client',
    operation: 'a create with nothing under it',
    rows: measured(clientRows),
    means: ({ ours }) => `The client itself adds ${formatTime(ours.ns)} to a call that takes the platform tens of milliseconds.`,
  },
  {
    package: 'sandbox',
    operation: 'purchases created over loopback',
    aim: { text: '>= 5,000/s', met: ({ ours }) => ours.rate >= 5000, figure: ({ ours }) => `${count(ours.rate)}/s` },
    rows: creations,
    means: ({ ours }) => `A test that makes a thousand orders waits ${(1000 / ours.rate).toFixed(2)} s for the sandbox.`,
  },
]
