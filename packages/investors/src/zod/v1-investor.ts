import { integerIdCodec, rupeesCodec, wireNumber } from '@foliokit/money/zod'
import * as z from 'zod'
import { flag, percentageCodec, text } from './members.js'

/** The dialling code: a number in v1's answers, text in its requests. Text here. */
const isdCode = z.codec(wireNumber, z.string(), { decode: String, encode: (code) => code }).nullish()

const nominee = z
  .looseObject({
    name: text,
    date_of_birth: text,
    relationship: text,
    allocation_percentage: percentageCodec.nullish(),
    guardian_name: text,
    guardian_relationship: text,
  })
  .nullish()

const address = z
  .looseObject({
    line1: text,
    line2: text,
    line3: text,
    type: text,
    zipcode: text,
    city: text,
    state: text,
    country_ansi_code: text,
  })
  .nullish()

const bankAccount = z.looseObject({
  id: integerIdCodec,
  account_holder_name: text,
  type: text,
  primary_account: flag,
  number: text,
  created_at: text,
  updated_at: text,
  branch: z
    .looseObject({
      ifsc_code: text,
      micr_code: text,
      branch_name: text,
      bank_name: text,
      branch_address: text,
      contact: text,
      city: text,
      district: text,
      state: text,
    })
    .nullish(),
  cancelled_cheque: text,
})

const fatcaDetail = z.looseObject({
  country_of_birth_ansi_code: text,
  source_of_wealth: text,
  first_trc_ansi_code: text,
  first_trc_taxid_type: text,
  first_trc_taxid_number: text,
  second_trc_ansi_code: text,
  second_trc_taxid_type: text,
  second_trc_taxid_number: text,
  third_trc_ansi_code: text,
  third_trc_taxid_type: text,
  third_trc_taxid_number: text,
  gross_annual_income: rupeesCodec.nullish(),
  no_other_tax_residences: flag,
})

const identityDetail = z.looseObject({
  name: text,
  father_or_spouse_name: text,
  mothers_name: text,
  ckyc_number: text,
  kyc_relation: text,
  date_of_birth: text,
  marital_status: text,
  pan_number: text,
  gender: text,
  occupation: text,
  residential_status: text,
  country_of_citizenship_ansi_code: text,
  pan_exempt: flag,
  pep_exposed: flag,
  pep_related: flag,
  guardian_relationship: text,
  guardian_name: text,
  guardian_date_of_birth: text,
  guardian_pan_number: text,
  signature: text,
})

/** Reads an investor of v1 with all that stands inside. Tolerant; 64-bit ids are text, income and shares exact. */
export const v1InvestorSchema = z.looseObject({
  id: integerIdCodec,
  display_name: text,
  perm_addr_is_corres_addr: flag,
  ip_address: text,
  created_at: text,
  updated_at: text,
  nomination: z.looseObject({ skip_nomination: flag, nominee1: nominee, nominee2: nominee, nominee3: nominee }).nullish(),
  contact_detail: z
    .looseObject({ email: text, isd_code: isdCode, mobile: text, office_telephone_no: text, residence_telephone_no: text })
    .nullish(),
  fatca_detail: fatcaDetail.nullish(),
  kyc_identity_detail: identityDetail.nullish(),
  bank_accounts: z.array(bankAccount).nullish(),
  correspondence_address: address,
  permanent_address: address,
  overseas_address: address,
})

/** An investor of v1 as read from the platform. */
export type V1Investor = z.output<typeof v1InvestorSchema>
