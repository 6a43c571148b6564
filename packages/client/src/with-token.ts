import type { Transport } from '@foliokit/http'
import type { ClientConfig } from './config.js'

/**
 * Adds a tenant's token to every request.
 *
 * A 401 is a definite answer for any operation: the token is given back as bad, and the request is sent once more with a new one
 * (reliability §1). Nothing else is ever sent twice here; repeating reads is the inner transport's business.
 */
export function withToken(transport: Transport, { tokens, tenant }: Pick<ClientConfig, 'tokens' | 'tenant'>): Transport {
  return async (request, options = {}) => {
    const send = (token: string) =>
      transport({ ...request, headers: { ...request.headers, authorization: `Bearer ${token}`, 'x-tenant-id': tenant } }, options)
    const first = await tokens.token({ signal: options.signal })
    const response = await send(first)
    if (response.status !== 401) return response
    tokens.invalidate(first)
    return send(await tokens.token({ signal: options.signal }))
  }
}
