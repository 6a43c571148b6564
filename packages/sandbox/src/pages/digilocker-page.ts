import { isRedirectUsable } from '@foliokit/kyc'
import * as z from 'zod'
import { fetchAadhaar, type IdentityDocumentRecord } from '../engine/kyc/identity-document.js'
import { takeStep } from '../engine/take-step.js'
import type { World } from '../store/world.js'
import { decodeForm } from '../wire/decode.js'
import { htmlResponse, redirectResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { digilockerPath } from './address.js'
import { escapeHtml, htmlPage } from './html.js'
import { servePage } from './serve-page.js'
import { withQuery } from './with-query.js'

const chosen = z.strictObject({ outcome: z.enum(['success', 'failure']) })

/**
 * Serves the page behind the `redirect_url` of an identity document, on which a person or a test lets the Aadhaar be fetched or does not.
 * It opens as often as it takes for an hour (domain §8), and then takes the browser back to the application, with the id and the status.
 */
export function serveDigilockerPage(world: World, request: SandboxRequest, id: string): SandboxResponse {
  return servePage('This document cannot be fetched', () => {
    const record = documentBehind(world, id)
    if (!isRedirectUsable(record.stored, world.clock.stamp()))
      throw new Refusal(410, `This link is over: the document is ${record.stored.state}. The application can create another.`)
    if (request.method === 'GET') return htmlResponse(200, choicePage(record))
    const { outcome } = decodeForm(chosen, request.body) as z.output<typeof chosen>
    if (outcome === 'success') fetchAadhaar(world, record)
    else takeStep(world, record, { type: 'failed', at: world.clock.stamp(), reason: 'user cancelled' })
    return redirectResponse(withQuery(record.postbackUrl, { identity_document: record.id, status: record.stored.state }))
  })
}

function documentBehind(world: World, id: string): IdentityDocumentRecord {
  for (const { identityDocuments } of world.tenants.values()) {
    const record = identityDocuments.get(id)
    if (record !== undefined) return record
  }
  throw new Refusal(404, 'No identity document is known by this address.')
}

function choicePage(record: IdentityDocumentRecord): string {
  return htmlPage(
    'Share your Aadhaar',
    `<dl>
<dt>Document</dt><dd>${escapeHtml(record.id)}</dd>
<dt>For KYC request</dt><dd>${escapeHtml(record.request.id)}</dd>
</dl>
<form method="post" action="${digilockerPath(record.id)}">
<button class="good" name="outcome" value="success">Share</button>
<button class="bad" name="outcome" value="failure">Do not share</button>
</form>`,
  )
}
