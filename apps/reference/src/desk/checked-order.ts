import { catchUp, toldByPurchase, toldByRedemption } from '@foliokit/client/webhooks'
import { defineLifecycle, edges, type AnyFlatMachine, type Stored } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { redemptionContext, redemptionLifecycleParts, withdrawalStateTable } from '@foliokit/orders'
import { setupPurchase, setupRedemption } from '@foliokit/orders/machines'
import { assign, type AnyEventObject } from 'xstate'
import type { DiagramShape } from './shapes.js'

/** What happens at the desk before the platform hears of an order: one person makes it, another one approves it. */
type Desk =
  | { readonly type: 'made'; readonly at: string; readonly by: string }
  | { readonly type: 'approved'; readonly at: string; readonly by: string }
type People = { maker: string | null; checker: string | null }

const nobody: People = { maker: null, checker: null }
const isAnother = () => ({
  code: 'DESK_CHECKER_IS_MAKER' as const,
  path: ['by'],
  message: 'Another person than its maker has to approve it.',
  context: {},
})

interface Told {
  readonly context: People
  readonly event: { readonly type: string; readonly by?: unknown }
}
type Recorded = { event: AnyEventObject }

/** What the desk adds to a platform's machine, whatever the order: the guard, what is recorded, and the two states before `pending`. */
const desk = {
  isAnother: ({ context, event }: Told) => event.type === 'approved' && event.by !== context.maker,
  makerOf: ({ event }: Recorded) => (event.type === 'made' ? { maker: event['by'] as string } : {}),
  checkerOf: ({ event }: Recorded) => (event.type === 'approved' ? { checker: event['by'] as string } : {}),
  states: {
    draft: { on: { made: { target: 'awaiting_approval', actions: ['recordMaker'] } } },
    awaiting_approval: { on: { approved: { target: 'pending', guard: 'isAnother', actions: ['recordChecker'] } } },
  },
} as const

const purchaseMachine = setupPurchase<Desk, People>()
  .extend({
    guards: { isAnother: desk.isAnother },
    actions: { recordMaker: assign(desk.makerOf), recordChecker: assign(desk.checkerOf) },
  })
  .createMachine({
    id: 'checked_purchase',
    initial: 'draft',
    context: ({ input }) => ({ ...purchaseContext(input), ...nobody }),
    states: { ...purchaseStateTable, ...desk.states },
  })

const redemptionMachine = setupRedemption<Desk, People>()
  .extend({
    guards: { isAnother: desk.isAnother },
    actions: { recordMaker: assign(desk.makerOf), recordChecker: assign(desk.checkerOf) },
  })
  .createMachine({
    id: 'checked_redemption',
    initial: 'draft',
    context: ({ input }) => ({ ...redemptionContext(input), ...nobody }),
    states: { ...withdrawalStateTable, ...desk.states },
  })

const purchaseParts = purchaseLifecycleParts()
const redemptionParts = redemptionLifecycleParts()
const flat = { purchase: fromMachine(purchaseMachine), redemption: fromMachine(redemptionMachine) }

/** The lifecycles of the desk's orders: the platform's, with two states of the desk's own before them. */
export const checkedLifecycles = {
  purchase: defineLifecycle({
    machine: flat.purchase,
    ...purchaseParts,
    startIn: () => 'draft' as const,
    reasons: { ...purchaseParts.reasons, isAnother },
  }),
  redemption: defineLifecycle({
    machine: flat.redemption,
    ...redemptionParts,
    startIn: () => 'draft' as const,
    reasons: { ...redemptionParts.reasons, isAnother },
  }),
}

export type OrderKind = keyof typeof checkedLifecycles
/** A stored order of either kind, as the database has it. */
export type StoredOrder = Stored<string, object>

/** What an order's lifecycle says of a step: the next value, or why not. */
export function apply(kind: OrderKind, stored: StoredOrder, event: object) {
  const lifecycle = checkedLifecycles[kind] as {
    apply(stored: StoredOrder, event: object): ReturnType<(typeof checkedLifecycles)['purchase']['apply']>
  }
  return lifecycle.apply(stored, event)
}

/** Brings a stored order up to what the platform answers of it, as far as that goes. */
export function caughtUp(
  kind: OrderKind,
  stored: StoredOrder,
  order: object,
  at: string,
  consent: { readonly email: string },
): StoredOrder {
  const object = order as Parameters<typeof toldByPurchase>[0]
  const told = kind === 'purchase' ? toldByPurchase(object, at, { consent }) : toldByRedemption(object, at, { consent })
  return catchUp(checkedLifecycles[kind] as never, stored as never, told as never).next as StoredOrder
}

/** The diagram of an order, from its machine. */
export function diagramOf(kind: OrderKind): DiagramShape {
  const machine = flat[kind] as unknown as AnyFlatMachine
  return { states: Object.keys(machine.states), edges: edges(machine).map(({ from, event, to }) => ({ from, event, to })) }
}
