/** What an event is posted with. */
export interface WebhookPostInit {
  readonly method: 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
  readonly redirect: 'manual'
}

/** A function with the shape of `fetch` that events are posted through: the platform's own, or one that hands them to a function of yours. */
export type WebhookFetch = (url: string, init: WebhookPostInit) => Promise<{ readonly status: number }>

/** Calls back once after a delay in milliseconds of the host; the returned function cancels it. */
export type WebhookTimer = (milliseconds: number, callback: () => void) => () => void

interface Platform {
  setTimeout(callback: () => void, milliseconds: number): unknown
  clearTimeout(timer: unknown): void
}

/** The host's own timer. */
export const hostTimer: WebhookTimer = (milliseconds, callback) => {
  const platform = globalThis as unknown as Platform
  const timer = platform.setTimeout(callback, milliseconds)
  return () => platform.clearTimeout(timer)
}

/** What came of one post: a status, no answer in time, or no answer at all. */
export type PostOutcome = number | 'timeout' | 'unreachable'

/** How long a subscriber has to answer, in milliseconds of the host (field notes §2.6). */
const answerWithin = 3000

/** Posts once and waits as long as the platform does. Never rejects. */
export function post(fetch: WebhookFetch, timer: WebhookTimer, url: string, init: WebhookPostInit): Promise<PostOutcome> {
  return new Promise((resolve) => {
    const cancel = timer(answerWithin, () => resolve('timeout'))
    const settle = (outcome: PostOutcome) => {
      cancel()
      resolve(outcome)
    }
    Promise.resolve()
      .then(() => fetch(url, init))
      .then(
        ({ status }) => settle(status),
        () => settle('unreachable'),
      )
  })
}
