import { CodedError } from '@foliokit/errors'
import { systemClock, type Clock } from './clock.js'
import { transportError } from './http-error.js'
import type { RateLimit } from './rate-limits.js'
import { rateWindow, type RateWindow } from './rate-window.js'
import { steadyClock } from './steady-clock.js'
import type { HttpRequest, TransportOptions } from './transport.js'

/** Decides when a request may begin. One limiter may serve several transports: what the platform counts together belongs to one. */
export interface RateLimiter {
  /**
   * Resolves when a request may begin, in the order of the calls; `undefined` when it may at once. Rejects with certainty `not-sent` when
   * the caller's signal fires (`HTTP_ABORTED`), and as soon as the wait cannot end before the deadline (`HTTP_DEADLINE_EXCEEDED`).
   */
  enter(request: HttpRequest, call?: TransportOptions): Promise<void> | undefined
  /** Lets no request of a refused one's narrowest limit begin for some milliseconds. */
  pause(request: HttpRequest, milliseconds: number): void
}

interface Lane {
  readonly limit: RateLimit
  readonly window: RateWindow
  waiting: number
}

interface Waiter {
  readonly request: HttpRequest
  readonly lanes: readonly Lane[]
  readonly deadline: number
  /** Ends the wait: with nothing when the request may begin. */
  readonly settle: (error?: Error) => void
}

/**
 * Makes a limiter of limits, such as `productionRateLimits`.
 *
 * @throws CodedError `HTTP_RATE_LIMIT_INVALID` when a limit is not a whole number above zero
 * @example
 * const transport = withRetry(withRateLimit(withTimeout(fetchTransport()), rateLimiter(productionRateLimits)))
 */
export function rateLimiter(limits: readonly RateLimit[], options: { readonly clock?: Clock | undefined } = {}): RateLimiter {
  const { clock = systemClock } = options
  const now = steadyClock(clock)
  const lanes = limits.map((limit): Lane => ({ limit, window: rateWindow(checked(limit)), waiting: 0 }))
  const queue = new Set<Waiter>()
  let wakeAt = Number.POSITIVE_INFINITY
  let cancelWake = () => {}

  const lanesOf = (request: HttpRequest) => lanes.filter(({ limit }) => limit.covers(request))
  const freeAt = (of: readonly Lane[]) => of.reduce((latest, { window }) => Math.max(latest, window.freeAt(0)), Number.NEGATIVE_INFINITY)

  function wakeBy(moment: number): void {
    if (moment >= wakeAt) return
    cancelWake()
    wakeAt = moment
    cancelWake = clock.after(Math.max(0, moment - now()), wake)
  }

  /** Lets everyone begin who may, in order, turns away who would be too late, and sets the timer for the next. */
  function wake(): void {
    cancelWake()
    wakeAt = Number.POSITIVE_INFINITY
    const moment = now()
    let next = Number.POSITIVE_INFINITY
    for (const waiter of queue) {
      const free = freeAt(waiter.lanes)
      if (waiter.deadline <= Math.max(moment, free)) waiter.settle(tooLate(waiter))
      else if (free <= moment) {
        for (const { window } of waiter.lanes) window.begin(moment)
        waiter.settle()
      } else next = Math.min(next, free)
    }
    wakeBy(next)
  }

  function leave(waiter: Waiter): void {
    queue.delete(waiter)
    for (const lane of waiter.lanes) lane.waiting -= 1
    if (queue.size > 0) return
    cancelWake()
    wakeAt = Number.POSITIVE_INFINITY
  }

  function wait(request: HttpRequest, of: readonly Lane[], { signal }: TransportOptions, deadline: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (error?: Error) => {
        leave(waiter)
        signal?.removeEventListener('abort', onAbort)
        if (error === undefined) resolve()
        else reject(error)
      }
      const onAbort = () => settle(transportError('HTTP_ABORTED', 'given up while waiting for its rate limit.', request, unsent))
      const waiter: Waiter = { request, lanes: of, deadline, settle }
      queue.add(waiter)
      for (const lane of of) lane.waiting += 1
      signal?.addEventListener('abort', onAbort)
      wakeBy(freeAt(of))
    })
  }

  return {
    enter(request, call = {}) {
      if (call.signal?.aborted === true) {
        return Promise.reject(transportError('HTTP_ABORTED', 'given up before it was sent.', request, unsent))
      }
      const of = lanesOf(request)
      const moment = now()
      // Whoever waits and may begin by now comes first, even where the timer is late.
      if (freeAt(of) <= moment && of.some(({ waiting }) => waiting > 0)) wake()
      if (freeAt(of) <= moment) {
        for (const { window } of of) window.begin(moment)
        return undefined
      }
      const deadline = call.deadline === undefined ? Number.POSITIVE_INFINITY : moment + call.deadline - clock.now()
      const expected = of.reduce((latest, { window, waiting }) => Math.max(latest, window.freeAt(waiting)), moment)
      return expected >= deadline ? Promise.reject(tooLate({ request, lanes: of })) : wait(request, of, call, deadline)
    },
    pause(request, milliseconds) {
      const [narrowest] = lanesOf(request).sort((one, other) => one.limit.perSecond - other.limit.perSecond)
      narrowest?.window.pauseUntil(now() + milliseconds)
    },
  }
}

const unsent = { certainty: 'not-sent', attempts: 0 } as const

function tooLate({ request, lanes }: Pick<Waiter, 'request' | 'lanes'>): Error {
  const limits = lanes.map(({ limit }) => `${limit.perSecond} ${limit.name} per second`)
  const message = `its turn under the rate limit (${limits.join(', ')}) comes after the deadline.`
  return transportError('HTTP_DEADLINE_EXCEEDED', message, request, { ...unsent, limits })
}

function checked({ name, perSecond }: RateLimit): number {
  if (Number.isInteger(perSecond) && perSecond > 0) return perSecond
  throw new CodedError('HTTP_RATE_LIMIT_INVALID', `The rate limit "${name}" must be a whole number above zero, not ${perSecond}.`, {
    context: { name, perSecond },
  })
}
