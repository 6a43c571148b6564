import type { Issue } from '@foliokit/errors'
import { broken, noIssues } from '../rule.js'

/** Where a name holds what must not stand in one. The character is not repeated next to the rest of the name. */
export interface StrayCharacter {
  /** From 1. */
  readonly position: number
  readonly kind: 'digit' | 'special'
}

/**
 * Finds the first character that is no letter (of any script), mark, space or apostrophe.
 *
 * AMFI's list for names refuses `% [ . = & - \ / _ : ; ? ( @ * + ) # ! $ ^ ] "` and the comma (circular 97/2021-22, vendor's investment
 * accounts); the request tables refuse "special characters or numbers". Neither names the apostrophe, which stands in many names.
 */
export function strayInName(value: unknown): StrayCharacter | undefined {
  if (typeof value !== 'string') return { position: 1, kind: 'special' }
  const position = value.search(/[^\p{L}\p{M} '’]/u)
  if (position < 0) return undefined
  return { position: position + 1, kind: /\p{N}/u.test(value.slice(position, position + 2)) ? 'digit' : 'special' }
}

/**
 * Checks the name of an investor, a guardian or a nominee as AMFI asks registrars to, before it stands in a folio (circular 97/2021-22).
 * Never throws. A name is personal data: the issue does not repeat it.
 *
 * @example
 * checkAmfiName('Tony S.') // [{ code: 'INVESTORS_AMFI_NAME', context: { position: 7, kind: 'special' }, ... }]
 */
export function checkAmfiName(name: unknown, path: Issue['path'] = []): readonly Issue<'INVESTORS_AMFI_NAME'>[] {
  if (name === '') return broken('INVESTORS_AMFI_NAME', path, 'The name is empty.')
  const stray = strayInName(name)
  if (stray === undefined) return noIssues
  const message = `The name must hold letters, spaces and apostrophes only (AMFI); character ${stray.position} is another.`
  return broken('INVESTORS_AMFI_NAME', path, message, { ...stray })
}
