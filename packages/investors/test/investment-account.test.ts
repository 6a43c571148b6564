import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkInvestmentAccount,
  checkReadyForOrders,
  percentage,
  type AccountReferences,
  type FolioDefaultsDraft,
  type InvestmentAccountContext,
} from '../src/index.js'
import {
  buildAccountReferences,
  buildEmailAddress,
  buildFolioDefaults,
  buildInvestmentAccount,
  buildInvestorProfile,
  buildPhoneNumber,
  buildRelatedParty,
  sampleProfileId,
} from '../src/testing.js'
import { shares } from './valid-drafts.js'

const found = (issues: readonly { code: string; path: readonly (string | number)[] }[]) =>
  issues.map(({ code, path }) => `${code} ${path.join('.')}`)

const nominees = (...parts: readonly (string | null)[]): FolioDefaultsDraft =>
  Object.fromEntries(
    parts.flatMap((part, index) => [
      [`nominee${index + 1}`, part === null ? null : `relp_${index + 1}`],
      [`nominee${index + 1}_allocation_percentage`, part === null ? null : percentage(part)],
    ]),
  )

const checkDefaults = (folio_defaults: FolioDefaultsDraft, context?: InvestmentAccountContext) =>
  checkInvestmentAccount({ primary_investor: sampleProfileId, folio_defaults }, context)

describe('nominees', () => {
  it.each([
    ['one with everything', nominees('100')],
    ['two that make 100', nominees('50.5', '49.5')],
    ['three in decimals that make 100', nominees('33.33', '33.33', '33.34')],
    ['none', nominees(null, null, null)],
  ])('pass: %s', (_, defaults) => {
    expect(checkDefaults(defaults)).toEqual([])
  })

  it.each([
    ['one with less', nominees('99.99'), 'INVESTORS_ALLOCATION_NOT_100 folio_defaults.nominee1_allocation_percentage', '100'],
    ['two that make more', nominees('60', '50'), 'INVESTORS_ALLOCATION_NOT_100 folio_defaults.nominee2_allocation_percentage', '40'],
    [
      'three thirds',
      nominees('33.33', '33.33', '33.33'),
      'INVESTORS_ALLOCATION_NOT_100 folio_defaults.nominee3_allocation_percentage',
      '33.34',
    ],
    [
      'two where nothing is left for the last',
      nominees('100', '10'),
      'INVESTORS_ALLOCATION_NOT_100 folio_defaults.nominee2_allocation_percentage',
      undefined,
    ],
    ['a second without a first', nominees(null, '100'), 'INVESTORS_NOMINEE_SKIPPED folio_defaults.nominee1', undefined],
    ['a third without a second', nominees('50', null, '50'), 'INVESTORS_NOMINEE_SKIPPED folio_defaults.nominee2', undefined],
    ['one of them twice', { ...nominees('50', '50'), nominee2: 'relp_1' }, 'INVESTORS_NOMINEE_TWICE folio_defaults.nominee2', undefined],
  ])('are refused: %s', (_, defaults, issue, nearest) => {
    const issues = checkDefaults(defaults)
    expect(found(issues)).toEqual([issue])
    expect(issues[0]?.nearest).toBe(nearest)
  })

  it('are three at most: a fourth has no member', () => {
    expect(Object.keys(buildFolioDefaults()).filter((name) => /^nominee[4-9]/.test(name))).toEqual([])
  })

  it('pass with any shares that make 100, and with no others', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 5000 }), (parts, hundredths) => {
        expect(checkDefaults(nominees(...parts))).toEqual([])
        const less = parts.map((part, index) => (index > 0 ? part : (Number(part) - hundredths / 1_000_000).toFixed(6)))
        fc.pre(Number(less[0]) > 0)
        const [issue] = checkDefaults(nominees(...less))
        expect(issue?.code).toBe('INVESTORS_ALLOCATION_NOT_100')
        if (issue?.nearest !== undefined) {
          const fixed = [...less.slice(0, -1), issue.nearest as string]
          expect(checkDefaults(nominees(...fixed))).toEqual([])
        }
      }),
    )
  })

  it('need a visibility on gateway ondc only', () => {
    expect(found(checkDefaults(nominees('100'), { gateway: 'ondc' }))).toEqual([
      'INVESTORS_REQUIRED_IF folio_defaults.nominations_info_visibility',
    ])
    expect(checkDefaults(nominees('100'), { gateway: 'rta' })).toEqual([])
    const visible = { ...nominees('100'), nominations_info_visibility: 'show_nomination_status' }
    expect(checkDefaults(visible, { gateway: 'ondc' })).toEqual([])
  })
})

