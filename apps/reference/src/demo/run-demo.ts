import { clientCredentials, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { fetchThrough } from '@foliokit/http'
import { sampleTenant } from '@foliokit/sandbox'
import { faultsTour } from './faults-tour.js'
import { ordersTour } from './orders-tour.js'
import { plansTour } from './plans-tour.js'
import type { DemoPlatform } from './platform.js'
import { tell, type Scene, type Tour } from './scene.js'
import { createTimeline, printEntry, type Entry } from './timeline.js'
import { v1Guide } from './v1-guide.js'

/** The tours by name, the default first. */
export const tours = { orders: ordersTour, v1: v1Guide, plans: plansTour, faults: faultsTour } as const

/** What the demo takes from outside: nothing in it reads a clock or makes an id. */
export interface DemoSettings {
  readonly platform: DemoPlatform
  /** Gets each line as it happens. */
  readonly print: (line: string) => void
  /** Milliseconds, for the life of tokens. */
  readonly now: () => number
  /** Starts the `source_ref_id` of every order. */
  readonly reference: string
}

/** Takes a tour for the sample tenant, and tells the story as it goes. Returns what the tour leaves behind, and the story as data. */
export async function runDemo<Left extends object>(
  tour: Tour<Left>,
  settings: DemoSettings,
): Promise<{ readonly timeline: readonly Entry[] } & Left> {
  const { platform, print } = settings
  await platform.now()
  print(`${tour.about}, against ${platform.description}. Times are the sandbox's own, in India.\n`)
  const scene = await setScene(settings)
  const { left, done } = await tour.run(scene)
  print(`\nDone: ${done}`)
  return { timeline: scene.timeline.entries, ...left }
}

async function setScene({ platform, print, now, reference }: DemoSettings): Promise<Scene> {
  const { name: tenant, clientId, clientSecret, accounts } = sampleTenant
  const [account] = accounts
  const email = account?.contacts?.emails[0]
  if (account === undefined || email === undefined) throw new Error('The sample tenant has no account with a contact.')
  const { transport, baseUrl } = platform
  const tokens = clientCredentials({
    fetch: fetchThrough(transport, { name: 'auth.token', path: '/v2/auth/:tenant_name/token', effect: 'read' }),
    baseUrl,
    tenant,
    clientId,
    clientSecret: secret(clientSecret),
    now,
  })
  const scene: Scene = {
    client: createClient({ baseUrl, tenant, tokens, transport }),
    platform,
    timeline: createTimeline((entry) => print(printEntry(entry))),
    account,
    email,
    reference: (order) => `${reference}-${order}`,
  }
  const token = await tokens.token()
  await tell(scene, 'Token from client credentials', [
    ['tenant', tenant],
    ['token', `${token.slice(0, 12)}… (renewed before it expires)`],
  ])
  return scene
}
