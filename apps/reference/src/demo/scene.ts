import type { Client } from '@foliokit/client'
import type { LoadedAccount } from '@foliokit/sandbox'
import { schemeFromFundScheme, type Scheme } from '@foliokit/schemes'
import type { DemoPlatform } from './platform.js'
import type { Fact, Timeline } from './timeline.js'

/** What every tour works with. The account and its contact are those of the sandbox's sample tenant, until a tour onboards an investor. */
export interface Scene {
  readonly client: Client
  readonly platform: DemoPlatform
  readonly timeline: Timeline
  readonly account: Pick<LoadedAccount, 'id' | 'old_id'>
  readonly email: string
  /** Makes the `source_ref_id` of one order. */
  readonly reference: (order: string) => string
}

/** The orders and plans as the client answers them. */
export type Purchase = Awaited<ReturnType<Client['purchases']['fetch']>>
export type Redemption = Awaited<ReturnType<Client['redemptions']['fetch']>>
export type Switch = Awaited<ReturnType<Client['switches']['fetch']>>
export type PurchasePlan = Awaited<ReturnType<Client['purchasePlans']['fetch']>>

/** A story that the demo tells. */
export interface Tour<Left extends object = object> {
  /** What it is about, as its headline starts. */
  readonly about: string
  /** Tells it. Returns what it leaves behind, and what that comes to in a sentence. */
  readonly run: (scene: Scene) => Promise<{ readonly left: Left; readonly done: string }>
}

/** Tells of something that happens at the sandbox's present moment. */
export async function tell({ platform, timeline }: Scene, title: string, facts: readonly Fact[] = []): Promise<void> {
  timeline.add(await platform.now(), title, facts)
}

/** Where the orders of the demo say they come from. */
export const origin = { user_ip: '10.0.128.12', initiated_by: 'investor', initiated_via: 'web' } as const

/** Reads a scheme into the shape that the rules take. */
export async function readScheme({ client }: Scene, isin: string): Promise<Scheme> {
  return schemeFromFundScheme(await client.fundSchemes.fetch(isin))
}
