import { encodeMultipart } from '@foliokit/api'
import {
  buildAddress,
  buildBankAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildPhoneNumber,
  buildRelatedParty,
} from '@foliokit/investors/testing'
import { expect } from 'vitest'
import { sampleTenant, type Sandbox, type SandboxOptions } from '../../src/index.js'
import { fields, login, setUp } from '../api.js'

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
  /** Everything that onboarding has made, as far as lists show it. */
  const look = async (profiles: readonly string[]) => {
    const children = profiles.flatMap((profile) => childPaths.map((path) => `/v2/${path}?profile=${profile}`))
    const answers: string[] = []
    for (const target of [...lists, ...children]) answers.push((await call('GET', target)).text)
    return answers
  }
  /** Sends what must be refused: nothing that was there before may have changed. Returns the fields that the refusal names. */
  const refused = async (method: string, target: string, body: object, { status = 400 } = {}) => {
    const profiles = await profileIds()
    const before = await look(profiles)
    const answer = await call(method, target, body)
    expect(answer.status, answer.text).toBe(status)
    expect(await look(profiles)).toEqual(before)
    return fields(answer.json) ?? []
  }
  const profileIds = async () => {
    const texts = [await call('GET', profileLists[0]), await call('GET', profileLists[1])].map(({ text }) => text)
    return texts.flatMap((text) => [...text.matchAll(/"id":"(\w+)"/g)].map(([, id = '']) => id))
  }
  return { sandbox, call, must, make, refused }
}

const profileLists = ['/v2/investor_profiles?type=individual', '/v2/investor_profile_non_individuals?type=private_limited'] as const
const lists = [...profileLists, '/v2/mf_investment_accounts', '/v2/partners?code=ARN-98345', '/api/onb/investors']
const childPaths = [
  'bank_accounts',
  'addresses',
  'phone_numbers',
  'email_addresses',
  'related_parties',
  'demat_accounts',
  'tax_residencies',
  'beneficial_owners',
  'sole_proprietorship',
]

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

/** Uploads a file and returns its id. */
export async function uploaded(sandbox: Sandbox): Promise<string> {
  const { token = '' } = await login(sandbox, sampleTenant)
  const { contentType, bytes } = encodeMultipart({ file: { filename: 'scan.png', content_type: 'image/png', bytes: new Uint8Array(8) } })
  const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': contentType }
  return (JSON.parse(sandbox.handle({ method: 'POST', target: '/files', headers, body: '', bytes }).body) as { id: string }).id
}
