import type { OrderRecord } from '../engine/orders/order-record.js'
import type { PaymentRecord } from '../engine/payments/payment-record.js'
import type { Background } from '../engine/feeds/background.js'
import type { SandboxEvent } from '../engine/events.js'
import type { SandboxStep } from '../engine/take-step.js'
import type { Scheme } from '@foliokit/schemes'
import type { VirtualClock } from '../clock/virtual-clock.js'
import type { LoadedFundScheme, MasterData } from '../load.js'
import type { Market } from '../market/market.js'
import type { NavBook } from '../market/nav-book.js'
import type { History } from './history.js'
import type { LoginBook } from './logins.js'
import type { Random } from './random.js'
import type { FileRecord, Tenant } from './tenant.js'
import type { TokenBook } from './tokens.js'
import type { WebhookEngine } from '../webhooks/sandbox-webhooks.js'

/** What all tenants share: the clock, the market, and the platform's own switches. */
export interface World {
  readonly clock: VirtualClock
  readonly random: Random
  readonly market: Market
  readonly navs: NavBook
  readonly masterData: MasterData
  /** The files behind the addresses of their contents, by the secret part of the address. */
  readonly fileContents: Map<string, FileRecord>
  /** Schemes by the registrar's product code, which the sandbox takes to be `scheme_code`. */
  readonly isinsByProductCode: ReadonlyMap<string, string>
  /** What goes on after an answer. */
  readonly background: Background
  readonly tokens: TokenBook
  /** What has changed, for reads that lag. */
  readonly history: History
  readonly logins: LoginBook
  readonly tenants: ReadonlyMap<string, Tenant>
  readonly fundSchemes: ReadonlyMap<string, LoadedFundScheme>
  /** The same schemes as the rules see them, by ISIN. */
  readonly schemes: ReadonlyMap<string, Scheme>
  /** The gateway new orders take. */
  readonly gateway: 'rta' | 'ondc' | 'bse'
  /** Scheme and host that the sandbox is reached at now, for the addresses it gives out. */
  readonly publicUrl: () => string
  /** `automatic`: the clock submits and settles orders. `simulated`: only the simulation operations do. */
  readonly processing: 'automatic' | 'simulated'
  /** The payments behind the addresses of the gateway page, by the `txnId` of the address. */
  readonly pages: Map<string, PaymentRecord>
  /** What a plan does when something happened to one of its installments: given, since orders know nothing of plans. */
  readonly onInstallment: (world: World, record: OrderRecord) => void
  /** Makes the ids of events, apart from all others: whether anybody listens changes nothing else. */
  readonly eventIds: Random
  /** Keeps every event and posts it to whoever subscribed. */
  readonly webhooks: WebhookEngine
  /** Gets every event. */
  readonly deliver: ((event: SandboxEvent) => void) | undefined
  /** Hears of every step that a lifecycle takes. */
  readonly onStep: ((step: SandboxStep) => void) | undefined
}
