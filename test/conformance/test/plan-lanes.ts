import { createPlanMachine, createSkipMachine } from '@foliokit/plans/machines'
import { planEvents, planInput, skipEvents, skipInput } from '@foliokit/plans/testing'
import { skipLifecycle, type PlanKind } from '@foliokit/plans'
import { lane, type Lane } from './lane.js'
import { shortPlans, type Platform } from './set-up.js'
import { planLifecycles, planSubject, type PlanTerms } from './subjects/plan.js'
import { skipSubject, type SkipTerms } from './subjects/skip.js'

export const kinds: readonly PlanKind[] = ['purchase', 'redemption', 'switch']
export const gateways = ['rta', 'ondc', 'bse'] as const
export type Gateway = (typeof gateways)[number]

/** The plans that are placed, by what is special about them. Gateway ondc takes monthly withdrawals only, and confirms with a mandate. */
function variantsOf(kind: PlanKind, gateway: Gateway): Readonly<Record<string, PlanTerms>> {
  const shared = { kind, gateway }
  const paid = kind === 'purchase' && { mandate: 'APPROVED' as const }
  // As few installments as let the platform cancel a plan before its last one (domain §4.10).
  const few =
    gateway === 'ondc'
      ? { frequency: 'monthly' as const, numberOfInstallments: 4 }
      : { frequency: 'quarterly' as const, numberOfInstallments: 3 }
  const two = { frequency: 'monthly' as const, numberOfInstallments: 2, consented: true }
  return {
    '': { ...shared, ...few, systematic: true, byClock: false, ...paid },
    'not systematic, on its days': { ...shared, ...two, systematic: false, byClock: true, ...(gateway === 'ondc' && paid) },
    'not systematic, made on request': {
      ...shared,
      ...two,
      systematic: false,
      byClock: false,
      onRequest: true,
      ...(gateway === 'ondc' && paid),
    },
    ...(gateway === 'rta' && {
      'its first installment skipped': {
        ...shared,
        ...few,
        consented: true,
        systematic: kind === 'purchase',
        byClock: true,
        firstSkipped: true,
      },
    }),
    ...(kind === 'purchase' && {
      'its first installment now': {
        ...shared,
        ...two,
        consented: false,
        systematic: false,
        byClock: true,
        firstNow: true,
        ...(gateway === 'ondc' && paid),
      },
    }),
    ...(gateway === 'rta' && {
      'active later': { ...shared, ...two, consented: false, systematic: false, byClock: true, activeIn: 4 },
    }),
    ...(gateway === 'ondc' &&
      kind === 'purchase' && {
        'under a mandate that is not approved': { ...shared, ...two, systematic: true, byClock: false, mandate: 'CREATED' as const },
      }),
  }
}

const plans = kinds.flatMap((kind) =>
  gateways.map((gateway): Lane => {
    const variants = Object.entries(variantsOf(kind, gateway))
    const input = { gateway, ...(kind === 'purchase' && { mandate: '1' }) }
    const lifecycle = planLifecycles[kind]
    return lane({
      name: `${kind}_plan ${gateway}`,
      lifecycle,
      machine: createPlanMachine(kind),
      starts: variants.map(([, { systematic, frequency, numberOfInstallments }]) =>
        lifecycle.start(planInput({ ...input, systematic, frequency, numberOfInstallments })),
      ),
      events: planEvents,
      options: { gateway, processing: 'simulated', load: shortPlans },
      optionsOf: Object.fromEntries(variants.map(([name, { byClock }]) => [name, { processing: byClock ? 'automatic' : 'simulated' }])),
      subjects: Object.fromEntries(variants.map(([name, terms]) => [name, (platform: Platform) => planSubject(platform, terms)])),
    })
  }),
)

const skipVariants: Readonly<Record<string, SkipTerms>> = {
  'of a redemption plan, over two installments': { kind: 'redemption', from: 2, to: 50, numberOfInstallments: 4 },
  'of a switch plan, from the day of an installment until the plan ends': { kind: 'switch', from: 18, numberOfInstallments: 3 },
  'of a purchase plan that has one installment': { kind: 'purchase', from: 30, to: 60, numberOfInstallments: 1 },
}

/** Every lifecycle of plans, on every gateway, and that of skip instructions, which are for gateway rta (domain §4.9). */
export const planLanes: readonly Lane[] = [
  ...plans,
  lane({
    name: 'plan_skip_instruction rta',
    lifecycle: skipLifecycle,
    machine: createSkipMachine(),
    starts: [skipLifecycle.start(skipInput())],
    events: skipEvents,
    options: { gateway: 'rta', processing: 'automatic', load: shortPlans },
    subjects: Object.fromEntries(
      Object.entries(skipVariants).map(([name, terms]) => [name, (platform: Platform) => skipSubject(platform, terms)]),
    ),
  }),
]
