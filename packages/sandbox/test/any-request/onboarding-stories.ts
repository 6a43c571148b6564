import {
  buildAddress,
  buildBankAccount,
  buildBeneficialOwner,
  buildDematAccount,
  buildEmailAddress,
  buildInvestorProfile,
  buildNonIndividualProfile,
  buildPartner,
  buildPhoneNumber,
  buildRelatedParty,
  buildSoleProprietorship,
  buildTaxResidency,
  buildV1Investor,
} from '@foliokit/investors/testing'
import { buildKycRequestStart } from '@foliokit/kyc/testing'

type Row = readonly [method: string, target: string, body: string]

const post = (target: string, body: object): Row => ['POST', target, JSON.stringify(body)]
const get = (target: string): Row => ['GET', target, '']

/** Makes an object of v2, fetches and lists it, and changes it where it may change. */
const object = (path: string, body: object, { name, query = '', change }: { name: string; query?: string; change?: object }): Row[] => [
  post(`/v2/${path}`, body),
  get(`/v2/${path}/#${name}`),
  get(`/v2/${path}${query}`),
  ...(change === undefined ? [] : [['PATCH', `/v2/${path}`, JSON.stringify({ id: `#${name}`, ...change })] as const]),
]

const profile = '#profile'
const query = '?profile=#profile'
const signable = {
  ...buildKycRequestStart({ pan: 'ARRPP3751N' }),
  aadhaar_number: '1210',
  father_name: 'Rajesh Gupta',
  gender: 'female',
  marital_status: 'unmarried',
  country_of_birth: 'in',
  residential_status: 'resident_individual',
  occupation_type: 'private_sector',
  identity_proof: '#file',
  signature: '#file',
  photo: '#file',
  ipv_video: '#video',
  address: {
    line_1: '24, 12th Main Road',
    city: 'Delhi',
    pincode: '110001',
    country: 'in',
    proof: '#file',
    proof_back: '#file',
    proof_type: 'voter_id',
    proof_number: 'J1234567',
  },
  geolocation: { latitude: 28.6139, longitude: 77.209 },
  bank_account: { account_holder_name: 'Rani Gupta', account_number: '919017057961123', ifsc_code: 'UTIB0003093' },
}
const { address, bank_account: _bank, geolocation: _place, ...person } = signable
const completeOfV1 = { ...person, correspondence_address: address, permanent_address_is_same_as_correspondence: true }
const upload = (filename: string, type: string): Row => [
  'POST',
  '/files',
  `--x\r\nContent-Disposition: form-data; name="file"; filename="${filename}"\r\nContent-Type: ${type}\r\n\r\n.\r\n--x--\r\n`,
]

/** An investor with one of each object of theirs, and an account. */
export const investor: readonly Row[] = [
  upload('cheque.png', 'image/png'),
  ...object('investor_profiles', buildInvestorProfile({ pan: 'AAAPB3751C' }), {
    name: 'profile',
    query: '?pan=AAAPB3751C',
    change: { income_slab: 'upto_1lakh' },
  }),
  ...object('bank_accounts', buildBankAccount({ profile }), { name: 'bank', query, change: { cancelled_cheque: '#file' } }),
  ...object('addresses', buildAddress({ profile, postal_code: '560102' }), { name: 'address', query, change: {} }),
  ...object('phone_numbers', buildPhoneNumber({ profile }), { name: 'phone', query, change: { belongs_to: 'self' } }),
  ...object('email_addresses', buildEmailAddress({ profile }), { name: 'email', query, change: { belongs_to: 'self' } }),
  ...object('related_parties', buildRelatedParty({ profile }), { name: 'nominee', query, change: {} }),
  ...object('demat_accounts', buildDematAccount({ profile }), { name: 'demat', query }),
  ...object('sole_proprietorship', buildSoleProprietorship({ profile }), { name: 'business', query, change: {} }),
  ...object('mf_investment_accounts', { primary_investor: profile }, { name: 'account', change: {} }),
  post('/v2/bank_account_verifications', { bank_account: '#bank' }),
  get('/v2/bank_account_verifications/#verification'),
  get('/v2/bank_account_verifications'),
]

/** An entity with its own objects, and a partner. */
export const entity: readonly Row[] = [
  post('/v2/investor_profiles', buildInvestorProfile({ pan: 'AAAPB3751C' })),
  ...object('investor_profile_non_individuals', buildNonIndividualProfile('active_nfe', { pan: 'AAACB3751C' }), {
    name: 'entity',
    query: '?pan=AAACB3751C',
    change: {},
  }),
  ...object('tax_residencies', buildTaxResidency({ profile: '#entity' }), { name: 'tax', query: '?profile=#entity', change: {} }),
  ...object('beneficial_owners', buildBeneficialOwner({ profile: '#entity', beneficial_owner_profile: profile }), {
    name: 'owner',
    query: '?profile=#entity',
    change: {},
  }),
  ...object('partners', buildPartner(), { name: 'partner', query: '?code=ARN-98345' }),
]

/** The investor and the account of v1. */
export const v1Investor: readonly Row[] = [
  post('/api/onb/investors', buildV1Investor()),
  get('/api/onb/investors/#investor'),
  get('/api/onb/investors'),
  get('/api/onb/investors/search?ids=#investor'),
  post('/api/onb/investors/#investor', buildV1Investor()),
  ['POST', '/api/oms/investment_accounts', '{"primary_investor_id":#investor}'],
  get('/api/oms/investment_accounts?investor_id=#investor'),
]

/** A KYC from the check to the signature; the clock has to move a minute in between. */
export const kyc: readonly Row[] = [
  post('/api/kyc/check', { pan: 'ARRPP3751N' }),
  get('/api/kyc/#check'),
  ['PUT', '/api/kyc/#check/refetch', ''],
  post('/v2/kyc_requests', buildKycRequestStart({ pan: 'ARRPP3751N' })),
  ['PATCH', '/v2/kyc_requests', '{"id":"#kyc","gender":"male"}'],
  get('/v2/kyc_requests/#kyc'),
  get('/v2/kyc_requests?pan=ARRPP3751N'),
  post('/v2/identity_documents', { kyc_request: '#kyc', type: 'aadhaar', postback_url: 'https://app.example/back' }),
  get('/v2/identity_documents/#document'),
  get('/v2/identity_documents'),
  upload('me.mp4', 'video/mp4'),
  upload('scan.png', 'image/png'),
  post('/v2/kyc_requests', signable),
]

/** What follows a minute later. */
export const signature: readonly Row[] = [
  post('/v2/esigns', { kyc_request: '#kyc', postback_url: 'https://app.example/back' }),
  get('/v2/esigns/#esign'),
  post('/v2/kyc_requests/#kyc/simulate', { status: 'expired' }),
]

/** The deprecated requests of v1. */
export const v1Kyc: readonly Row[] = [
  post('/kyc_requests', buildKycRequestStart({ pan: 'ARRPP3751N' })),
  get('/kyc_requests/#kycold'),
  get('/kyc_requests'),
  ['PATCH', '/kyc_requests/#kycold', '{"gender":"male"}'],
  ['POST', '/kyc_requests/#kycold', '{"gender":"male"}'],
  upload('me.mp4', 'video/mp4'),
  upload('scan.png', 'image/png'),
  post('/kyc_requests', completeOfV1),
]

/** What follows when it was submitted by itself. */
export const v1Outcome: readonly Row[] = [post('/kyc_requests/#kycold/simulate', { status: 'successful' })]