describe('an update of folio defaults', () => {
  const stored = buildInvestmentAccount({ folio_defaults: buildFolioDefaults(nominees('100', null) as object) })

  it.each([
    ['adds a nominee when the shares still make 100', nominees('60', '40'), []],
    [
      'keeps the shares that it does not name',
      { nominee2: 'relp_2', nominee2_allocation_percentage: percentage('40') },
      ['INVESTORS_ALLOCATION_NOT_100 folio_defaults.nominee2_allocation_percentage'],
    ],
    [
      'keeps the nominee whose share it clears',
      { nominee1_allocation_percentage: null },
      ['INVESTORS_GROUP_INCOMPLETE folio_defaults.nominee1_allocation_percentage'],
    ],
    ['takes all nominees away', nominees(null, null, null), []],
    ['changes another default', { payout_bank_account: 'bac_2' }, []],
  ] as const)('%s', (_, folio_defaults, expected) => {
    expect(found(checkInvestmentAccount({ folio_defaults }, { stored }))).toEqual(expected)
  })
})

describe('the investor of an account', () => {
  const migrated = { primary_investor: null, primary_investor_old_id: null, primary_investor_pan: 'AAAPB3751C' }
  const profile = (changes: object = {}) => ({ references: { profile: { id: sampleProfileId, ...buildInvestorProfile(changes) } } })

  it.each([
    ['is a profile', { primary_investor: sampleProfileId }, {}, []],
    ['is an investor of v1', { primary_investor_old_id: '2654461373273791985' }, {}, []],
    ['is missing', {}, {}, ['INVESTORS_REQUIRED_IF primary_investor']],
    [
      'is given twice',
      { primary_investor: 'invp_1', primary_investor_old_id: '1' },
      {},
      ['INVESTORS_INVESTOR_GIVEN_TWICE primary_investor_old_id'],
    ],
    ['comes after migration', { primary_investor: sampleProfileId }, { stored: migrated, ...profile() }, []],
    [
      'has another PAN than the folios',
      { primary_investor: sampleProfileId },
      { stored: migrated, ...profile({ pan: 'AAAPC3751D' }) },
      ['INVESTORS_PAN_DIFFERS primary_investor'],
    ],
    [
      'is one of v1 already',
      { primary_investor: sampleProfileId },
      { stored: { primary_investor_old_id: '1' } },
      ['INVESTORS_INVESTOR_GIVEN_TWICE primary_investor'],
    ],
    [
      'does not change',
      { primary_investor_old_id: '2' },
      { stored: { primary_investor_old_id: '1' } },
      ['INVESTORS_SET_ONCE primary_investor_old_id'],
    ],
    [
      'of v1 has no folio defaults',
      { primary_investor_old_id: '1', folio_defaults: { payout_bank_account: 'bac_1' } },
      {},
      ['INVESTORS_FOLIO_DEFAULTS_NEED_PROFILE folio_defaults'],
    ],
    ['has a name that AMFI takes', { primary_investor: sampleProfileId }, profile({ name: "Sean D'Souza" }), []],
    [
      'has a name that AMFI refuses',
      { primary_investor: sampleProfileId },
      profile({ name: 'Asha (Rao)' }),
      ['INVESTORS_AMFI_NAME primary_investor'],
    ],
    [
      'has a guardian whose name AMFI refuses',
      { primary_investor: sampleProfileId },
      profile({ guardian_name: 'Mohan+Rao' }),
      ['INVESTORS_AMFI_NAME primary_investor'],
    ],
  ] as const)('%s', (_, draft, context, expected) => {
    expect(found(checkInvestmentAccount(draft, context as InvestmentAccountContext))).toEqual(expected)
  })
})

