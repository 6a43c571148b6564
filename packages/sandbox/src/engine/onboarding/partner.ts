import { contract, type Contract, type QueryOf } from '@foliokit/api'
import { checkPartner, type PartnerDraft } from '@foliokit/investors'
import type { Partner } from '@foliokit/investors/zod'
import { Refusal } from '../../wire/refusal.js'
import type { ObjectKind } from './object-kind.js'

/** A partner of the tenant, such as a sub-broker. No investor makes one. */
export const partner: ObjectKind<Partner, PartnerDraft, QueryOf<Contract['partners.list']>> = {
  object: 'partner',
  prefix: 'ptnr',
  collection: ({ partners }) => partners,
  blank: () => ({
    name: null,
    license_code: null,
    default_broker_codes: null,
    location: null,
    ref_no: null,
    mobile: null,
    email: null,
    contact_person_name: null,
    expiry_date: null,
    euins: null,
  }),
  check: checkPartner,
  refuse(_draft, { tenant }) {
    if (tenant.investor !== null) throw new Refusal(403, 'a partner is made with a token of the tenant')
  },
  matches: contract['partners.list'].matches,
}
