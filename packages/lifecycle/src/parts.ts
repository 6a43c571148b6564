import type { Issue } from '@foliokit/errors'
import type { UntrustedEvent } from './lifecycle.js'
import type { Reasons } from './refusal.js'
import type { EventLike } from './machine.js'

/**
 * Everything of a lifecycle but its machine, as the packages of lifecycles give it out: spread it into `defineLifecycle` beside a machine
 * of your own, and replace what differs.
 */
export interface LifecycleParts<Start extends string, Context, Event extends EventLike, Input> {
  readonly version: number
  /** Where a value starts. Throws what is wrong with the input. */
  readonly startIn: (input: Input) => Start
  readonly reasons: Reasons<Context, Event>
  readonly checkEvent: (event: UntrustedEvent) => readonly Issue[]
  readonly checkContext: (context: Readonly<Record<string, unknown>>) => readonly Issue[]
}
