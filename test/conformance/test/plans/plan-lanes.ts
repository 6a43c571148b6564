import { paths } from '@foliokit/lifecycle/testing'
import { purchasePlanLifecycle, redemptionPlanLifecycle, skipLifecycle, switchPlanLifecycle, type PlanKind } from '@foliokit/plans'
import { planEvents, planInput, skipEvents, skipInput } from '@foliokit/plans/testing'

export type Kind = PlanKind
export type Gateway = 'rta' | 'ondc' | 'bse'
export const kinds: readonly Kind[] = ['purchase', 'redemption', 'switch']
export const gateways: readonly Gateway[] = ['rta', 'ondc', 'bse']

/** A lifecycle of plans on one gateway, or that of skip instructions, with every edge that its machine can take there. */
export interface PlanLane {
  readonly name: string
  readonly edges: ReadonlySet<string>
}

const lifecycles = { purchase: purchasePlanLifecycle, redemption: redemptionPlanLifecycle, switch: switchPlanLifecycle }
const noDates = (stored: unknown) => JSON.stringify(stored).replaceAll(/\d{4}-\d\d-\d\d(?:T[^"]*)?/g, 'date')

const planLanes = kinds.flatMap((kind) =>
  gateways.map((gateway): PlanLane => {
    const lifecycle = lifecycles[kind]
    const starts = (gateway === 'ondc' ? ['monthly'] : ['monthly', 'quarterly']).flatMap((frequency) =>
      [true, false].map((systematic) =>
        lifecycle.start(
          planInput({ gateway, systematic, frequency, numberOfInstallments: 4, ...(kind === 'purchase' && { mandate: '1' }) }),
        ),
      ),
    )
    return {
      name: `${kind} plan ${gateway}`,
      edges: new Set(paths({ lifecycle, starts, events: planEvents, key: noDates, limit: 30_000 }).edges.keys()),
    }
  }),
)

const skips = paths({ lifecycle: skipLifecycle, starts: [skipLifecycle.start(skipInput())], events: skipEvents, key: noDates })

/** Every lifecycle of plans, on every gateway; instructions are for gateway rta (domain §4.9). */
export const lanes: readonly PlanLane[] = [...planLanes, { name: 'skip instruction rta', edges: new Set(skips.edges.keys()) }]
