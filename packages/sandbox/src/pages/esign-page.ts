import * as z from 'zod'
import { refuseUnsignable, sign, type EsignRecord } from '../engine/kyc/esign.js'
import type { World } from '../store/world.js'
import { decodeForm, decodeQuery } from '../wire/decode.js'
import { htmlResponse, redirectResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { esignPath } from './address.js'
import { escapeHtml, hiddenFields, htmlPage } from './html.js'
import { servePage, stillPossible } from './serve-page.js'
import { withQuery } from './with-query.js'

const asked = z.strictObject({ token: z.string() })
const chosen = z.strictObject({ token: z.string(), outcome: z.enum(['success', 'abandon']) })

/**
 * Serves the page behind the `redirect_url` of an e-sign, on which a person or a test signs the KYC request, or leaves without. It opens
 * as often as it takes until the request is signed or has expired; once signed, it takes the browser back to the application, with the
 * id and the status.
 */
export function serveEsignPage(world: World, request: SandboxRequest, id: string, query: string): SandboxResponse {
  return servePage('This KYC request cannot be signed', () => {
    if (request.method === 'GET') {
      const { token } = decodeQuery(asked, query) as z.output<typeof asked>
      const record = esignBehind(world, id, token)
      stillPossible(() => refuseUnsignable(world, record))
      return htmlResponse(200, choicePage(record))
    }
    const { token, outcome } = decodeForm(chosen, request.body) as z.output<typeof chosen>
    const record = esignBehind(world, id, token)
    stillPossible(() => refuseUnsignable(world, record))
    if (outcome === 'abandon')
      return htmlResponse(200, htmlPage('You left without signing', '<p>The same address lets you sign later.</p>'))
    sign(world, record)
    return redirectResponse(withQuery(record.postbackUrl, { esign: record.id, status: record.stored.state }))
  })
}

function esignBehind(world: World, id: string, token: string): EsignRecord {
  for (const { esigns } of world.tenants.values()) {
    const record = esigns.get(id)
    if (record?.token === token) return record
  }
  throw new Refusal(404, 'No e-sign is known by this address.')
}

function choicePage(record: EsignRecord): string {
  return htmlPage(
    'Sign your KYC application',
    `<dl>
<dt>E-sign</dt><dd>${escapeHtml(record.id)}</dd>
<dt>KYC request</dt><dd>${escapeHtml(record.request.id)}</dd>
</dl>
<form method="post" action="${esignPath(record.id)}">
${hiddenFields({ token: record.token })}
<button class="good" name="outcome" value="success">Sign</button>
<button name="outcome" value="abandon">Leave without signing</button>
</form>`,
  )
}
