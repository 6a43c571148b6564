import { CodedError } from '@foliokit/errors'
import type { Clock } from '@foliokit/http'
import { documentedCurrencies, type Currencies } from '../currency.js'
import { fetchOver, type PaytotaFetch } from './fetch.js'
import type { PaytotaHost, PaytotaRequest, PaytotaResponse } from './host.js'
import { createIds } from './ids.js'
import type { PinOutcome } from './pin.js'
import type { Charge } from './purchase-record.js'
import { createRouter } from './router.js'
import { clientClock, createMovableClock } from './virtual-clock.js'

/** How a sandbox is set up. Everything has a default; nothing is taken from the machine. */
export interface PaytotaSandboxOptions {
  /** The moment its own clock starts at, in milliseconds since 1970. Default: 2024-01-12 05:00 UTC, as the sandbox of the platform. */
  readonly startsAt?: number
  /** What payers do whose phone is none of `testPhones`. Default `accepted`. */
  readonly pin?: PinOutcome | ((phone: string) => PinOutcome)
  /** Default `sandbox_secret_key`. */
  readonly secretKey?: string
  /** Default `sandbox_brand`. */
  readonly brandId?: string
  /** Decides every id. Default 1. */
  readonly seed?: number
  /** Scheme and host of the checkout pages. Default: the host's, else `https://paytota.example`. */
  readonly publicUrl?: string
  readonly currencies?: Currencies
  /** Gets the body of every callback, at the moment it is sent: for `pending_execute`, `paid` and `error`. */
  readonly deliver?: (body: string) => void
}

/** A provider of one's own, in memory. */
export interface PaytotaSandbox {
  /** A `fetch` for a client: any address, answered in this process. */
  readonly fetch: PaytotaFetch
  /** Answers one request. A path that is not the provider's is a 404. */
  readonly handle: (request: PaytotaRequest) => PaytotaResponse
  /**
   * Mounts it in a sandbox that has a clock: `createSandbox({ mounts: [paytota.mount] })` of `@foliokit/sandbox`. It then lives in the host's
   * time, and gives `undefined` for a path that is not its own. Mount it before its first request.
   */
  readonly mount: (host: PaytotaHost) => (request: PaytotaRequest) => PaytotaResponse | undefined
  /** Its time, in the form that a client takes: one time for both sides. */
  readonly clock: Clock
  /** Moves its own clock; everything due on the way happens at its own time. Throws `PAYTOTA_CLOCK_INVALID`, also when it is mounted. */
  readonly advance: (span: { readonly minutes?: number; readonly seconds?: number; readonly milliseconds?: number }) => void
  /** Every debit of a payer, in order. */
  readonly charges: () => readonly Charge[]
  /** How many purchases were created. */
  readonly purchaseCount: () => number
  /** What a client needs to reach it. */
  readonly brandId: string
  readonly secretKey: string
}

/**
 * Makes a sandbox of Paytota's collections, alone or to be mounted. The same options and calls give the same answers, byte for byte.
 *
 * @example
 * const sandbox = createPaytotaSandbox()
 * const transport = fetchTransport({ fetch: sandbox.fetch })
 */
export function createPaytotaSandbox(options: PaytotaSandboxOptions = {}): PaytotaSandbox {
  const { startsAt = 1_705_035_600_000, secretKey = 'sandbox_secret_key', brandId = 'sandbox_brand', seed = 1, pin = 'accepted' } = options
  const own = createMovableClock(startsAt)
  let host: PaytotaHost | undefined
  const charges: Charge[] = []
  const purchases = new Map()
  const clock: PaytotaHost['clock'] = {
    now: () => (host?.clock ?? own).now(),
    schedule: (at, run) => (host?.clock ?? own).schedule(at, run),
  }
  const route = createRouter({
    clock: () => clock,
    publicUrl: () => options.publicUrl ?? host?.publicUrl() ?? 'https://paytota.example',
    secretKey,
    brandId,
    currencies: options.currencies ?? documentedCurrencies,
    pin,
    purchases,
    charges,
    nextId: createIds(seed),
    deliver: options.deliver,
  })
  const handle: PaytotaSandbox['handle'] = (request) => route(request) ?? { status: 404, headers: {}, body: '' }
  return {
    fetch: fetchOver(handle),
    handle,
    mount(given) {
      host = given
      return route
    },
    clock: clientClock(clock),
    advance({ minutes = 0, seconds = 0, milliseconds = 0 }) {
      if (host !== undefined) throw new CodedError('PAYTOTA_CLOCK_INVALID', 'It is mounted: move the clock of its host.')
      own.advance((minutes * 60 + seconds) * 1000 + milliseconds)
    },
    charges: () => [...charges],
    purchaseCount: () => purchases.size,
    brandId,
    secretKey,
  }
}
