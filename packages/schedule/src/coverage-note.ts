import type { Coverage } from './coverage.js'

/** What a reader has to know about holidays that are not announced (domain §3); empty when they are. `year` as it is to be read: `2027`, `that year`. */
export function coverageNote(coverage: Coverage, year: string): string {
  if (coverage === 'announced') return ''
  return coverage === 'estimated'
    ? `The holidays of ${year} are estimated, not announced yet.`
    : `The holidays of ${year} are not known; only weekends were left out.`
}
