export { compareInstants, isInstant, secondsBetween, type InstantText, type TimedEvent } from './instant.js'
export {
  defineLifecycle,
  type Check,
  type Lifecycle,
  type LifecycleOptions,
  type Step,
  type StoredOf,
  type Taken,
  type UntrustedEvent,
} from './lifecycle.js'
export {
  edges,
  type AnyFlatMachine,
  type Edge,
  type EventLike,
  type FlatGuard,
  type FlatMachine,
  type FlatState,
  type FlatTransition,
} from './machine.js'
export { checkMembers, member, type Member, type Members } from './members.js'
export { placeDiagram, toMermaid, type MermaidOptions } from './mermaid.js'
export type { Reason, ReasonArguments, Reasons, Refusal, RefusalCode } from './refusal.js'
export type { Migration, Migrations, Stored } from './stored.js'
