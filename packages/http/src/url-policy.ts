import { transportError } from './http-error.js'
import { platform, type PlatformUrl } from './platform.js'
import type { HttpRequest } from './transport.js'

/** Hosts that never leave the machine. */
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/**
 * Reads a request's URL, or throws unless it goes over https, or over plain http to this machine where that is allowed (reliability
 * §3). The error does not repeat the URL: its path and query may hold personal data.
 */
export function assertUrlAllowed(request: HttpRequest, allowPlainHttpOnLoopback: boolean): PlatformUrl {
  const refuse = (message: string) => transportError('HTTP_URL_REFUSED', message, request, { certainty: 'not-sent', attempts: 0 })
  const url = parse(request.url)
  if (url === undefined) throw refuse('the URL is not an absolute URL.')
  if (url.username !== '' || url.password !== '') throw refuse('the URL holds a user name or password; credentials belong in a header.')
  if (url.protocol === 'https:') return url
  if (url.protocol !== 'http:') throw refuse(`the URL must begin with https:, not ${url.protocol}`)
  if (!loopback.test(url.hostname)) throw refuse('the URL must be https; plain http is for loopback addresses only.')
  if (!allowPlainHttpOnLoopback) throw refuse('the URL must be https; set allowPlainHttpOnLoopback to reach a local sandbox.')
  return url
}

function parse(url: string): PlatformUrl | undefined {
  try {
    return new (platform().URL)(url)
  } catch {
    return undefined
  }
}
