import * as z from 'zod'
import type { AskedLogin } from '../store/logins.js'
import type { Tenant } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { decodeForm } from '../wire/decode.js'
import { redirectResponse, type SandboxRequest, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { escapeHtml, hiddenFields, htmlPage } from './html.js'
import { servePage } from './serve-page.js'
import { withQuery } from './with-query.js'

/** The path that the consent page posts to. */
export const consentPath = '/v2/auth/consent'

const chosen = z.strictObject({ ticket: z.string(), investor: z.string().optional(), decision: z.enum(['allow', 'deny']) })

/** Keeps a login while the investor looks at the page; returns the secret part of its form. */
export function openConsent(world: World, login: AskedLogin): string {
  return world.logins.asked.put(login, world.clock.now())
}

/** The page on which a person or a test chooses an investor, and whether they allow the application to act for them (domain §9). */
export function consentPage({ tenant, redirectUri }: AskedLogin, ticket: string): string {
  const investors = investorsOf(tenant)
  const options = investors.map((pan) => `<option value="${escapeHtml(pan)}">${escapeHtml(pan)}</option>`).join('\n')
  return htmlPage(
    'Log in to your investments',
    `<dl>
<dt>Application</dt><dd>${escapeHtml(tenant.investorClient?.id ?? '')} of ${escapeHtml(tenant.name)}</dd>
<dt>Goes back to</dt><dd>${escapeHtml(redirectUri)}</dd>
</dl>
<p>It will see and change what belongs to this investor, and nothing else.</p>
<form method="post" action="${consentPath}">
${hiddenFields({ ticket })}
<label>Investor (PAN)
<select name="investor">
${options}
</select></label>
<button class="good" name="decision" value="allow"${investors.length === 0 ? ' disabled' : ''}>Allow</button>
<button class="bad" name="decision" value="deny">Do not allow</button>
</form>`,
  )
}

/** Takes the investor's decision and sends the browser back to the application: with a code, or with the reason why there is none. */
export function serveConsent(world: World, request: SandboxRequest): SandboxResponse {
  return servePage('This login cannot go on', () => {
    const { ticket, investor, decision } = decodeForm(chosen, request.body) as z.output<typeof chosen>
    const now = world.clock.now()
    const login = world.logins.asked.take(ticket, now)
    if (login === undefined) throw new Refusal(410, 'This login is over or has waited too long. Start again from the application.')
    if (decision === 'deny') return back(login, { error: 'access_denied' })
    if (investor === undefined || !investorsOf(login.tenant).includes(investor)) return back(login, { error: 'access_denied' })
    return back(login, { code: world.logins.codes.put({ login, pan: investor }, now) })
  })
}

function back({ redirectUri, state }: AskedLogin, fields: Readonly<Record<string, string>>): SandboxResponse {
  return redirectResponse(withQuery(redirectUri, { ...fields, ...(state !== undefined && { state }) }))
}

/** Everyone who has something here, by PAN. */
function investorsOf({ accounts, objects, v1Investors, kycRequests }: Tenant): readonly string[] {
  const pans = [
    ...[...accounts.values()].map(({ primary_investor_pan: pan }) => pan),
    ...[...objects.investorProfiles.values(), ...objects.nonIndividualProfiles.values()].map(({ pan }) => pan),
    ...[...v1Investors.values()].map(({ kyc_identity_detail: identity }) => identity?.pan_number),
    ...[...kycRequests.v1.values(), ...kycRequests.v2.values()].map(({ pan }) => pan),
  ]
  return [...new Set(pans.filter((pan) => pan != null))].sort()
}
