import type * as z from 'zod'
import type { AccountReferences } from '../investment-account/draft.js'
import { percentage } from '../percentage.js'
import type { createInvestmentAccountBody } from '../zod/investment-account.js'
import {
  buildAddress,
  buildBankAccount,
  buildDematAccount,
  buildEmailAddress,
  buildPhoneNumber,
  buildRelatedParty,
  sampleProfileId,
} from './children.js'
import { buildInvestorProfile } from './profiles.js'

type Body = z.output<typeof createInvestmentAccountBody>
type FolioDefaults = NonNullable<Body['folio_defaults']>

/** Valid folio defaults with two nominees, all of them objects of `buildAccountReferences`. Pass what differs. */
export function buildFolioDefaults(changes: FolioDefaults = {}): FolioDefaults {
  return {
    communication_email_address: 'email_1',
    communication_mobile_number: 'phone_1',
    communication_address: 'addr_1',
    payout_bank_account: 'bac_1',
    nominee1: 'relp_1',
    nominee1_allocation_percentage: percentage('66.67'),
    nominee2: 'relp_2',
    nominee2_allocation_percentage: percentage('33.33'),
    ...changes,
  }
}

/** A valid investment account that is ready for orders. Pass what differs. */
export function buildInvestmentAccount(changes: Partial<Body> = {}): Body {
  return { primary_investor: sampleProfileId, holding_pattern: 'single', folio_defaults: buildFolioDefaults(), ...changes }
}

/** The objects that `buildFolioDefaults` names, all of them the sample profile's. Pass what differs. */
export function buildAccountReferences(changes: Partial<AccountReferences> = {}): AccountReferences {
  const second = buildRelatedParty({ name: 'Leela Rao', pan: 'AAAPL3751F', relationship: 'mother' })
  return {
    profile: { id: sampleProfileId, ...buildInvestorProfile() },
    emailAddresses: [{ id: 'email_1', ...buildEmailAddress() }],
    phoneNumbers: [{ id: 'phone_1', ...buildPhoneNumber() }],
    addresses: [{ id: 'addr_1', ...buildAddress() }],
    bankAccounts: [{ id: 'bac_1', ...buildBankAccount() }],
    relatedParties: [
      { id: 'relp_1', ...buildRelatedParty() },
      { id: 'relp_2', ...second },
    ],
    dematAccounts: [{ id: 'dac_1', ...buildDematAccount() }],
    ...changes,
  }
}
