import type { HttpResponse } from './transport.js'

const httpDate = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/**
 * Reads `Retry-After`, as seconds or as an HTTP date, into milliseconds from now. Returns `undefined` when it is absent, in the past
 * or not understood.
 */
export function retryAfter(response: Pick<HttpResponse, 'headers'>, now: number): number | undefined {
  const text = response.headers['retry-after']?.trim() ?? ''
  const milliseconds = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : httpDate.test(text) ? Date.parse(text) - now : Number.NaN
  return milliseconds > 0 ? milliseconds : undefined
}
