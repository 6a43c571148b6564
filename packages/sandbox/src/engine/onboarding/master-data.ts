import type { World } from '../../store/world.js'

/** What the platform fills in of an address in India, where it knows the postal code. */
export function placeOf(world: World, code: string | null | undefined): { readonly city: string; readonly state: string } | undefined {
  const found = world.masterData.pincodes.find((each) => each.code === code)
  return found === undefined ? undefined : { city: found.city, state: found.state_name ?? '' }
}

/** What the platform knows of the branch of a bank; of one that is not in its tables, nothing. */
export function branchOf(world: World, ifsc: string) {
  return world.masterData.ifscCodes.find(({ ifsc_code }) => ifsc_code === ifsc)
}
