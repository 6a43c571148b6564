interface Platform {
  readonly URL: new (url: string) => {
    readonly protocol: string
    readonly hostname: string
    readonly username: string
    readonly password: string
  }
}

/**
 * Says why events are not posted to an address, or nothing when they are: https, or http on this machine, and no credentials in it.
 *
 * Whoever subscribes decides where the sandbox sends requests to. So it sends events only, follows no redirect, reads no answer but its
 * status, and sends nothing in plain text to another machine. A name may still lead into your network: the sandbox is for
 * development, listens on loopback, and whoever can subscribe is on the machine already.
 */
export function undeliverable(address: string): string | undefined {
  let url
  try {
    url = new (globalThis as unknown as Platform).URL(address)
  } catch {
    return 'must be a web address, https://...'
  }
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password'
  const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback)) return undefined
  return 'must be https, or http on this machine (127.0.0.1, localhost)'
}
