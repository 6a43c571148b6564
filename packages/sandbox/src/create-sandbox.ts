import type { Units } from '@foliokit/money'
import type { CivilDate, Instant } from '@foliokit/schedule'
import { schemeFromFundScheme } from '@foliokit/schemes'
import { checkLoad } from './check-load.js'
import { createVirtualClock, type Span } from './clock/virtual-clock.js'
import { createFaults, type SandboxFaults } from './faults/sandbox-faults.js'
import type { Fault } from './faults/fault.js'
import { timerOn, type Timer } from './faults/timer.js'
import type { SandboxLoad } from './load.js'
import { createMarket } from './market/market.js'
import type { SandboxEvent } from './engine/events.js'
import { createBackground } from './engine/feeds/background.js'
import type { RowFailure } from './engine/feeds/file-operation.js'
import { unitsHeld } from './engine/holdings/holdings.js'
import { openingAt } from './engine/holdings/opening-row.js'
import { onInstallment } from './engine/plans/plan-engine.js'
import type { SandboxStep } from './engine/take-step.js'
import { createNavBook, type NavOfDay } from './market/nav-book.js'
import { sampleLoad } from './samples/load.js'
import { createHistory } from './store/history.js'
import { createLoginBook } from './store/logins.js'
import { sampleMasterData } from './samples/master-data.js'
import { createRandom } from './store/random.js'
import { createTenant } from './store/tenant.js'
import { createTokenBook } from './store/tokens.js'
import type { World } from './store/world.js'
import { withMounts, type SandboxMount } from './wire/mounts.js'
import { createSandboxWebhooks, type SandboxWebhooks, type WebhookOptions } from './webhooks/sandbox-webhooks.js'
import type { SandboxRequest, SandboxResponse } from './wire/exchange.js'
import { fetchOver, type SandboxFetch } from './wire/fetch.js'
import { createRouter } from './wire/router.js'

/** How a sandbox is set up. Everything has a default; nothing is taken from the host. */
export interface SandboxOptions {
  /** The moment the virtual clock starts at. Default: Friday 2024-01-12 at 10:30 in India, a business day inside the sample NAVs. */
  readonly clock?: Instant
  /** A count of the host's milliseconds: the clock then also moves by itself. Default: it stands still until it is moved. */
  readonly ticks?: () => number
  /** Decides every id, token and estimated NAV. Default 1. */
  readonly seed?: number
  /** The gateway new orders take. Default `rta`. */
  readonly gateway?: World['gateway']
  /** `automatic` (the default): the clock submits and settles confirmed orders. `simulated`: only the simulation operations do. */
  readonly processing?: World['processing']
  /** Scheme and host for the addresses it gives out. Default: where it is served at the moment, else `https://sandbox.example`. */
  readonly publicUrl?: string
  /** Tenants, schemes and NAVs. Default: `sampleLoad`. */
  readonly load?: SandboxLoad
  /**
   * Gets every event of the platform, unsigned, at the moment it happens: `mf_purchase.confirmed`, `payment.success`. What it does must not
   * call the sandbox back.
   */
  readonly deliver?: (event: SandboxEvent) => void
  /** How events are posted to the addresses that tenants subscribe, signed. */
  readonly webhooks?: WebhookOptions
  /** The faults it starts with; `sandbox.faults` injects and ends others. */
  readonly faults?: readonly Fault[]
  /** What faults that take time wait on, such as the `after` of a clock of `@foliokit/http`. Default: the virtual clock, as it is moved. */
  readonly after?: Timer
  /** Hears of every step that an order, a payment or a mandate takes, at the moment it is taken. */
  readonly onStep?: (step: SandboxStep) => void
  /** Other providers that live in this sandbox's time and under its address, such as `createPaytotaSandbox().mount`. Asked first, in order. */
  readonly mounts?: readonly SandboxMount[]
}

/** A platform of one's own, in memory. */
export interface Sandbox {
  /** A `fetch` for a client: any address, answered in this process. */
  readonly fetch: SandboxFetch
  /** Answers one request: what `fetch` and a server are made of. */
  readonly handle: (request: SandboxRequest) => SandboxResponse
  /** Tells where a server lets it be reached, or `null` when it does no more: `serveSandbox` does. A `publicUrl` goes before. */
  readonly serveAt: (url: string | null) => void
  /** The virtual time, in milliseconds since 1970. */
  readonly now: () => number
  /** The virtual time as the platform writes it. */
  readonly stamp: () => string
  /** Moves the clock forward; everything due on the way happens at its own time. Throws `SANDBOX_CLOCK_BACKWARDS` and `SANDBOX_CLOCK_INVALID`. */
  readonly advance: (span: Span) => void
  /** Moves the clock to a moment. Throws as `advance` does. */
  readonly advanceTo: (moment: Instant) => void
  /** The delivery of events to subscribers: secrets, attempts, faults. */
  readonly webhooks: SandboxWebhooks
  /** What fails on purpose. */
  readonly faults: SandboxFaults
  /** The NAV that an order of that day is allotted at, and whether it was published or made up. */
  readonly navOn: (isin: string, date: CivilDate) => NavOfDay
  /**
   * Waits until what goes on after an answer is done: feeds are read, and events posted that go before it. `fetch` and a server do so by
   * themselves; whoever calls `handle` waits before the clock is moved on.
   */
  readonly settled: () => Promise<void>
  /** Why rows of a feed failed that a file operation processed: the platform tells how many alone. */
  readonly feedFailures: (of: { readonly tenant: string; readonly operation: string }) => readonly RowFailure[]
  /** Units in a folio. Zero where there are none. */
  readonly balanceOf: (folio: { readonly tenant: string; readonly account: string; readonly folio: string; readonly isin: string }) => Units
}

