import type { GatewayTable } from '@foliokit/lifecycle'
import { frequencies, type Frequency } from '@foliokit/schedule'
import type { PlanChangeMember } from '../change/change.js'
import type { PlanKind } from './kinds.js'

/** What a gateway does with a plan. Replace or add rows to follow a change of the platform or a gateway of your own. */
export interface PlanGateway {
  /** The state a plan is activated from: right after its creation, or once it was reviewed, confirmed and submitted. */
  readonly activatesFrom: 'created' | 'submitted'
  /** Whether activation needs the investor's consent (2FA); without it the plan stays as it is (domain §6). */
  readonly needsConsent: boolean
  /** Whether a purchase plan is confirmed with an approved mandate only (field notes §2.3). */
  readonly confirmsWithMandate: boolean
  /** Whether a plan may be given a day on which it is activated (domain §4.3). */
  readonly activateAfter: boolean
  /** What may change of a plan, as far as the gateway decides (domain §4.7). */
  readonly changes: readonly PlanChangeMember[]
  /** The frequencies it takes, by the kind of plan. One of your own is a name here and a schedule of your own. */
  readonly frequencies: Readonly<Record<PlanKind, readonly string[]>>
}

/** Gateways by their wire name. */
export type PlanGateways = GatewayTable<PlanGateway>

const ofKinds = (names: readonly Frequency[]): PlanGateway['frequencies'] => ({ purchase: names, redemption: names, switch: names })

/** The three gateways of the platform (domain §4.2, §4.7, §6; field notes §2.3). */
export const planGateways = {
  /** The registrar. Active at once, or on the day asked for; the only one whose plans change. */
  rta: {
    activatesFrom: 'created',
    needsConsent: true,
    confirmsWithMandate: false,
    activateAfter: true,
    changes: ['amount', 'mandate', 'installmentDay', 'numberOfInstallments'],
    frequencies: /* @__PURE__ */ ofKinds(/* @__PURE__ */ frequencies.filter((name) => name !== 'calendar_day_daily')),
  },
  /** Reviewed, confirmed and submitted first; never cancelled in between. Withdrawals are monthly only (field notes §2.3). */
  ondc: {
    activatesFrom: 'submitted',
    needsConsent: true,
    confirmsWithMandate: true,
    activateAfter: false,
    changes: [],
    frequencies: { purchase: ['monthly', 'daily', 'calendar_day_daily'], redemption: ['monthly'], switch: ['monthly'] },
  },
  /** As the registrar, but nothing changes. The documents name no frequency for it, so it takes what the registrar does (decision). */
  bse: {
    activatesFrom: 'created',
    needsConsent: true,
    confirmsWithMandate: false,
    activateAfter: false,
    changes: [],
    frequencies: /* @__PURE__ */ ofKinds(/* @__PURE__ */ frequencies.filter((name) => name !== 'calendar_day_daily')),
  },
} as const satisfies PlanGateways

/** The same for a SIP that was created through v1, which takes no consent and does not know gateway ondc. */
export const v1PlanGateways = {
  rta: { ...planGateways.rta, needsConsent: false },
  bse: { ...planGateways.bse, needsConsent: false },
} as const satisfies PlanGateways
