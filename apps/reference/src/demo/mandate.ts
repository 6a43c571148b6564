import { format, type Rupees } from '@foliokit/money'
import { openPage, press } from './browser.js'
import { tell, type Scene } from './scene.js'

const bankAccount = '51'

/** Sets up an electronic mandate, a standing permission to debit the investor's bank account, and has the investor approve it. Returns its id. */
export async function setUpMandate(scene: Scene, limit: Rupees): Promise<string> {
  const { client, platform } = scene
  const { id } = await client.mandates.create({ mandate_type: 'E_MANDATE', bank_account_id: bankAccount, mandate_limit: limit })
  const created = await client.mandates.fetch(id)
  await tell(scene, `Mandate ${id} set up, a standing permission to debit the bank account: ${created.mandate_status}`, [
    ['bank account', bankAccount],
    ['limit', `${format(limit)} per debit`],
  ])
  const { token_url } = await client.mandates.authorize({ mandate_id: id })
  const page = await openPage(platform, token_url ?? '')
  await platform.advance({ minutes: 5 })
  await press(platform, page, 'outcome', 'success')
  const { mandate_status } = await client.mandates.fetch(id)
  if (mandate_status !== 'APPROVED') throw new Error(`Mandate ${id} is ${mandate_status}, so it pays nothing.`)
  await tell(scene, `Investor opens "${page.title}" and approves: ${mandate_status}`)
  return id
}