/**
 * Makes a sandbox: an emulator of the platform for tests, demos and development. The same options and calls give the same answers,
 * byte for byte.
 *
 * Throws `SANDBOX_LOAD_INVALID` for a load that it cannot serve, `SANDBOX_CLOCK_INVALID` for a start outside the years 1970 to 2199,
 * `SANDBOX_FAULT_INVALID` for a fault that it cannot inject, and the errors of the values in the load, such as a NAV that is no number.
 *
 * @example
 * const sandbox = createSandbox({ clock: '2024-01-12T10:30:00+05:30' })
 * const client = createClient({ ..., transport: fetchTransport({ fetch: sandbox.fetch }) })
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { clock: startsAt = '2024-01-12T10:30:00+05:30', seed = 1, gateway = 'rta', processing = 'automatic', load = sampleLoad } = options
  checkLoad(load)
  const clock = createVirtualClock(startsAt, options.ticks)
  const random = createRandom(seed)
  const history = createHistory(clock.now)
  const navs = createNavBook(load.navs ?? {}, seed)
  let servedAt: string | null = null
  const tenants = new Map(load.tenants.map((tenant) => [tenant.name, createTenant(tenant, history, openingAt(clock.now(), navs))]))
  const { engine, webhooks } = createSandboxWebhooks({ clock, seed, tenants }, options.webhooks)
  const world: World = {
    clock,
    random,
    navs,
    tenants,
    market: createMarket(),
    masterData: load.masterData ?? sampleMasterData,
    tokens: createTokenBook(random),
    history,
    logins: createLoginBook(random),
    fundSchemes: new Map(load.fundSchemes.map((scheme) => [scheme.isin, scheme])),
    schemes: new Map(load.fundSchemes.map((scheme) => [scheme.isin, schemeFromFundScheme(scheme)])),
    isinsByProductCode: new Map(
      load.fundSchemes.flatMap(({ isin, scheme_code: code }) => (typeof code === 'string' ? [[code, isin] as const] : [])),
    ),
    background: createBackground(),
    gateway,
    processing,
    publicUrl: () => options.publicUrl ?? servedAt ?? 'https://sandbox.example',
    pages: new Map(),
    fileContents: new Map(),
    onInstallment,
    eventIds: createRandom(seed ^ 0x65_76_6e_74),
    webhooks: engine,
    deliver: options.deliver,
    onStep: options.onStep,
  }
  const { handle: platform, accept } = createRouter(world)
  const handle = withMounts(platform, world, options.mounts)
  const after = options.after ?? timerOn(clock)
  const faults = createFaults({
    faults: options.faults ?? [],
    seed: seed ^ 0x66_61_75_6c,
    history,
    platform: {
      accept,
      after,
      now: () => settled().now(),
      jump: (by) => clock.advanceTo(settled().now() + by),
      revoke: (token) => world.tokens.revoke(token),
    },
  })
  /** A clock that follows the host has moved on since it was last asked. */
  const settled = (): typeof clock => {
    clock.settle()
    return clock
  }
  const goesBefore = () => {
    const work = world.background.settled()
    return work === undefined ? engine.takeEarly() : work.then(() => engine.takeEarly())
  }
  return {
    fetch: fetchOver({ handle, faults, after, goesBefore }),
    handle,
    serveAt: (url) => void (servedAt = url),
    now: () => settled().now(),
    stamp: () => settled().stamp(),
    advance: clock.advance,
    advanceTo: clock.advanceTo,
    webhooks,
    faults,
    navOn: navs.on,
    settled: async () => void (await goesBefore()),
    feedFailures: ({ tenant, operation }) => tenants.get(tenant)?.fileOperations.get(operation)?.failures ?? [],
    balanceOf: ({ tenant, account, folio, isin }) => {
      settled()
      return unitsHeld(tenants.get(tenant)?.accounts.get(account)?.folios.get(folio), isin)
    },
  }
}
