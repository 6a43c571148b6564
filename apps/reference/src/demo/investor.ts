import type { InvestorProfileDraft } from '@foliokit/investors'

/** The investor whom the demo onboards, made up. What the sandbox decides by, a PAN and an account number, has a form it knows to be good. */
export const investor = {
  profile: {
    type: 'individual',
    tax_status: 'resident_individual',
    name: 'Asha Rao',
    date_of_birth: '1990-04-12',
    gender: 'female',
    occupation: 'professional',
    country_of_birth: 'IN',
    place_of_birth: 'IN',
    source_of_wealth: 'salary',
    income_slab: 'above_5lakh_upto_10lakh',
    pep_details: 'not_applicable',
    ip_address: '192.0.2.10',
  },
  bank: { account_number: '000000001101', primary_account_holder_name: 'Asha Rao', type: 'savings', ifsc_code: 'HDFC0001330' },
  address: { line1: '342, 2nd main', postal_code: '560102', country: 'IN', nature: 'residential' },
  phone: { isd: '91', number: '9000000001', belongs_to: 'self' },
  email: { email: 'asha.rao@example.com', belongs_to: 'self' },
  nominee: { name: 'Mohan Rao', date_of_birth: '1960-01-31', relationship: 'father' },
} as const

/** The profile of the investor with a PAN, which is the tax number too. */
export function profileWith(pan: string) {
  return {
    ...investor.profile,
    pan,
    first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: pan },
  } as const satisfies InvestorProfileDraft
}

/** A PAN that the sandbox takes for one with a good KYC, another for each run: a PAN has one profile. */
export function panFor(reference: string): string {
  let sum = 0
  for (const character of reference) sum = (sum * 31 + character.charCodeAt(0)) % 26 ** 4
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(sum / 26 ** place) % 26))
  return `${letter(0)}${letter(1)}${letter(2)}PB3751${letter(3)}`
}
