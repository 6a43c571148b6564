import { parseInstant } from '@foliokit/schedule'
import type { Scene } from './scene.js'
import type { Fact } from './timeline.js'

type AnyOrder = { readonly state: string } | { readonly status: string }

/** Moves the clock to a time of a day in India. */
export async function advanceTo({ platform }: Scene, day: string, time: string): Promise<void> {
  const milliseconds = parseInstant(`${day}T${time}:00+05:30`) - parseInstant(await platform.now())
  await platform.advance({ seconds: milliseconds / 1000 })
}

/** Moves the clock hour by hour until an order has reached a state, as a poller would: over a long weekend if need be. v1 calls it status. */
export async function awaitState<Order extends AnyOrder>(
  { platform }: Scene,
  wanted: string,
  fetchOrder: () => Promise<Order>,
): Promise<Order> {
  for (let hours = 1; hours <= 240; hours += 1) {
    await platform.advance({ hours: 1 })
    const order = await fetchOrder()
    if (('state' in order ? order.state : order.status) === wanted) return order
  }
  throw new Error(`The order did not become ${wanted} within ten days: start the sandbox with --processing automatic.`)
}

/** The members of a v2 order that tell how far it is. */
interface Processed {
  readonly state: string
  readonly submitted_at?: string | null | undefined
  readonly succeeded_at?: string | null | undefined
}

/** Follows a confirmed order until the registrar has processed it; `outcome` is the title of that, `factsOf` what to tell of it. */
export async function awaitProcessing<Order extends Processed>(
  scene: Scene,
  fetchOrder: () => Promise<Order>,
  outcome: string,
  factsOf: (order: Order) => readonly Fact[],
): Promise<Order> {
  const submitted = await awaitState(scene, 'submitted', fetchOrder)
  scene.timeline.add(submitted.submitted_at ?? '', 'Order submitted to the registrar')
  const successful = await awaitState(scene, 'successful', fetchOrder)
  scene.timeline.add(successful.succeeded_at ?? '', outcome, factsOf(successful))
  return successful
}
