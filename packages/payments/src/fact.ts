import type { InstantText } from '@foliokit/lifecycle'

/** What every event carries: when it happened. */
export interface Fact<Type extends string> {
  readonly type: Type
  /** The moment it happened, with an offset. It becomes the stamp of the transition. */
  readonly at: InstantText
}