describe('what folio defaults name', () => {
  const references = (changes: Partial<AccountReferences> = {}) => ({ references: buildAccountReferences(changes) })
  const account = buildInvestmentAccount()

  it('passes when every object is the investor’s', () => {
    expect(checkInvestmentAccount(account, references())).toEqual([])
  })

  it('is not looked into where the caller does not have it', () => {
    expect(checkInvestmentAccount(account, { references: {} })).toEqual([])
  })

  it.each([
    ['must exist', { bankAccounts: [] }, 'INVESTORS_REFERENCE_UNKNOWN folio_defaults.payout_bank_account'],
    [
      'must be the investor’s',
      { addresses: [{ id: 'addr_1', profile: 'invp_2' }] },
      'INVESTORS_REFERENCE_OF_ANOTHER folio_defaults.communication_address',
    ],
    [
      'must be an e-mail address that AMFI takes',
      { emailAddresses: [{ id: 'email_1', ...buildEmailAddress({ email: 'asha@example.dev' }) }] },
      'INVESTORS_AMFI_EMAIL folio_defaults.communication_email_address',
    ],
    [
      'must be a mobile number that AMFI takes',
      { phoneNumbers: [{ id: 'phone_1', ...buildPhoneNumber({ number: '5000000001' }) }] },
      'INVESTORS_AMFI_MOBILE folio_defaults.communication_mobile_number',
    ],
    [
      'must be nominees with names that AMFI takes',
      {
        relatedParties: [
          { id: 'relp_1', ...buildRelatedParty({ name: 'M. Rao' }) },
          { id: 'relp_2', ...buildRelatedParty() },
        ],
      },
      'INVESTORS_AMFI_NAME folio_defaults.nominee1',
    ],
    [
      'must be nominees with guardians that AMFI takes',
      {
        relatedParties: [
          { id: 'relp_1', ...buildRelatedParty() },
          { id: 'relp_2', ...buildRelatedParty({ guardian_name: 'A_B' }) },
        ],
      },
      'INVESTORS_AMFI_NAME folio_defaults.nominee2',
    ],
  ])('%s', (_, changes, expected) => {
    expect(found(checkInvestmentAccount(account, references(changes)))).toEqual([expected])
  })

  it('may have e-mail addresses of other domains where the caller says so', () => {
    const emailAddresses = [{ id: 'email_1', ...buildEmailAddress({ email: 'asha@example.dev' }) }]
    expect(checkInvestmentAccount(account, { ...references({ emailAddresses }), emailEndings: ['dev'] })).toEqual([])
  })
})

describe('checkReadyForOrders', () => {
  const profile = { id: sampleProfileId, ...buildInvestorProfile() }
  const missing = (...fields: readonly string[]) => fields.map((field) => `INVESTORS_FOLIO_DEFAULT_MISSING folio_defaults.${field}`)

  it.each([
    ['passes an account with its defaults', buildInvestmentAccount(), { profile }, []],
    [
      'names every default that is missing',
      { primary_investor: 'invp_1', folio_defaults: {} },
      {},
      missing('communication_email_address', 'communication_mobile_number', 'communication_address', 'payout_bank_account'),
    ],
    [
      'asks an nri for the address overseas',
      buildInvestmentAccount(),
      { profile: { ...profile, tax_status: 'nri' } },
      missing('overseas_communication_address'),
    ],
    [
      'asks for no nominee and no demat account',
      buildInvestmentAccount({ folio_defaults: buildFolioDefaults(nominees(null, null) as object) }),
      { profile },
      [],
    ],
    ['asks nothing of an account of v1', { primary_investor: null, folio_defaults: null }, {}, []],
    [
      'needs a tax residency',
      buildInvestmentAccount(),
      { profile: { ...profile, first_tax_residency: null } },
      ['INVESTORS_TAX_RESIDENCY_MISSING primary_investor'],
    ],
    [
      'looks for no tax residency in an entity’s profile',
      { ...buildInvestmentAccount(), primary_investor: 'invpni_1' },
      { profile: { entity_name: 'A company' } },
      [],
    ],
  ] as const)('%s', (_, account, context, expected) => {
    expect(found(checkReadyForOrders(account, context))).toEqual(expected)
  })
})
