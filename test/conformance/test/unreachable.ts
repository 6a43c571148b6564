const noSimulation = 'only a simulation takes an order back, and none is possible on gateway ondc (field notes §2.9)'
const noSkip = 'installments are skipped on gateway rta only (domain §4.9)'

/** Edges that a machine has and that nothing on the platform can cause, by `lane: from event to`, and why. */
export const unreachable: Readonly<Record<string, string>> = {
  'purchase v2 ondc: successful reversed reversed': noSimulation,
  'redemption v2 ondc: successful reversed reversed': noSimulation,
  'switch v2 ondc: successful reversed reversed': noSimulation,
  'redemption v2 ondc: pending skipped cancelled': noSkip,
  'redemption v2 bse: pending skipped cancelled': noSkip,
  'switch v2 ondc: pending skipped cancelled': noSkip,
  'switch v2 bse: pending skipped cancelled': noSkip,
}
