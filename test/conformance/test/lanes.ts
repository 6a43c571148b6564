import { v1PurchaseGateways, v1RedemptionGateways } from '@foliokit/orders'
import { purchaseLifecycle, redemptionLifecycle, switchLifecycle } from '@foliokit/orders'
import { createPurchaseMachine, createRedemptionMachine, createSwitchMachine } from '@foliokit/orders/machines'
import { purchaseEvents, purchaseInput, redemptionEvents, redemptionInput, switchEvents, switchInput } from '@foliokit/orders/testing'
import { mandateLifecycle, paymentLifecycle } from '@foliokit/payments'
import { createMandateMachine, createPaymentMachine } from '@foliokit/payments/machines'
import { mandateEvents, mandateInput, paymentEvents, paymentInput } from '@foliokit/payments/testing'
import type { SandboxOptions } from '@foliokit/sandbox'
import { lane, type Lane } from './lane.js'
import { planLanes } from './plan-lanes.js'
import { refusedAccount, type Platform } from './set-up.js'
import { mandateSubject } from './subjects/mandate.js'
import { paymentKinds, paymentSubject } from './subjects/payment.js'
import { purchaseSubject, v1PurchaseLifecycle } from './subjects/purchase.js'
import { redemptionSubject, switchSubject, v1RedemptionLifecycle } from './subjects/withdrawal.js'

type Gateway = 'rta' | 'ondc' | 'bse'
const gateways: readonly Gateway[] = ['rta', 'ondc', 'bse']
const v1Gateways = ['rta', 'bse'] as const
/** An order of v2 may be an installment of a plan. */
const plans = [null, { systematic: true }, { systematic: false }]
/** On gateway ondc the clock carries orders on; elsewhere simulations do, so that nothing else comes between. */
const optionsAt = (gateway: Gateway): SandboxOptions => ({ gateway, processing: gateway === 'ondc' ? 'automatic' : 'simulated' })

const purchases = [
  ...gateways.map((gateway) =>
    lane({
      name: `purchase v2 ${gateway}`,
      lifecycle: purchaseLifecycle,
      machine: createPurchaseMachine(),
      starts: plans.map((plan) => purchaseLifecycle.start(purchaseInput({ gateway, plan }))),
      events: purchaseEvents,
      options: optionsAt(gateway),
      subjects: {
        '': (platform) => purchaseSubject(platform, { gateway }),
        ...(gateway === 'ondc' && {
          'of an amount that fails': (platform: Platform) => purchaseSubject(platform, { gateway, amount: '10001' }),
          'of an investor who is turned away': (platform: Platform) => purchaseSubject(platform, { gateway, investor: refusedAccount }),
        }),
      },
    }),
  ),
  ...v1Gateways.map((gateway) =>
    lane({
      name: `purchase v1 ${gateway}`,
      lifecycle: v1PurchaseLifecycle,
      machine: createPurchaseMachine({ gateways: v1PurchaseGateways }),
      starts: plans.map((plan) => v1PurchaseLifecycle.start(purchaseInput({ gateway, plan }))),
      events: purchaseEvents,
      options: optionsAt(gateway),
      subjects: { '': (platform) => purchaseSubject(platform, { gateway, through: 'v1' }) },
    }),
  ),
]

const redemptions = [
  ...gateways.map((gateway) =>
    lane({
      name: `redemption v2 ${gateway}`,
      lifecycle: redemptionLifecycle,
      machine: createRedemptionMachine(),
      starts: plans.map((plan) => redemptionLifecycle.start(redemptionInput({ gateway, plan }))),
      events: redemptionEvents,
      options: optionsAt(gateway),
      subjects: {
        '': (platform) => redemptionSubject(platform, { gateway }),
        ...(gateway === 'ondc' && {
          'of more than is left': (platform: Platform) => redemptionSubject(platform, { gateway, beaten: true }),
          'of an investor who is turned away': (platform: Platform) => redemptionSubject(platform, { gateway, investor: refusedAccount }),
        }),
      },
    }),
  ),
  ...v1Gateways.map((gateway) =>
    lane({
      name: `redemption v1 ${gateway}`,
      lifecycle: v1RedemptionLifecycle,
      machine: createRedemptionMachine({ gateways: v1RedemptionGateways }),
      // v1 knows no plan of redemptions.
      starts: [v1RedemptionLifecycle.start(redemptionInput({ gateway }))],
      events: redemptionEvents,
      options: optionsAt(gateway),
      subjects: { '': (platform) => redemptionSubject(platform, { gateway, through: 'v1' }) },
    }),
  ),
]

const switches = gateways.map((gateway) =>
  lane({
    name: `switch v2 ${gateway}`,
    lifecycle: switchLifecycle,
    machine: createSwitchMachine(),
    starts: plans.map((plan) => switchLifecycle.start(switchInput({ gateway, plan }))),
    events: switchEvents,
    options: optionsAt(gateway),
    subjects: {
      '': (platform) => switchSubject(platform, { gateway }),
      ...(gateway === 'ondc' && {
        'of more than is left': (platform: Platform) => switchSubject(platform, { gateway, beaten: true }),
        'of an investor who is turned away': (platform: Platform) => switchSubject(platform, { gateway, investor: refusedAccount }),
      }),
    },
  }),
)

const payments = paymentKinds.map((kind) =>
  lane({
    name: `payment ${kind}`,
    lifecycle: paymentLifecycle,
    machine: createPaymentMachine(),
    starts: [paymentLifecycle.start(paymentInput({ type: kind === 'authorisation' ? 'netbanking' : kind }))],
    events: paymentEvents,
    options: optionsAt('rta'),
    subjects: { '': (platform) => paymentSubject(platform, kind) },
  }),
)

const mandates = gateways.flatMap((gateway) =>
  (['NACH', 'E_MANDATE', 'UPI'] as const)
    // Gateway bse takes none on paper.
    .filter((type) => gateway !== 'bse' || type !== 'NACH')
    .map((type) =>
      lane({
        name: `mandate ${type} ${gateway}`,
        lifecycle: mandateLifecycle,
        machine: createMandateMachine(),
        starts: [mandateLifecycle.start(mandateInput({ type, gateway }))],
        events: mandateEvents,
        options: { gateway, processing: 'simulated' },
        subjects: { '': (platform) => mandateSubject(platform, { type, gateway }) },
      }),
    ),
)

/** Every lifecycle of this suite, on every gateway it exists on. */
export const lanes: readonly Lane[] = [...purchases, ...redemptions, ...switches, ...payments, ...mandates, ...planLanes]
