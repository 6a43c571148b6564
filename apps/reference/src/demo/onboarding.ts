import { checkInvestorProfile, percentage, type InvestorIssue } from '@foliokit/investors'
import { bankAccountAdvice, kycStanding } from '@foliokit/kyc'
import { tell, type Scene } from './scene.js'
import type { Fact } from './timeline.js'

/** Made up, with a PAN and an account number of the forms that the sandbox knows to be good. */
const investor = {
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
} as const
const email = 'asha.rao@example.com'
const accountNumber = '000000001101'

/** Takes an investor from the KYC check to an account that takes orders. Returns the scene with that account in it. */
export async function onboardInvestor(scene: Scene): Promise<Scene> {
  const pan = panFor(scene.reference('investor'))
  await checkKyc(scene, pan)
  const profile = await makeProfile(scene, pan)
  const bank = await verifyBank(scene, profile)
  const account = await openAccount(scene, profile, bank)
  return { ...scene, account, email }
}

async function checkKyc(scene: Scene, pan: string): Promise<void> {
  const standing = kycStanding(await scene.client.kycChecks.create({ pan }))
  if (standing.outcome !== 'may_invest') throw new Error(`The investor needs a KYC first: ${standing.outcome}.`)
  await tell(scene, 'KYC check: the investor may invest', [
    ['pan', `•••••${pan.slice(5, 9)}•, whose digits the sandbox takes for a good KYC`],
  ])
}

async function makeProfile(scene: Scene, pan: string): Promise<string> {
  const { client, platform } = scene
  const draft = { ...investor, pan, first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: pan } } as const
  const context = { today: (await platform.now()).slice(0, 10) }
  await tell(scene, 'Rules check the profile field by field, as a form would', [
    ...refused(checkInvestorProfile({ ...draft, name: 'Asha R4o' }, context)),
    ...refused(checkInvestorProfile({ ...draft, pan: `${pan.slice(0, 3)}C${pan.slice(4)}` }, context)),
    ['corrected', checkInvestorProfile(draft, context).length === 0 ? 'passes every rule' : 'still breaks a rule'],
  ])
  const { id } = await client.investorProfiles.create(draft)
  await tell(scene, `Profile of ${draft.name} created`, [['id', id]])
  return id
}

/** The first thing that is wrong, the field before it. */
const refused = (issues: readonly InvestorIssue[]): readonly Fact[] =>
  issues.slice(0, 1).map(({ message, path: [field] }) => [String(field), message.replace(`${String(field)} `, '')])

async function verifyBank(scene: Scene, profile: string): Promise<string> {
  const { client, platform } = scene
  const { id } = await client.bankAccounts.create({
    profile,
    account_number: accountNumber,
    primary_account_holder_name: investor.name,
    type: 'savings',
    ifsc_code: 'HDFC0001330',
  })
  const begun = await client.bankAccountVerifications.create({ bank_account: id })
  await platform.advance({ minutes: 1 })
  const verified = await client.bankAccountVerifications.fetch(begun.id)
  const { next } = bankAccountAdvice(verified)
  if (next !== 'use') throw new Error(`The bank account is not to be used: ${next}.`)
  await tell(scene, `Bank account verified: ${verified.status}`, [['confidence', `${verified.confidence}, so it may be used`]])
  return id
}

async function openAccount({ client, ...scene }: Scene, profile: string, bank: string): Promise<Scene['account']> {
  const address = await client.addresses.create({
    profile,
    line1: '342, 2nd main',
    postal_code: '560102',
    country: 'IN',
    nature: 'residential',
  })
  const phone = await client.phoneNumbers.create({ profile, isd: '91', number: '9000000001', belongs_to: 'self' })
  const mail = await client.emailAddresses.create({ profile, email, belongs_to: 'self' })
  const nominee = await client.relatedParties.create({ profile, name: 'Mohan Rao', date_of_birth: '1960-01-31', relationship: 'father' })
  const account = await client.investmentAccounts.create({
    primary_investor: profile,
    holding_pattern: 'single',
    folio_defaults: {
      communication_email_address: mail.id,
      communication_mobile_number: phone.id,
      communication_address: address.id,
      payout_bank_account: bank,
      nominee1: nominee.id,
      nominee1_allocation_percentage: percentage('100'),
    },
  })
  await tell({ client, ...scene }, 'Investment account opened: every new folio takes over its defaults', [
    ['id', account.id],
    ['contact', email],
    ['nominee', `${nominee.name}, ${nominee.relationship}, 100 %`],
  ])
  return { id: account.id, old_id: account.old_id ?? '' }
}

/** A PAN that the sandbox takes for one with a good KYC, another for each run: a PAN has one profile. */
function panFor(reference: string): string {
  let sum = 0
  for (const character of reference) sum = (sum * 31 + character.charCodeAt(0)) % 26 ** 4
  const letter = (place: number) => String.fromCharCode(65 + (Math.floor(sum / 26 ** place) % 26))
  return `${letter(0)}${letter(1)}${letter(2)}PB3751${letter(3)}`
}
