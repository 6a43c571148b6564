import { checkInvestmentAccount, checkReadyForOrders, percentage } from '@foliokit/investors'
import { inWords } from './exact-facts.js'
import { investor } from './investor.js'
import { tell, type Scene } from './scene.js'

/** Adds contacts and a nominee to the profile, and opens an account that takes orders. Returns the account. */
export async function openAccount(scene: Scene, profile: string, bank: string): Promise<Scene['account']> {
  const people = await addPeople(scene, profile)
  const draft = (share: string) => ({
    primary_investor: profile,
    holding_pattern: 'single' as const,
    folio_defaults: { ...people, payout_bank_account: bank, nominee1_allocation_percentage: percentage(share) },
  })
  const complete = draft('100')
  await tell(scene, 'Rules check the account, and that it has all that an order needs', [
    ...inWords('90 % to the nominee', checkInvestmentAccount(draft('90'))),
    ...inWords('100 % to the nominee', [...checkInvestmentAccount(complete), ...checkReadyForOrders(complete)]),
  ])
  const { id, old_id } = await scene.client.investmentAccounts.create(complete)
  await tell(scene, 'Investment account opened: every new folio takes over its contacts, bank account and nominee', [['id', id]])
  return { id, old_id: old_id ?? '' }
}

/** Whom a folio names and how they are reached, as its defaults take them: ids. */
async function addPeople(scene: Scene, profile: string) {
  const { client } = scene
  const email = await client.emailAddresses.create({ profile, ...investor.email })
  const phone = await client.phoneNumbers.create({ profile, ...investor.phone })
  const address = await client.addresses.create({ profile, ...investor.address })
  const nominee = await client.relatedParties.create({ profile, ...investor.nominee })
  await tell(scene, 'Contacts added, an address too, and a nominee, to whom the units go after a death', [
    ['e-mail', email.email],
    ['mobile', `+${investor.phone.isd} ${phone.number}`],
    ['nominee', `${nominee.name}, ${nominee.relationship}`],
  ])
  return {
    communication_email_address: email.id,
    communication_mobile_number: phone.id,
    communication_address: address.id,
    nominee1: nominee.id,
  }
}
