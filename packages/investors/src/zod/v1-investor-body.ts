import { integerIdCodec, rupeesCodec, wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'
import {
  eitherCase,
  v1BankAccountTypes,
  v1Genders,
  v1KycRelations,
  v1MaritalStatuses,
  v1Occupations,
  v1ResidentialStatuses,
  v1SourcesOfWealth,
} from '../v1/values.js'
import { date, filled, given, objectId, percentageCodec } from './members.js'

const flag = z.boolean()
const isdCode = z.codec(wireNumber, z.string(), { decode: String, encode: (code) => code })

const bankAccount = {
  account_holder_name: filled,
  number: filled,
  primary_account: flag,
  type: z.enum(eitherCase(v1BankAccountTypes)),
  ifsc_code: filled,
  cancelled_cheque: objectId.nullish(),
}

const nominee = z
  .strictObject({
    name: filled,
    date_of_birth: date,
    relationship: filled,
    allocation_percentage: percentageCodec,
    guardian_name: given,
    guardian_relationship: given,
  })
  .nullish()

const address = z.strictObject({
  line1: filled,
  line2: given,
  line3: given,
  city: given,
  state: given,
  pincode: given,
  zipcode: given,
  country_ansi_code: given,
})

const identityDetail = z.strictObject({
  name: filled,
  father_or_spouse_name: given,
  mothers_name: given,
  kyc_relation: z.enum(eitherCase(v1KycRelations)).nullish(),
  country_of_citizenship_ansi_code: filled,
  date_of_birth: date,
  gender: z.enum(eitherCase(v1Genders)),
  marital_status: z.enum(eitherCase(v1MaritalStatuses)),
  residential_status: z.enum(eitherCase(v1ResidentialStatuses)),
  occupation: z.enum(eitherCase(v1Occupations)),
  pan_number: given,
  pan_exempt: flag.nullish(),
  pep_exposed: flag,
  pep_related: flag,
  guardian_name: given,
  guardian_relationship: given,
  guardian_date_of_birth: date.nullish(),
  guardian_pan_number: given,
  signature: objectId.nullish(),
})

const members = {
  display_name: given,
  perm_addr_is_corres_addr: flag,
  contact_detail: z.strictObject({
    email: filled,
    isd_code: isdCode,
    mobile: filled,
    office_telephone_no: given,
    residence_telephone_no: given,
  }),
  fatca_detail: z.strictObject({
    country_of_birth_ansi_code: filled,
    no_other_tax_residences: flag,
    source_of_wealth: z.enum(eitherCase(v1SourcesOfWealth)),
    gross_annual_income: rupeesCodec,
    first_trc_ansi_code: given,
    first_trc_taxid_type: given,
    first_trc_taxid_number: given,
    second_trc_ansi_code: given,
    second_trc_taxid_type: given,
    second_trc_taxid_number: given,
    third_trc_ansi_code: given,
    third_trc_taxid_type: given,
    third_trc_taxid_number: given,
  }),
  nomination: z.strictObject({ skip_nomination: flag, nominee1: nominee, nominee2: nominee, nominee3: nominee }),
  kyc_identity_detail: identityDetail,
  correspondence_address: address,
  permanent_address: address.nullish(),
  overseas_address: address.nullish(),
  ip_address: given,
}

/** The body that creates an investor of v1. Strict; `checkV1Investor` knows the rest. Enums are taken in upper and in lower case. */
export const createV1InvestorBody = z.strictObject({ ...members, bank_accounts: z.array(z.strictObject(bankAccount)) })

/** The body that changes an investor of v1: everything again. A bank account with an `id` is changed, one without is added. */
export const updateV1InvestorBody = z.strictObject({
  ...members,
  bank_accounts: z.array(z.strictObject({ id: integerIdCodec.optional(), ...bankAccount })),
})
