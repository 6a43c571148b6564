import type { Consent } from '@foliokit/identifiers'
import type { Rupees } from '@foliokit/money'
import type { PlanKind, PlanLifecycle } from '@foliokit/plans'
import type { AccountRecord, Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { contactsFor, folioFor, originOf, started, type AskedOrigin } from '../orders/place-order.js'
import { planNames } from './plan-names.js'
import { keepPlan } from './plan-engine.js'
import type { PlanRecord } from './plan-record.js'
import { scheduleFor } from './schedule.js'

/** A plan as it was asked for, through v2 or v1. */
export interface PlanDraft extends AskedOrigin {
  readonly account: AccountRecord
  readonly isin: string
  readonly inIsin?: string
  readonly frequency: string
  readonly amount: Rupees
  readonly installment_day?: number | null | undefined
  readonly number_of_installments: number
  readonly systematic: boolean
  readonly folio_number?: string | null | undefined
  readonly auto_generate_installments?: boolean | null | undefined
  readonly generate_first_installment_now?: boolean | null | undefined
  readonly activate_after?: string | null | undefined
  readonly consent?: Consent | null | undefined
  readonly purpose?: string | null | undefined
  /** The id of the mandate that is to pay. */
  readonly mandate?: string | null
}

const prefixes = { purchase: 'mfpp', redemption: 'mfrp', switch: 'mfsp' } as const
const objects = { purchase: 'mf_purchase_plan', redemption: 'mf_redemption_plan', switch: 'mf_switch_plan' } as const

/** Checks a new plan against everything the platform would refuse but its scheme's rules. Returns what keeps it: until then nothing is stored. */
export function checkedPlan(
  world: World,
  tenant: Tenant,
  kind: PlanKind,
  draft: PlanDraft,
  { lifecycle, throughV1 = false }: { readonly lifecycle: PlanLifecycle; readonly throughV1?: boolean },
): () => PlanRecord {
  const { account, consent } = draft
  const folioNumber = draft.folio_number ?? null
  if (folioNumber !== null) folioFor(account, folioNumber)
  const origin = originOf(tenant, draft, tenant.planReferences)
  const stored = started(
    () =>
      lifecycle.start({
        gateway: world.gateway,
        at: world.clock.stamp(),
        systematic: draft.systematic,
        frequency: draft.frequency,
        installmentDay: draft.installment_day ?? null,
        numberOfInstallments: draft.number_of_installments,
        autoGenerate: draft.auto_generate_installments ?? true,
        firstInstallmentNow: draft.generate_first_installment_now ?? false,
        activateAfter: draft.activate_after ?? null,
        amount: draft.amount.toString(),
        mandate: draft.mandate ?? null,
        ...(consent != null && { consent, contacts: contactsFor(account, folioNumber) }),
      }),
    planNames,
  )
  const schedule = scheduleFor(world, draft.isin, kind, stored.context)
  return () =>
    keepPlan(world, {
      kind,
      object: objects[kind],
      id: `${prefixes[kind]}_${world.random.hex(32)}`,
      oldId: world.random.longId(),
      tenant,
      account,
      origin,
      installmentOrigin: { ...origin, source_ref_id: null },
      isin: draft.isin,
      inIsin: draft.inIsin ?? null,
      folioNumber,
      purpose: draft.purpose ?? null,
      throughV1,
      lifecycle,
      stored,
      schedule,
      timetable: 0,
      installments: [],
      skips: [],
    })
}
