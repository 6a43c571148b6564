import { kycStanding } from '@foliokit/kyc'
import { tell, type Scene } from './scene.js'

/** Asks whether the KYC of a PAN is good. Throws unless its holder may invest any amount. */
export async function checkKyc(scene: Scene, pan: string): Promise<void> {
  const check = await scene.client.kycChecks.create({ pan })
  const { outcome } = kycStanding(check)
  if (outcome !== 'may_invest') throw new Error(`The investor is not free to invest any amount: ${outcome}.`)
  await tell(scene, 'KYC check: is the identity of a new investor on record?', [
    ['pan', `•••••${pan.slice(5, 9)}•, whose digits the sandbox takes for a good KYC`],
    ['answer', `${outcome}, which means any amount, and that no application for KYC is needed`],
  ])
}
