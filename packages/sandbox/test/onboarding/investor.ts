import {
  buildAddress,
  buildBankAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildPhoneNumber,
  buildRelatedParty,
} from '@foliokit/investors/testing'
import { expect } from 'vitest'
import { setUp } from '../api.js'
import type { SandboxOptions } from '../../src/index.js'

/** The PAN of the investor that these tests onboard. */
export const pan = 'AAAPB3751C'

export interface Json {
  readonly [member: string]: string
}

/** A sandbox, and calls that must succeed. */
export function onboarding(options: SandboxOptions = {}) {
  const { sandbox, call } = setUp(options)
  const must = async (method: string, target: string, body?: unknown) => {
    const { status, text, json } = await call(method, target, body)
    expect(status, text).toBe(200)
    return json as Json & { readonly id: string }
  }
  /** Makes an object of v2 and returns it. */
  const make = (path: string, body: object) => must('POST', `/v2/${path}`, body)
  return { sandbox, call, must, make }
}

/** The whole of a new investor: a profile with one of each kind of object that folio defaults name. */
export async function newInvestor({ make }: Pick<ReturnType<typeof onboarding>, 'make'>, changes: object = {}) {
  const { id: profile } = await make('investor_profiles', buildInvestorProfile(changes))
  const bank = await make('bank_accounts', buildBankAccount({ profile }))
  const address = await make('addresses', buildAddress({ profile, postal_code: '560102' }))
  const phone = await make('phone_numbers', buildPhoneNumber({ profile }))
  const email = await make('email_addresses', buildEmailAddress({ profile }))
  const nominee = await make('related_parties', buildRelatedParty({ profile }))
  const folio_defaults = {
    communication_email_address: email.id,
    communication_mobile_number: phone.id,
    communication_address: address.id,
    payout_bank_account: bank.id,
    nominee1: nominee.id,
    nominee1_allocation_percentage: 100,
  }
  return { profile, bank, address, phone, email, nominee, folio_defaults }
}
