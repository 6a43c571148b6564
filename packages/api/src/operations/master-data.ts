import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { page, pageQuery } from '../envelopes.js'
import { operation } from '../operation.js'

const pincodeSchema = z.looseObject({
  code: z.string(),
  city: z.string(),
  district: z.string().nullish(),
  state_name: z.string().nullish(),
  country_ansi_code: z.string(),
})

const branchSchema = z.looseObject({
  ifsc_code: z.string(),
  micr_code: z.string().nullish(),
  branch_name: z.string().nullish(),
  branch_address: z.string().nullish(),
  bank_name: z.string(),
  contact: z.string().nullish(),
  city: z.string().nullish(),
  district: z.string().nullish(),
  state: z.string().nullish(),
})

/** Lists the fund houses. */
export const listAmcs = operation({
  name: 'masterData.amcs',
  method: 'GET',
  path: '/api/oms/amcs',
  effect: 'read',
  answer: z.looseObject({
    amcs: z.array(z.looseObject({ id: countCodec, name: z.string(), active: z.boolean(), amc_code: z.string().nullish() })),
  }),
})

/** Lists the countries. */
export const listCountries = operation({
  name: 'masterData.countries',
  method: 'GET',
  path: '/api/onb/countries',
  effect: 'read',
  answer: z.looseObject({ countries: z.array(z.looseObject({ name: z.string(), ansi_code: z.string() })) }),
})

/** Lists the states of India. */
export const listStates = operation({
  name: 'masterData.states',
  method: 'GET',
  path: '/api/onb/states',
  effect: 'read',
  answer: z.looseObject({
    states: z.array(z.looseObject({ name: z.string(), state_code: z.string(), country_ansi_code: z.string() })),
  }),
})

/** Fetches the place of a postal code. */
export const fetchPincode = operation({
  name: 'masterData.pincode',
  method: 'GET',
  path: '/api/onb/pincodes/:pincode',
  effect: 'read',
  answer: pincodeSchema,
})

/** Lists postal codes page by page. */
export const listPincodes = operation({
  name: 'masterData.pincodes',
  method: 'GET',
  path: '/api/onb/pincodes',
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: page('pincodes', pincodeSchema),
})

/** Fetches the branch of an IFSC. */
export const fetchIfscCode = operation({
  name: 'masterData.ifscCode',
  method: 'GET',
  path: '/api/onb/ifsc_codes/:ifsc_code',
  effect: 'read',
  answer: branchSchema,
})

/** Lists bank branches page by page. */
export const listIfscCodes = operation({
  name: 'masterData.ifscCodes',
  method: 'GET',
  path: '/api/onb/ifsc_codes',
  effect: 'read',
  query: z.strictObject(pageQuery),
  answer: page('ifsc_codes', branchSchema),
})

const values = z.array(z.string())

/** Fetches the values that v1 takes when an investor registers. */
export const fetchMetadata = operation({
  name: 'masterData.metadata',
  method: 'GET',
  path: '/api/onb/metadata',
  effect: 'read',
  answer: z.looseObject({
    address_types: values,
    residential_statuses: values,
    occupations: values,
    individual_identity_proofs: values,
    genders: values,
    marital_statuses: values,
    kyc_relationships: values,
    source_of_wealths: values,
    bank_account_types: values,
  }),
})
