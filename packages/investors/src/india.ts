/** Tells whether a country is India, in either case of its two letters: both stand in the vendor's examples. */
export function isIndia(country: unknown): boolean {
  return typeof country === 'string' && country.toUpperCase() === 'IN'
}
