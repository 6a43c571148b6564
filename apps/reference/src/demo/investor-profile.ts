import { checkInvestorProfile } from '@foliokit/investors'
import { indiaDate } from '@foliokit/schedule'
import { inWords } from './exact-facts.js'
import { profileWith } from './investor.js'
import { tell, type Scene } from './scene.js'

/** Checks the profile by the rules, and two wrong ones before it, then creates it. Returns its id. */
export async function makeProfile(scene: Scene, pan: string): Promise<string> {
  const { client, platform } = scene
  const profile = profileWith(pan)
  const context = { today: indiaDate(await platform.now()) }
  const check = (change: object) => checkInvestorProfile({ ...profile, ...change }, context)
  await tell(scene, 'Rules check the profile field by field, as a form would, before anything is sent', [
    ...inWords('gender "F"', check({ gender: 'F' })),
    ...inWords('C, not P, in the pan', check({ pan: `${pan.slice(0, 3)}C${pan.slice(4)}` })),
    ...inWords('corrected', check({})),
  ])
  const { id } = await client.investorProfiles.create(profile)
  await tell(scene, `Profile of ${profile.name} created: ${id}`)
  return id
}
