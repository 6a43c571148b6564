import type * as z from 'zod'
import { percentage } from '../percentage.js'
import type { createAddressBody } from '../zod/address.js'
import type { createBankAccountBody } from '../zod/bank-account.js'
import type { createEmailAddressBody, createPhoneNumberBody } from '../zod/contacts.js'
import type { createDematAccountBody } from '../zod/demat-account.js'
import type { createBeneficialOwnerBody, createSoleProprietorshipBody, createTaxResidencyBody } from '../zod/entity.js'
import type { createPartnerBody } from '../zod/partner.js'
import type { createRelatedPartyBody } from '../zod/related-party.js'

/** The profile that the builders of its children name. */
export const sampleProfileId = 'invp_0000000000000000000000000000000a'
/** The entity's profile that the builders of its children name. */
export const sampleEntityId = 'invpni_0000000000000000000000000000000a'

/** A valid bank account. Pass what differs. */
export function buildBankAccount(changes: Partial<z.output<typeof createBankAccountBody>> = {}): z.output<typeof createBankAccountBody> {
  return {
    profile: sampleProfileId,
    account_number: '000000001101',
    primary_account_holder_name: 'Asha Rao',
    type: 'savings',
    ifsc_code: 'HDFC0001330',
    ...changes,
  }
}

/** A valid address in India. Pass what differs. */
export function buildAddress(changes: Partial<z.output<typeof createAddressBody>> = {}): z.output<typeof createAddressBody> {
  return {
    profile: sampleProfileId,
    line1: '342, 2nd main',
    line2: 'JP Nagar 2nd phase',
    postal_code: '560078',
    country: 'IN',
    nature: 'residential',
    ...changes,
  }
}

/** A valid phone number, which AMFI takes too. Pass what differs. */
export function buildPhoneNumber(changes: Partial<z.output<typeof createPhoneNumberBody>> = {}): z.output<typeof createPhoneNumberBody> {
  return { profile: sampleProfileId, isd: '91', number: '9000000001', belongs_to: 'self', ...changes }
}

/** A valid e-mail address, which AMFI takes too. Pass what differs. */
export function buildEmailAddress(changes: Partial<z.output<typeof createEmailAddressBody>> = {}): z.output<typeof createEmailAddressBody> {
  return { profile: sampleProfileId, email: 'asha.rao@example.com', belongs_to: 'self', ...changes }
}

/** A valid related party, of age. Pass what differs. */
export function buildRelatedParty(changes: Partial<z.output<typeof createRelatedPartyBody>> = {}): z.output<typeof createRelatedPartyBody> {
  return {
    profile: sampleProfileId,
    name: 'Mohan Rao',
    pan: 'AAAPM3751E',
    date_of_birth: '1960-01-31',
    relationship: 'father',
    ...changes,
  }
}

/** A valid demat account at CDSL. Pass what differs. */
export function buildDematAccount(changes: Partial<z.output<typeof createDematAccountBody>> = {}): z.output<typeof createDematAccountBody> {
  return { profile: sampleProfileId, dp_id: '12081800', client_id: '00000001', ...changes }
}

/** A valid tax residency of an entity. Pass what differs. */
export function buildTaxResidency(changes: Partial<z.output<typeof createTaxResidencyBody>> = {}): z.output<typeof createTaxResidencyBody> {
  return { profile: sampleEntityId, country: 'US', taxid: '000-00-0000', taxid_type: 'tin', ...changes }
}

/** A valid beneficial owner. Pass what differs. */
export function buildBeneficialOwner(
  changes: Partial<z.output<typeof createBeneficialOwnerBody>> = {},
): z.output<typeof createBeneficialOwnerBody> {
  return {
    profile: sampleEntityId,
    beneficial_owner_profile: sampleProfileId,
    beneficial_interest_percentage: percentage('12.5'),
    beneficial_interest_means: 'ownership',
    ...changes,
  }
}

/** A valid sole proprietorship. Pass what differs. */
export function buildSoleProprietorship(
  changes: Partial<z.output<typeof createSoleProprietorshipBody>> = {},
): z.output<typeof createSoleProprietorshipBody> {
  return {
    profile: sampleProfileId,
    name: 'A shop for tests',
    networth: { amount: 'INR55L', as_on: '2022-12-12' },
    services_provided: { foreign_exchange: false, money_lending: false },
    ...changes,
  }
}

/** A valid partner with an ARN. Pass what differs. */
export function buildPartner(changes: Partial<z.output<typeof createPartnerBody>> = {}): z.output<typeof createPartnerBody> {
  return {
    name: 'A distributor for tests',
    license_code: 'ARN-98345',
    default_broker_codes: { cams: 'ATID', karvy: 'ATID' },
    location: 'Bangalore',
    expiry_date: '2028-09-01',
    euins: ['E027648'],
    ...changes,
  }
}
