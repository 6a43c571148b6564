import { contract, pathParameters, type Operation } from '@foliokit/api'
import type { Client, SafeWrites } from '@foliokit/client'
import {
  buildAddress,
  buildBankAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildPhoneNumber,
  buildRelatedParty,
} from '@foliokit/investors/testing'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { rupees } from '@foliokit/money'
import { canaries } from './needles.js'

/** A call, and what it is named in a finding. */
export interface PlantedCall {
  readonly name: string
  readonly run: (client: Client<SafeWrites>) => Promise<unknown>
}

const { pan, account, mobile, email, dateOfBirth, address, name } = canaries
const consent = { email, isd_code: '91', mobile }
const order = {
  mf_investment_account: 'mfia_367a75826694614a539c0f82b196027',
  scheme: 'INF966L01887',
  amount: rupees('10000'),
  source_ref_id: 'order-1',
}
const { source_ref_id: _, ...withoutReference } = order
const plan = {
  mf_investment_account: order.mf_investment_account,
  scheme: order.scheme,
  amount: order.amount,
  frequency: 'monthly',
  installment_day: 2,
  number_of_installments: 12,
  systematic: true,
  payment_method: 'mandate' as const,
  payment_source: '1',
  consent,
}
const { email: __, ...start } = buildKycRequestStart({ pan, name, date_of_birth: dateOfBirth })

const childLists = [
  'addresses',
  'bankAccounts',
  'beneficialOwners',
  'dematAccounts',
  'emailAddresses',
  'phoneNumbers',
  'relatedParties',
  'soleProprietorships',
  'taxResidencies',
]

/** Bodies that keep the contract, with a canary wherever one can stand. */
const bodies: Readonly<Record<string, object>> = {
  'investorProfiles.create': buildInvestorProfile({ pan, name, date_of_birth: dateOfBirth }),
  'bankAccounts.create': buildBankAccount({ account_number: account, primary_account_holder_name: name }),
  'addresses.create': buildAddress({ line1: address }),
  'phoneNumbers.create': buildPhoneNumber({ number: mobile }),
  'emailAddresses.create': buildEmailAddress({ email }),
  'relatedParties.create': buildRelatedParty({ name }),
  'kycChecks.create': { pan },
  'kycRequests.create': { ...start, email },
  'purchases.create': order,
  'purchasePlans.create': { ...plan, source_ref_id: 'plan-1' },
  'purchases.update': { id: 'mfp_1', consent },
  'payments.createNetbanking': { amc_order_ids: ['1'], method: 'NETBANKING' },
  'kycRequests.list': { pan },
  'investorProfiles.list': { pan },
  'nonIndividualProfiles.list': { pan },
  'instantRedemptions.summary': { isin: pan, folio_number: account },
  'v1Orders.preRedemptionSummary': { isin: pan, folio_number: account },
  'partners.list': { code: name },
  'v1InvestmentAccounts.list': { investor_id: '8873910264' },
  ...Object.fromEntries(childLists.map((group) => [`${group}.list`, { profile: name }])),
}

const rows = (Object.values(contract) as readonly Operation[]).filter(({ security }) => security === 'bearer')

const call = (row: Operation, label: string, args: readonly unknown[]): PlantedCall => ({
  name: `${row.name} (${label})`,
  run: (client) => {
    const [group = '', method = ''] = row.name.split('.')
    const methods = (client as unknown as Record<string, Record<string, (...args: readonly unknown[]) => Promise<unknown>>>)[group]
    return methods?.[method]?.(...args) ?? Promise.reject(new Error(`no ${row.name}`))
  },
})

/** Calls that keep the contract, as far as their arguments go: these reach the wire, with canaries in path, query and body. */
export const sentCalls: readonly PlantedCall[] = rows.flatMap((row) => {
  const path = pathParameters(row.path).map((_, index) => Object.values(canaries)[index % 3])
  const body = bodies[row.name]
  if (body !== undefined) return [call(row, 'planted', [...path, body])]
  return row.body === null && row.query === null
    ? [call(row, 'planted', path)]
    : row.body === null
      ? [call(row, 'planted', [...path, {}])]
      : []
})

/** Arguments that break the contract: a canary as a name, as a value of another type, in another field's place, as an argument too many. */
export const brokenCalls: readonly PlantedCall[] = rows.flatMap((row) => {
  const path = pathParameters(row.path).map(() => pan)
  const planted = Object.fromEntries(Object.entries(canaries))
  const shape = row.body !== null && 'shape' in row.body ? Object.keys(row.body.shape as object) : []
  const fields = row.query === null ? shape : [...shape, ...Object.keys(row.query.shape)]
  const bad: readonly (readonly [string, unknown])[] = [
    ['names', { [pan]: account, [email]: { [account]: mobile }, [address]: [name] }],
    ['members', planted],
    ['a list', [planted, pan]],
    ['a text', `${pan} ${account}`],
    ...Object.values(canaries).flatMap((text): (readonly [string, unknown])[] => [
      [`${text.length} letters in each field`, Object.fromEntries(fields.map((field) => [field, text]))],
      [`${text.length} letters deep in each field`, Object.fromEntries(fields.map((field) => [field, [{ [text]: text }]]))],
    ]),
  ]
  return [
    ...bad.map(([label, value]) => call(row, label, [...path, value])),
    call(row, 'too many', [...path, {}, {}, {}, pan, account]),
    call(row, 'paths', [...path.map(() => ({ pan })), {}]),
  ]
})

/** Safe writes, whose outcomes carry errors and whose intents are stored. */
export const safeCalls: readonly PlantedCall[] = [
  { name: 'safe.purchases.ensure', run: ({ safe }) => safe.purchases.ensure({ key: 'cart-7', body: withoutReference }) },
  { name: 'safe.purchasePlans.ensure', run: ({ safe }) => safe.purchasePlans.ensure({ key: 'plan-7', body: plan }) },
  { name: 'safe.purchases.consent', run: ({ safe }) => safe.purchases.consent('mfp_1', consent) },
  { name: 'safe.purchases.confirm', run: ({ safe }) => safe.purchases.confirm('mfp_1', consent) },
  {
    name: 'safe.purchases.ensure (names)',
    run: ({ safe }) => safe.purchases.ensure({ key: 'cart-8', body: { ...withoutReference, [pan]: account } as never }),
  },
]
