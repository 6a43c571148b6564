export type { Span } from './clock/virtual-clock.js'
export type { RowFailure } from './engine/feeds/file-operation.js'
export { createSandbox, type Sandbox, type SandboxOptions } from './create-sandbox.js'
export type { SandboxEvent } from './engine/events.js'
export type { Fault, RetryAfterForm } from './faults/fault.js'
export type { InjectedFault } from './faults/fault-book.js'
export { faultKinds, type FaultGroup, type FaultKind, type FaultMoment, type FaultName, type FaultSetting } from './faults/fault-kinds.js'
export type { SandboxAbortSignal } from './faults/failing-fetch.js'
export type { BodyDelivery, Delivery } from './faults/faulty-exchange.js'
export type { FaultyExchange, SandboxFaults } from './faults/sandbox-faults.js'
export type { Timer } from './faults/timer.js'
export type { SandboxStep } from './engine/take-step.js'
export type { InvestorClient, LoadedAccount, LoadedFolio, LoadedFundScheme, LoadedTenant, MasterData, SandboxLoad } from './load.js'
export type { NavOfDay } from './market/nav-book.js'
export { otherSampleTenant, sampleLoad, sampleTenant } from './samples/load.js'
export { sampleMasterData } from './samples/master-data.js'
export { sampleNavs } from './samples/navs.js'
export { sampleFundSchemes } from './samples/schemes.js'
export { undeliverable } from './webhooks/address.js'
export type { WebhookDelivery } from './webhooks/courier.js'
export {
  webhookFaultNames,
  type InjectedWebhookFault,
  type WebhookFault,
  type WebhookFaultBook,
  type WebhookFaultName,
} from './webhooks/fault.js'
export type { PostOutcome, WebhookFetch, WebhookPostInit, WebhookTimer } from './webhooks/post.js'
export type { SandboxSubscription, SandboxWebhooks, WebhookOptions } from './webhooks/sandbox-webhooks.js'
export type { SandboxRequest, SandboxResponse } from './wire/exchange.js'
export type { SandboxFetch, SandboxFetchInit, SandboxFetchResponse } from './wire/fetch.js'
export type { SandboxHost, SandboxMount } from './wire/mounts.js'
