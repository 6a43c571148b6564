import type { Update } from '@foliokit/lifecycle'
import type { SkipContext } from './context.js'
import type { SkipEvent } from './events.js'

/** The updates of a skip instruction, by the name that `skipStateTable` gives them. */
export const skipUpdates = {
  countSkipped: ({ skipped }) => ({ skipped: skipped + 1 }),
  stampActivated: (_, { at }) => ({ activatedAt: at }),
  stampCompleted: (_, { at }) => ({ completedAt: at }),
  stampCancelled: (_, { at }) => ({ cancelledAt: at }),
} as const satisfies Record<string, Update<SkipContext, SkipEvent>>
