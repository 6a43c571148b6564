import type { FolioRecord, Tenant } from '../../store/tenant.js'

/** Those of some folios that a tenant has, in the order they were named; a number that it does not have is not there. */
export function foliosNamed(tenant: Tenant, numbers: readonly string[]): readonly FolioRecord[] {
  const wanted = new Set(numbers)
  const found = new Map<string, FolioRecord>()
  for (const { folios } of tenant.accounts.values())
    for (const number of wanted) {
      const folio = folios.get(number)
      if (folio !== undefined) found.set(number, folio)
    }
  return [...wanted].flatMap((number) => found.get(number) ?? [])
}
