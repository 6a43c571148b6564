import { verifyBank } from './bank-account.js'
import { openAccount } from './investment-account.js'
import { investor, panFor } from './investor.js'
import { makeProfile } from './investor-profile.js'
import { checkKyc } from './kyc-check.js'
import type { Scene } from './scene.js'

/** Takes a new investor from the KYC check to an account that takes orders. Returns the scene with that account in it. */
export async function onboardInvestor(scene: Scene): Promise<Scene> {
  const pan = panFor(scene.reference('investor'))
  await checkKyc(scene, pan)
  const profile = await makeProfile(scene, pan)
  const bank = await verifyBank(scene, profile)
  const account = await openAccount(scene, profile, bank)
  return { ...scene, account, email: investor.email.email }
}
