import { rupees } from '@foliokit/money'
import type * as z from 'zod'
import { percentage } from '../percentage.js'
import type { createV1InvestorBody } from '../zod/v1-investor-body.js'

type Body = z.output<typeof createV1InvestorBody>

/** A valid investor of v1, of age, resident in India, with one bank account and one nominee. Pass what differs. */
export function buildV1Investor(changes: Partial<Body> = {}): Body {
  return {
    display_name: 'Asha',
    perm_addr_is_corres_addr: true,
    bank_accounts: [
      {
        account_holder_name: 'Asha Rao',
        number: '000000001101',
        primary_account: true,
        type: 'SAVINGS',
        ifsc_code: 'ICIC0000611',
      },
    ],
    contact_detail: { email: 'asha.rao@example.com', isd_code: '91', mobile: '9000000001' },
    fatca_detail: {
      country_of_birth_ansi_code: 'IN',
      no_other_tax_residences: true,
      source_of_wealth: 'SALARY',
      gross_annual_income: rupees('1000000'),
    },
    nomination: {
      skip_nomination: false,
      nominee1: {
        name: 'Mohan Rao',
        date_of_birth: '1960-01-31',
        relationship: 'father',
        allocation_percentage: percentage('100'),
      },
    },
    kyc_identity_detail: {
      name: 'Asha Rao',
      father_or_spouse_name: 'Mohan Rao',
      kyc_relation: 'FATHER',
      country_of_citizenship_ansi_code: 'IN',
      date_of_birth: '1990-04-12',
      gender: 'FEMALE',
      marital_status: 'SINGLE',
      residential_status: 'RESIDENT_INDIVIDUAL',
      occupation: 'PROFESSIONAL',
      pan_number: 'AAAPB3751C',
      pep_exposed: false,
      pep_related: false,
    },
    correspondence_address: { line1: '342, 2nd main', pincode: '560078' },
    ip_address: '192.0.2.10',
    ...changes,
  }
}
