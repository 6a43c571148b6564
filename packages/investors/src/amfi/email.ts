import type { Issue } from '@foliokit/errors'
import { broken, noIssues } from '../rule.js'

/** The last parts of a domain that the platform takes (vendor's investment accounts, validation note). */
export const amfiEmailEndings: readonly string[] = Object.freeze(['com', 'in', 'org', 'co', 'net', 'edu', 'me', 'uk'])

const placeholders = ['notprovided', 'noemail']

/**
 * Checks an e-mail address as AMFI asks registrars to, before it stands in a folio (circular 97/2021-22): not empty, no `notprovided` or
 * `noemail`, one `@`, no dot at the end, a domain that ends as one of a list does. Never throws, and never repeats the address.
 *
 * The list is the platform's of 2023 and refuses much that exists; pass your own as `endings` where the platform takes more.
 *
 * @example
 * checkAmfiEmail('mf@investor@gmail.com') // [{ code: 'INVESTORS_AMFI_EMAIL', context: { reason: 'at_sign' }, ... }]
 */
export function checkAmfiEmail(
  email: unknown,
  path: Issue['path'] = [],
  options: { readonly endings?: readonly string[] | undefined } = {},
): readonly Issue<'INVESTORS_AMFI_EMAIL'>[] {
  const endings = options.endings ?? amfiEmailEndings
  const reason = reasonAgainst(email, endings)
  if (reason === undefined) return noIssues
  const right = `an address with one @, which no dot ends and whose domain ends in ${endings.join(', ')}`
  return broken('INVESTORS_AMFI_EMAIL', path, `The e-mail address must be ${right} (AMFI).`, { reason, endings })
}

function reasonAgainst(email: unknown, endings: readonly string[]): string | undefined {
  if (typeof email !== 'string' || email.trim() === '') return 'empty'
  const text = email.toLowerCase()
  const [local = '', domain = '', ...more] = text.split('@')
  if (placeholders.includes(local)) return 'placeholder'
  if (more.length > 0 || local === '' || domain === '' || /\s/.test(text)) return 'at_sign'
  if (text.endsWith('.')) return 'dot_at_end'
  const labels = domain.split('.')
  return labels.length > 1 && labels.every((label) => label !== '') && endings.includes(labels.at(-1) ?? '') ? undefined : 'domain'
}
