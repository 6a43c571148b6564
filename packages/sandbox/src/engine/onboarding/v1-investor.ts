import type { BodyOf, Contract } from '@foliokit/api'
import { checkV1Investor, setOnce } from '@foliokit/investors'
import type { V1Investor } from '@foliokit/investors/zod'
import type { Tenant } from '../../store/tenant.js'
import type { World } from '../../store/world.js'
import { invalidField } from '../../wire/refusal.js'
import { refuseIssues } from '../orders/place-order.js'
import { branchOf, placeOf } from './master-data.js'
import { today } from './object-kind.js'
import { refuseUnknownFile } from './references.js'

type Body = BodyOf<Contract['v1Investors.update']>
type BankAccount = NonNullable<V1Investor['bank_accounts']>[number]

const identityOnce = setOnce<{ readonly pan_number?: unknown; readonly date_of_birth?: unknown }>('pan_number', 'date_of_birth')

/** Checks an investor of v1 that is to be created, or changed when `stored` is given, against everything the platform would refuse. */
export function refuseWrongInvestor(world: World, tenant: Tenant, body: Body, stored?: V1Investor): void {
  const { kyc_identity_detail: identity, bank_accounts: accounts } = body
  refuseIssues([
    ...checkV1Investor(body, { today: today(world) }),
    // PAN and date of birth are set once (domain §8).
    ...identityOnce(identity, { stored: stored?.kyc_identity_detail }).map((issue) => ({
      ...issue,
      path: ['kyc_identity_detail', ...issue.path],
    })),
  ])
  refuseWrongPan(tenant, identity.pan_number ?? null, stored)
  refuseUnknownFile(tenant, identity.signature, 'kyc_identity_detail.signature')
  accounts.forEach(({ id, cancelled_cheque: cheque }, index) => {
    refuseUnknownFile(tenant, cheque, `bank_accounts.${index}.cancelled_cheque`)
    if (id === undefined) return
    const isKnown = stored?.bank_accounts?.some((account) => account.id === id) === true
    if (!isKnown) throw invalidField(`bank_accounts.${index}.id`, 'is not a bank account of the investor')
    if (accounts.findIndex((account) => account.id === id) < index) throw invalidField(`bank_accounts.${index}.id`, 'stands twice')
  })
}

/** The investor as v1 keeps and answers it: enums in upper case, what was not said `null`, and what the platform knows filled in. */
export function v1Investor(world: World, body: Body, stored?: V1Investor): V1Investor {
  const at = world.clock.stamp()
  const id = stored?.id ?? world.random.longId()
  const { kyc_identity_detail: identity, contact_detail: contact, fatca_detail: fatca, nomination } = body
  const self = `${world.publicUrl()}/api/onb/investors/${id}`
  return {
    id,
    display_name: body.display_name ?? null,
    perm_addr_is_corres_addr: body.perm_addr_is_corres_addr,
    ip_address: body.ip_address ?? null,
    created_at: stored?.created_at ?? at,
    updated_at: at,
    meta: null,
    nomination: {
      skip_nomination: nomination.skip_nomination,
      nominee1: nominee(nomination.nominee1),
      nominee2: nominee(nomination.nominee2),
      nominee3: nominee(nomination.nominee3),
    },
    contact_detail: { office_telephone_no: null, residence_telephone_no: null, ...contact },
    fatca_detail: { ...blankFatca, ...fatca, source_of_wealth: fatca.source_of_wealth.toUpperCase() },
    kyc_identity_detail: {
      ...blankIdentity,
      ...identity,
      pan_exempt: identity.pan_exempt ?? false,
      kyc_relation: identity.kyc_relation?.toUpperCase() ?? null,
      gender: identity.gender.toUpperCase(),
      marital_status: identity.marital_status.toUpperCase(),
      residential_status: identity.residential_status.toUpperCase(),
      occupation: identity.occupation.toUpperCase(),
    },
    bank_accounts: bankAccounts(world, body.bank_accounts, stored?.bank_accounts ?? [], at),
    correspondence_address: address(world, 'CORRESPONDENCE', body.correspondence_address),
    permanent_address: address(world, 'PERMANENT', body.permanent_address),
    overseas_address: address(world, 'OVERSEAS', body.overseas_address),
    _links: [
      { href: self, rel: 'self', method: 'GET' },
      { href: self, rel: 'update', method: 'POST' },
    ],
  }
}

/** Those that were there, changed where the body has them again, and the new ones. A new primary account takes the place of the old one. */
function bankAccounts(world: World, sent: Body['bank_accounts'], held: readonly BankAccount[], at: string): BankAccount[] {
  const hasPrimary = sent.some(({ primary_account: isPrimary }) => isPrimary)
  const kept = held
    .filter(({ id }) => !sent.some((account) => account.id === id))
    .map((account) => ({ ...account, primary_account: account.primary_account === true && !hasPrimary }))
  const written = sent.map(({ id, ifsc_code, cancelled_cheque, ...account }): BankAccount => {
    const before = held.find((each) => each.id === id)
    return {
      id: id ?? world.random.longId(),
      ...account,
      type: account.type.toUpperCase(),
      created_at: before?.created_at ?? at,
      updated_at: at,
      branch: branchOf(world, ifsc_code) ?? { ifsc_code },
      cancelled_cheque: cancelled_cheque ?? before?.cancelled_cheque ?? null,
    }
  })
  return [...kept, ...written]
}

/** An address in India is asked for by `pincode`; it is answered with `zipcode`, city and state of it, where the platform knows it. */
function address(world: World, type: string, asked: Body['permanent_address']): V1Investor['permanent_address'] {
  if (asked == null) return null
  const { pincode, zipcode, line1, line2 = null, line3 = null } = asked
  const place = placeOf(world, pincode)
  return {
    line1,
    line2,
    line3,
    type,
    zipcode: zipcode ?? pincode ?? null,
    city: place?.city ?? asked.city ?? null,
    state: place?.state ?? asked.state ?? null,
    country_ansi_code: asked.country_ansi_code ?? (pincode == null ? null : 'IN'),
  }
}

function nominee(asked: Body['nomination']['nominee1']) {
  return asked == null ? null : { guardian_name: null, guardian_relationship: null, ...asked }
}

/** Refuses a PAN that another investor of the tenant has, and with an investor's token any PAN but that investor's (domain §9). */
function refuseWrongPan(tenant: Tenant, pan: string | null, stored: V1Investor | undefined): void {
  const field = 'kyc_identity_detail.pan_number'
  if (tenant.investor !== null && pan !== tenant.investor) throw invalidField(field, 'must be that of the investor who is logged in')
  if (pan === null) return
  for (const { id, kyc_identity_detail: identity } of tenant.v1Investors.values())
    if (identity?.pan_number === pan && id !== stored?.id) throw invalidField(field, `is that of the investor ${id} already`)
}

const blankFatca = {
  first_trc_ansi_code: null,
  first_trc_taxid_type: null,
  first_trc_taxid_number: null,
  second_trc_ansi_code: null,
  second_trc_taxid_type: null,
  second_trc_taxid_number: null,
  third_trc_ansi_code: null,
  third_trc_taxid_type: null,
  third_trc_taxid_number: null,
}

const blankIdentity = {
  father_or_spouse_name: null,
  mothers_name: null,
  ckyc_number: null,
  pan_number: null,
  guardian_relationship: null,
  guardian_name: null,
  guardian_date_of_birth: null,
  guardian_pan_number: null,
  signature: null,
}
