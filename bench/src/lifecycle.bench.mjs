/** One step of a purchase: the lifecycle against a switch by hand and xstate's pure `transition`, with equal results. */
import { pick, randomFrom } from '@foliokit/lifecycle/testing'
import { createPaymentMachine } from '@foliokit/payments/machines'
import { paymentLifecycle } from '@foliokit/payments'
import { paymentEvents, paymentInput } from '@foliokit/payments/testing'
import { purchaseLifecycle } from '@foliokit/orders'
import { createPurchaseMachine } from '@foliokit/orders/machines'
import { purchaseEvents, purchaseInput, sampleAllotment } from '@foliokit/orders/testing'
import { transition } from 'xstate'
import { compare, versionOf } from './harness.mjs'

const sequences = 100_000
const aim = 10

const at = '2024-01-15T10:05:00+05:30'
const events = [
  { type: 'consented', at, consent: { email: 'investor@example.com' } },
  { type: 'payment_started', at },
  { type: 'payment_succeeded', at },
  { type: 'submitted', at },
  { type: 'succeeded', at, allotment: sampleAllotment },
]

/** The limit: what these five steps cost when somebody writes just them. */
function stepByHand({ state, context }, event) {
  switch (state) {
    case 'pending':
      switch (event.type) {
        case 'consented':
          return context.consent === null ? { state, context: { ...context, consent: event.consent } } : undefined
        case 'payment_started':
          return context.consent !== null && context.payment === 'none'
            ? { state, context: { ...context, payment: 'in_progress' } }
            : undefined
        case 'payment_succeeded':
          return context.consent !== null && context.payment === 'in_progress'
            ? { state: 'confirmed', context: { ...context, payment: 'succeeded', confirmedAt: event.at } }
            : undefined
        default:
          return undefined
      }
    case 'confirmed':
      return event.type === 'submitted' ? { state: 'submitted', context: { ...context, submittedAt: event.at } } : undefined
    case 'submitted':
      return event.type === 'succeeded'
        ? { state: 'successful', context: { ...context, allotment: event.allotment, succeededAt: event.at } }
        : undefined
    default:
      return undefined
  }
}

const run = (start, step) => () => {
  let value = start
  for (const event of events) value = step(value, event)
  return value
}

/** The rows, after all ended in the same state. */
export function stepRows() {
  const purchase = purchaseLifecycle.start(purchaseInput())
  const machine = createPurchaseMachine()
  const snapshot = machine.resolveState({ value: purchase.state, context: purchase.context })

  const byHand = run(purchase, stepByHand)
  const ours = run(purchase, (stored, event) => purchaseLifecycle.apply(stored, event).next)
  const xstate = run(snapshot, (current, event) => transition(machine, current, event)[0])
  const ends = [byHand(), ours(), xstate()].map(({ state, value, context }) => JSON.stringify([state ?? value, context]))
  if (new Set(ends).size !== 1) throw new Error('The rows disagree: the comparison would mean nothing.')

  const perCall = events.length
  return [
    { name: 'switch by hand, no checks, not frozen (limit)', run: byHand, perCall, limit: true },
    { name: 'foliokit apply', run: ours, perCall },
    { name: `xstate ${versionOf('xstate')} transition`, run: xstate, perCall },
  ]
}

export default async function bench() {
  provenEqual()
  const rows = await compare('lifecycle step: a purchase from consent to allotment (per step)', stepRows())
  const faster = rows[2].ns / rows[1].ns
  console.log(`  foliokit is ${faster.toFixed(1)} times as fast as xstate   aim >= ${aim}: ${faster >= aim ? 'met' : 'MISSED'}`)
}

/** Runs random event sequences through both and throws at the first difference. */
function provenEqual() {
  const random = randomFrom(20240115)
  const gateways = ['rta', 'ondc', 'bse']
  const pairs = [
    {
      lifecycle: purchaseLifecycle,
      machine: createPurchaseMachine(),
      builders: purchaseEvents,
      start: () => purchaseInput({ gateway: pick(gateways, random) }),
    },
    {
      lifecycle: paymentLifecycle,
      machine: createPaymentMachine(),
      builders: paymentEvents,
      start: () => paymentInput({ type: pick(['netbanking', 'upi', 'nach'], random) }),
    },
  ]
  let steps = 0
  for (let sequence = 0; sequence < sequences; sequence += 1) {
    const { lifecycle, machine, builders, start } = pairs[sequence % pairs.length]
    let stored = lifecycle.start(start())
    let snapshot = machine.resolveState({ value: stored.state, context: stored.context })
    for (let step = 0; step < 6 && !lifecycle.isFinal(stored); step += 1) {
      const type = pick(random() < 0.8 ? lifecycle.accepts(stored) : Object.keys(builders), random)
      const event = pick([builders[type](stored)].flat(), random)
      const answer = lifecycle.apply(stored, event)
      if (answer.ok) stored = answer.next
      ;[snapshot] = transition(machine, snapshot, event)
      steps += 1
      if (stored.state === snapshot.value && JSON.stringify(stored.context) === JSON.stringify(snapshot.context)) continue
      throw new Error(`Sequence ${sequence} differs from xstate after ${event.type}: ${stored.state} and ${snapshot.value}.`)
    }
  }
  console.log(
    `\nlifecycle and xstate agree on ${sequences.toLocaleString('en')} random event sequences (${steps.toLocaleString('en')} steps) of the purchase and payment machines`,
  )
}
