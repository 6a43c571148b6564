/** A second person approves every purchase before it is pending, and never the one who made it. */
import { defineLifecycle } from '@foliokit/lifecycle'
import { fromMachine } from '@foliokit/lifecycle/xstate'
import { purchaseContext, purchaseLifecycleParts, purchaseStateTable } from '@foliokit/orders'
import { setupPurchase } from '@foliokit/orders/machines'
import { assign } from 'xstate'

// region machine
interface ByPerson {
  readonly at: string
  readonly by: string
}
type Desk = ({ readonly type: 'made' } & ByPerson) | ({ readonly type: 'approved' } & ByPerson)

const machine = setupPurchase<Desk, { maker: string | null; checker: string | null }>()
  .extend({
    guards: { isAnother: ({ context, event }) => event.type === 'approved' && event.by !== context.maker },
    actions: {
      recordMaker: assign(({ event }) => (event.type === 'made' ? { maker: event.by } : {})),
      recordChecker: assign(({ event }) => (event.type === 'approved' ? { checker: event.by } : {})),
    },
  })
  .createMachine({
    id: 'checked_purchase',
    initial: 'draft',
    context: ({ input }) => ({ ...purchaseContext(input), maker: null, checker: null }),
    states: {
      ...purchaseStateTable,
      draft: { on: { made: { target: 'awaiting_approval', actions: ['recordMaker'] } } },
      awaiting_approval: { on: { approved: { target: 'pending', guard: 'isAnother', actions: ['recordChecker'] } } },
    },
  })

const parts = purchaseLifecycleParts()
const lifecycle = defineLifecycle({
  machine: fromMachine(machine),
  ...parts,
  startIn: () => 'draft' as const,
  reasons: {
    ...parts.reasons,
    isAnother: () => ({ code: 'HOUSE_CHECKER_IS_MAKER', path: ['by'], message: 'Another person has to approve.', context: {} }),
  },
})
// endregion

export function run(print: (line: string) => void): void {
  const at = '2024-01-15T10:00:00+05:30'
  const window = { scheduledOn: '2024-01-15', expiresAt: '2024-01-25T14:30:00+05:30' }
  const draft = lifecycle.start({ gateway: 'rta', at, ...window })
  const made = lifecycle.apply(draft, { type: 'made', at, by: 'asha' })
  if (!made.ok) throw new Error(made.code)
  print(`made by asha: ${made.to}, which accepts ${lifecycle.accepts(made.next).join(', ')}`)

  const own = lifecycle.apply(made.next, { type: 'approved', at, by: 'asha' })
  if (!own.ok) print(`approved by asha: ${own.reasons[0]?.code}`)

  const checked = lifecycle.apply(made.next, { type: 'approved', at, by: 'ravi' })
  if (checked.ok) print(`approved by ravi: ${checked.to}, which accepts ${lifecycle.accepts(checked.next).join(', ')}`)
}
