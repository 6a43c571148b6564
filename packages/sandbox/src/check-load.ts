import { contract } from '@foliokit/api'
import { CodedError } from '@foliokit/errors'
import { signOf, units } from '@foliokit/money'
import * as z from 'zod'
import type { SandboxLoad } from './load.js'

/**
 * Refuses a load that a request would stumble over later: a name or id that stands twice where it must tell things apart, and a fund
 * scheme that the contract cannot answer. Throws `SANDBOX_LOAD_INVALID` with the place and what would be right.
 */
export function checkLoad({ tenants, fundSchemes }: SandboxLoad): void {
  refuseTwins(
    'tenants',
    tenants.map(({ name }) => name),
  )
  for (const { name, accounts } of tenants) {
    refuseTwins(
      `tenants.${name}.accounts`,
      accounts.map(({ id }) => id),
    )
    for (const { id, folios } of accounts) {
      const place = `tenants.${name}.accounts.${id}.folios`
      refuseTwins(
        place,
        folios.map(({ number }) => number),
      )
      for (const { number, balances = {} } of folios)
        for (const [isin, held] of Object.entries(balances))
          if (signOf(units(held)) < 0) throw loadInvalid(`${place}.${number}.balances.${isin}`, `holds ${held}; units must be zero or more`)
    }
  }
  refuseTwins(
    'fundSchemes',
    fundSchemes.map(({ isin }) => isin),
  )
  for (const scheme of fundSchemes) {
    const [issue] = z.safeEncode(contract['fundSchemes.fetch'].answer, scheme).error?.issues ?? []
    if (issue !== undefined) throw loadInvalid(['fundSchemes', scheme.isin, ...issue.path].join('.'), issue.message)
  }
}

function refuseTwins(place: string, names: readonly string[]): void {
  const seen = new Set<string>()
  const twin = names.find((name) => seen.size === seen.add(name).size)
  if (twin !== undefined) throw loadInvalid(place, `names ${twin} more than once; each must be unique`)
}

/** Makes the error of a load that cannot be served. */
export function loadInvalid(place: string, problem: string): CodedError<'SANDBOX_LOAD_INVALID'> {
  return new CodedError('SANDBOX_LOAD_INVALID', `The load cannot be served: ${place} ${problem}.`, { context: { place, problem } })
}
