import {
  addressSchema,
  bankAccountSchema,
  createAddressBody,
  createBankAccountBody,
  createDematAccountBody,
  createEmailAddressBody,
  createPhoneNumberBody,
  createRelatedPartyBody,
  dematAccountSchema,
  emailAddressSchema,
  phoneNumberSchema,
  relatedPartySchema,
  updateAddressBody,
  updateBankAccountBody,
  updateEmailAddressBody,
  updatePhoneNumberBody,
  updateRelatedPartyBody,
} from '@foliokit/investors/zod'
import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { changingInvestorObjectOperations, investorObjectOperations, ofProfile } from './investor-object-operations.js'

/** Bank accounts: only the cancelled cheque of one may change. Payments and mandates name it by `old_id`. */
export const bankAccounts = changingInvestorObjectOperations('bankAccounts', 'bank_accounts', {
  row: bankAccountSchema,
  body: createBankAccountBody,
  change: updateBankAccountBody,
  query: ofProfile,
})

/** Addresses: what is not set may be added. */
export const addresses = changingInvestorObjectOperations('addresses', 'addresses', {
  row: addressSchema,
  body: createAddressBody,
  change: updateAddressBody,
  query: ofProfile,
})

/** Phone numbers. */
export const phoneNumbers = changingInvestorObjectOperations('phoneNumbers', 'phone_numbers', {
  row: phoneNumberSchema,
  body: createPhoneNumberBody,
  change: updatePhoneNumberBody,
  query: ofProfile,
})

/** E-mail addresses. */
export const emailAddresses = changingInvestorObjectOperations('emailAddresses', 'email_addresses', {
  row: emailAddressSchema,
  body: createEmailAddressBody,
  change: updateEmailAddressBody,
  query: ofProfile,
})

/** Related parties, such as nominees: what is not set may be added. */
export const relatedParties = changingInvestorObjectOperations('relatedParties', 'related_parties', {
  row: relatedPartySchema,
  body: createRelatedPartyBody,
  change: updateRelatedPartyBody,
  query: ofProfile,
})

const demat = investorObjectOperations('dematAccounts', 'demat_accounts', {
  row: dematAccountSchema,
  body: createDematAccountBody,
  query: ofProfile,
})
const dematList = newestList(dematAccountSchema)

/** Demat accounts: there is no way to change one. The document shows their list as one bare object, which is read as a list of one. */
export const dematAccounts = {
  ...demat,
  list: {
    ...demat.list,
    answer: z.codec(z.union([dematList, dematAccountSchema]), dematList, {
      decode: (wire) => ('data' in wire ? (wire as z.input<typeof dematList>) : { object: 'list', data: [wire] }),
      encode: (list) => list,
    }),
  },
}
