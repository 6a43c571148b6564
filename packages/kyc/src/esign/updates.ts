import type { Update } from '@foliokit/lifecycle'
import type { EsignContext } from './context.js'
import type { EsignEvent } from './events.js'

/** The updates of an e-sign, by the name that `esignStateTable` gives them. */
export const esignUpdates = {
  stampSucceeded: (_, { at }) => ({ succeededAt: at }),
} as const satisfies Record<string, Update<EsignContext, EsignEvent>>
