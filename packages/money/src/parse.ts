import { fromText, type Exact, type ExactKind } from './exact.js'
import type { Nav } from './nav.js'
import type { Rupees } from './rupees.js'
import type { Units } from './units.js'

const PEOPLE = /^(-?)(?:₹|Rs\.?|INR)? ?(-?)(\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})*,\d{3}|\d+)(\.\d+)?$/i

/**
 * Reads an amount as a person writes it: `₹1,00,000.50`, `Rs. 5,000`, `INR 100,000`, `-₹12`. Commas must group as in India or as in
 * the West; a comma elsewhere is refused rather than ignored. Throws what `rupees` throws.
 */
export function parseRupees(text: string): Rupees {
  return fromPeople('Rupees', text)
}

/** Reads units as a person writes them: `1,234.567`. Throws what `units` throws. */
export function parseUnits(text: string): Units {
  return fromPeople('Units', text)
}

/** Reads a NAV as a person writes it: `₹296.0196`. Throws what `nav` throws. */
export function parseNav(text: string): Nav {
  return fromPeople('Nav', text)
}

function fromPeople<Kind extends ExactKind>(kind: Kind, text: string): Exact<Kind> {
  const match = typeof text === 'string' ? PEOPLE.exec(text.trim()) : null
  if (match === null) return fromText(kind, text)
  const [, before = '', after = '', digits = '', fraction = ''] = match
  return fromText(kind, `${before}${after}${digits.replaceAll(',', '')}${fraction}`)
}
