import {
  createBankVerificationMachine,
  createEsignMachine,
  createIdentityDocumentMachine,
  createKycRequestMachine,
} from '@foliokit/kyc/machines'
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine, xstateOracle } from '@foliokit/lifecycle/xstate'
import { rupees } from '@foliokit/money'
import { createPurchaseMachine, createRedemptionMachine, createSwitchMachine } from '@foliokit/orders/machines'
import { createMandateMachine, createPaymentMachine } from '@foliokit/payments/machines'
import { createPurchaseMachine as createPaytotaMachine } from '@foliokit/paytota/machines'
import { createPlanMachine, createSkipMachine } from '@foliokit/plans/machines'
import { createActor, setup, type AnyEventObject, type AnyStateMachine, type EventFrom, type InputFrom } from 'xstate'
import type { Programs } from './program.js'

const at = '2024-01-15T10:00:00+05:30'

/** Every machine as an actor of xstate that gets one event, and the way from such a machine to a lifecycle. */
export const machines: Programs = {
  'kyc/machines': () => [
    moved(createBankVerificationMachine(), { at }, { type: 'completed', at, confidence: 'high' }),
    moved(createEsignMachine(), { at }, { type: 'succeeded', at }),
    moved(createIdentityDocumentMachine(), { at }, { type: 'failed', at }),
    moved(createKycRequestMachine(), { at, fieldsNeeded: [] }, { type: 'esign_required', at }),
  ],

  'lifecycle/xstate': () => {
    const machine = setup({ types: {} as { context: object; events: { type: 'opened' } } }).createMachine({
      id: 'door',
      initial: 'shut',
      context: {},
      states: { shut: { on: { opened: { target: 'open' } } }, open: { type: 'final' } },
    })
    const doors = defineLifecycle({ machine: fromMachine(machine) })
    const shut = doors.start(undefined)
    const step = doors.apply(shut, { type: 'opened' })
    return [step.ok ? `${step.from} ${step.to}` : step.code, xstateOracle(machine)(shut, { type: 'opened' }).state]
  },

  'orders/machines': () => {
    const input = { gateway: 'rta', at, scheduledOn: '2024-01-15', expiresAt: '2024-01-25T14:30:00+05:30' } as const
    return [
      moved(createPurchaseMachine(), input, { type: 'cancelled', at }),
      moved(createRedemptionMachine(), input, { type: 'expired', at: '2024-01-26T00:00:00+05:30' }),
      moved(createSwitchMachine(), input, { type: 'expired', at: '2024-01-26T00:00:00+05:30' }),
    ]
  },

  'payments/machines': () => [
    moved(createMandateMachine(), { type: 'E_MANDATE', limit: rupees('50000'), at, validFrom: '2024-01-15' }, { type: 'submitted', at }),
    moved(createPaymentMachine(), { type: 'netbanking', at }, { type: 'succeeded', at }),
  ],

  'paytota/machines': () => [moved(createPaytotaMachine(), { reference: 'order-1', at }, { type: 'paid', at })],

  'plans/machines': () => {
    const terms = { systematic: true, frequency: 'monthly', installmentDay: 5, numberOfInstallments: 12, amount: '1000.00' } as const
    return [
      moved(createPlanMachine('purchase'), { gateway: 'rta', at, ...terms }, { type: 'cancelled', at, cancellationCode: 'invest_later' }),
      moved(createSkipMachine(), { at, from: '2024-03-01', to: '2024-06-30' }, { type: 'cancelled', at }),
    ]
  },
}

/** Where an actor of a machine starts, and where one event takes it. */
function moved<Machine extends AnyStateMachine>(
  machine: Machine,
  input: InputFrom<Machine>,
  event: EventFrom<Machine> & { readonly type: string },
): string {
  const actor = createActor(machine as AnyStateMachine, { input }).start()
  const start = String(actor.getSnapshot().value)
  const sent: AnyEventObject = event
  actor.send(sent)
  return `${machine.id}: ${start}, ${sent.type}, ${String(actor.getSnapshot().value)}`
}
