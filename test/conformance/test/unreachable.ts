const noSimulation = 'only a simulation takes an order back, and none is possible on gateway ondc (field notes §2.9)'
const noSkip = 'installments are skipped on gateway rta only (domain §4.9)'
const planFails = 'no document says what fails a plan, and nothing here does: whoever keeps real plans hears it from the platform'

const beforeTheEnd = { rta: ['created'], ondc: ['created', 'review_completed', 'confirmed', 'submitted'], bse: ['created'] }
/** A plan may fail before it is active. */
const failingPlans = (['purchase', 'redemption', 'switch'] as const).flatMap((kind) =>
  Object.entries(beforeTheEnd).flatMap(([gateway, states]) =>
    states.map((state): [string, string] => [`${kind}_plan ${gateway}: ${state} failed failed`, planFails]),
  ),
)

/** Edges that a machine has and that nothing on the platform can cause, by `lane: from event to`, and why. */
export const unreachable: Readonly<Record<string, string>> = {
  'purchase v2 ondc: successful reversed reversed': noSimulation,
  'redemption v2 ondc: successful reversed reversed': noSimulation,
  'switch v2 ondc: successful reversed reversed': noSimulation,
  'redemption v2 ondc: pending skipped cancelled': noSkip,
  'redemption v2 bse: pending skipped cancelled': noSkip,
  'switch v2 ondc: pending skipped cancelled': noSkip,
  'switch v2 bse: pending skipped cancelled': noSkip,
  ...Object.fromEntries(failingPlans),
}

const paidEarlyUndecided = 'needs a gateway that takes a payment before submission and lets it decide nothing: none of the three does'
const purchasesOnly = 'consecutive failures cancel purchase plans only (domain §4.10)'

/** Edges that a machine has for gateways of your own and that none of the platform's takes, by `lifecycle: from event to`, and why. */
export const onNoGateway: Readonly<Record<string, string>> = {
  'purchase: pending payment_succeeded pending': paidEarlyUndecided,
  'purchase: pending payment_failed pending': paidEarlyUndecided,
  'purchase: confirmed payment_succeeded confirmed': paidEarlyUndecided,
  'purchase: confirmed payment_failed confirmed': paidEarlyUndecided,
  ...Object.fromEntries(failingPlans.map(([edge, reason]) => [edge.replace(/ (rta|ondc|bse):/, ':'), reason])),
  'redemption_plan: active auto_cancelled cancelled': purchasesOnly,
  'switch_plan: active auto_cancelled cancelled': purchasesOnly,
}
