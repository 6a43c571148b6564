import type * as z from 'zod'
import type { createNonIndividualProfileBody } from '../zod/non-individual.js'
import type { createInvestorProfileBody } from '../zod/profile.js'
import type { ClassificationHashes } from '../non-individual/draft.js'

type ProfileBody = z.output<typeof createInvestorProfileBody>
type NonIndividualBody = z.output<typeof createNonIndividualProfileBody>

/** A valid profile of an adult who lives in India and is taxed there. Pass what differs. */
export function buildInvestorProfile(changes: Partial<ProfileBody> = {}): ProfileBody {
  return {
    type: 'individual',
    tax_status: 'resident_individual',
    name: 'Asha Rao',
    date_of_birth: '1990-04-12',
    gender: 'female',
    occupation: 'professional',
    pan: 'AAAPB3751C',
    country_of_birth: 'IN',
    place_of_birth: 'IN',
    first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: 'AAAPB3751C' },
    source_of_wealth: 'salary',
    income_slab: 'above_5lakh_upto_10lakh',
    pep_details: 'not_applicable',
    ip_address: '192.0.2.10',
    ...changes,
  }
}

/** A valid profile of a child with a guardian: `today` must be before 2033-06-15. Pass what differs. */
export function buildMinorProfile(changes: Partial<ProfileBody> = {}): ProfileBody {
  return buildInvestorProfile({
    name: 'Kiran Rao',
    date_of_birth: '2015-06-15',
    occupation: 'student',
    guardian_name: 'Asha Rao',
    guardian_date_of_birth: '1990-04-12',
    guardian_pan: 'AAAPB3751C',
    pan: 'AAAPK3751D',
    first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: 'AAAPB3751C' },
    ...changes,
  })
}

/** A valid hash of every classification that an entity may have. */
export const sampleClassifications: { readonly [Name in keyof ClassificationHashes]: NonNullable<NonIndividualBody[Name]> } = {
  fi: { giin: '0L1BZ6.00000.SL.000' },
  fi_sponsored: { sponsor_name: 'A sponsor', sponsor_giin: '0L1BZ6.00000.SP.356' },
  non_reporting_fi: { type: 'provident_fund' },
  direct_reporting_nfe: { giin: '0L1BZ6.00000.SL.356' },
  active_nfe: { nature_of_business: 'Software', type: 'nfe_startup_company' },
  active_nfe_listed: { stock_exchange: 'NSE' },
  active_nfe_related_to_listed: { name: 'A listed company', relation: 'subsidiary', stock_exchange: 'BSE' },
  passive_nfe: { nature_of_business: 'Holding of investments' },
}

/** A valid profile of a private company of the given classification. Pass what differs. */
export function buildNonIndividualProfile(
  classification: keyof ClassificationHashes = 'active_nfe',
  changes: Partial<NonIndividualBody> = {},
): NonIndividualBody {
  return {
    entity_name: 'A company for tests Pvt. Ltd.',
    type: 'private_limited',
    residential_status: 'resident',
    pan: 'AAACB3751C',
    incorporation: { date: '2012-08-12', place: 'Ahmedabad', country: 'IN', business_started_from: '2010-10-01' },
    networth: { amount: '₹5.55Cr', as_on: '2023-10-15' },
    services_provided: {
      foreign_exchange: false,
      money_changer: false,
      money_lending: false,
      pawning: false,
      gaming: false,
      gambling: false,
      lottery: false,
      casino: false,
    },
    gross_annual_income: 'above_1cr',
    entity_classification: classification,
    [classification]: sampleClassifications[classification],
    ip_address: '192.0.2.10',
    ...changes,
  }
}
