import { CodedError } from '@foliokit/errors'

/** What kind of order it is; a switch follows the rules of its outgoing leg. */
export type OrderKind = 'purchase' | 'redemption' | 'switch'

const kinds: readonly OrderKind[] = ['purchase', 'redemption', 'switch']

/** Checks an order kind that may come from untyped code. */
export function checkedKind(kind: OrderKind): OrderKind {
  if (kinds.includes(kind)) return kind
  throw new CodedError('SCHEDULE_KIND_UNKNOWN', `Kind ${String(kind)} is unknown; accepted: ${kinds.join(', ')}.`, {
    context: { kind, accepted: kinds },
  })
}
