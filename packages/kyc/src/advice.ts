/** Who can do something: the investor, the distributor (who runs the application), the platform with its sources. */
export type Actor = 'investor' | 'distributor' | 'platform'

/** What a code means, and what to do. */
export interface Advice<Next extends string = string> {
  /** For a developer. Show people your own words, chosen by the code. */
  readonly description: string
  /** Who can act, the one to turn to first at the front. */
  readonly actors: readonly Actor[]
  /** The one next step. Branch on it. */
  readonly next: Next
}
