export { gatewayGuards, gatewayOf, gatewayReasons, startingRow, unknownGateway, type AtGateway, type GatewayTable } from './gateways.js'
export { compareInstants, isInstant, latestInstant, secondsBetween, type Fact, type InstantText, type TimedEvent } from './instant.js'
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
export type { LifecycleParts } from './parts.js'
export { placeDiagram, toMermaid, type MermaidOptions } from './mermaid.js'
export { reason, type Reason, type ReasonArguments, type Reasons, type Refusal, type RefusalCode } from './refusal.js'
export type { Migration, Migrations, Stored } from './stored.js'
export { keepMembers, updatesOn, type Update } from './updates.js'
