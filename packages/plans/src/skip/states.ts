const cancelled = { target: 'CANCELLED', actions: ['stampCancelled'] } as const
const ended = { cancelled, plan_ended: cancelled } as const

/**
 * What a skip instruction accepts in each state, as data (domain §4.9). States are upper-case, as the wire has them. Guards and actions are
 * named here and written in `setup.ts`.
 */
export const skipStateTable = {
  /** Before its first day. */
  PENDING: { on: { activated: { target: 'ACTIVE', guard: 'hasBegun', actions: ['stampActivated'] }, ...ended } },
  /** From `from` to `to`: it takes the installments dated inside, unless an instruction that began before does. */
  ACTIVE: {
    on: {
      installment_skipped: { guard: 'isInWindow', actions: ['countSkipped'] },
      completed: { target: 'COMPLETED', guard: 'isOver', actions: ['stampCompleted'] },
      ...ended,
    },
  },
  /** Past `to`. */
  COMPLETED: { type: 'final' },
  /** Taken back, or its plan ended. */
  CANCELLED: { type: 'final' },
} as const

/** A state of a skip instruction, as the wire spells it. */
export type SkipInstructionState = keyof typeof skipStateTable

/** Every state that an instruction takes here. */
export const skipInstructionStates = /* @__PURE__ */ Object.freeze(Object.keys(skipStateTable) as SkipInstructionState[])

/** Every state seen on the wire: two more that no document describes (field notes §2.3). They are data, not errors. */
export const wireSkipStates: readonly string[] = /* @__PURE__ */ Object.freeze([
  ...skipInstructionStates,
  'CANCELLATION_REQUESTED',
  'FAILED',
])

/**
 * What the state of an instruction read from the platform is: upper-case, and `CANCELLED` for one that has a `cancelled_at`, since the
 * platform's own list shows such a one as pending (field notes §5, row 12). An unknown state is given as it is.
 *
 * @example
 * skipStateOfWire({ state: 'PENDING', cancelled_at: '2023-01-30T05:29:23+05:30' }) // 'CANCELLED'
 */
export function skipStateOfWire({
  state,
  cancelled_at,
}: {
  readonly state: string
  readonly cancelled_at?: string | null | undefined
}): string {
  return cancelled_at == null ? state.toUpperCase() : 'CANCELLED'
}
