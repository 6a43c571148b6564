import { bankAccountAdvice } from '@foliokit/kyc'
import { investor } from './investor.js'
import { tell, type Scene } from './scene.js'

/** Adds the investor's bank account and asks the bank whose it is. Returns its id; throws unless it may be used. */
export async function verifyBank(scene: Scene, profile: string): Promise<string> {
  const { client, platform } = scene
  const { id } = await client.bankAccounts.create({ profile, ...investor.bank })
  const begun = await client.bankAccountVerifications.create({ bank_account: id })
  await platform.advance({ seconds: 8 })
  const ended = await client.bankAccountVerifications.fetch(begun.id)
  const { next, description } = bankAccountAdvice(ended)
  if (next !== 'use') throw new Error(`The bank account is not to be used: ${next}.`)
  await tell(scene, `Bank account added, its verification ${begun.status}; 8 seconds later ${ended.status}`, [
    ['account', `••••${investor.bank.account_number.slice(-4)}, whose last digits the sandbox takes for a good one`],
    ['confidence', `${ended.confidence}. ${description}`],
  ])
  return id
}
