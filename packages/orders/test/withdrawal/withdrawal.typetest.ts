import {
  redemptionContext,
  redemptionLifecycle,
  switchLifecycle,
  withdrawalStateTable,
  type RedemptionInput,
  type SwitchOutcome,
  type StoredRedemption,
  type StoredSwitch,
} from '@foliokit/orders'
import { setupRedemption } from '@foliokit/orders/machines'
import { sampleRedemption, sampleSwitch } from '@foliokit/orders/testing'

declare const redemption: StoredRedemption
declare const order: StoredSwitch
const at = '2024-01-15T10:00:00+05:30'

// Each kind succeeds with an outcome of its own.
redemptionLifecycle.apply(redemption, { type: 'succeeded', at, outcome: sampleRedemption })
switchLifecycle.apply(order, { type: 'succeeded', at, outcome: sampleSwitch })
// @ts-expect-error a redemption has no legs
redemptionLifecycle.apply(redemption, { type: 'succeeded', at, outcome: sampleSwitch })
// @ts-expect-error a number is no decimal text
;({ ...sampleSwitch, in: { units: 39.998, amount: '1', price: '1' } }) satisfies SwitchOutcome
// @ts-expect-error a state that does not exist
;(redemption.state === 'confirmd') satisfies boolean
// @ts-expect-error a state that does not exist
;(order.state === 'succesful') satisfies boolean
// @ts-expect-error there is no retry
redemptionLifecycle.apply(redemption, { type: 'retried', at })
// @ts-expect-error there is no payment
switchLifecycle.apply(order, { type: 'payment_started', at })
// @ts-expect-error a quantity has its kind
redemption.context.quantity.amount satisfies string

// A machine built on it knows the guards and actions it may name.
const base = { id: 'redemption', initial: 'pending', context: ({ input }: { input: RedemptionInput }) => redemptionContext(input) } as const
const states = withdrawalStateTable
setupRedemption().createMachine({ ...base, states })
// @ts-expect-error a guard that does not exist
setupRedemption().createMachine({ ...base, states: { ...states, pending: { on: { expired: { guard: 'windowOvr' } } } } })
// @ts-expect-error an action that does not exist
setupRedemption().createMachine({ ...base, states: { ...states, pending: { on: { expired: { actions: ['stampp'] } } } } })
