/**
 * What a lifecycle keeps: plain JSON data, frozen. Put it in a column, a file or a message as it is, and bring it back with
 * `restore`.
 */
export interface Stored<State extends string = string, Context = unknown> {
  readonly state: State
  readonly context: Context
  /** The version of the machine that wrote it: an integer from 1. */
  readonly version: number
}

/**
 * Carries a stored value from one version to the next. What it gets was written by an older release: read it as data, not as
 * today's types.
 */
export type Migration = (old: { readonly state: string; readonly context: Readonly<Record<string, unknown>> }) => {
  readonly state: string
  readonly context: object
}

/** Migrations by the version they start from: `{ 1: to2, 2: to3 }` for a machine of version 3. */
export type Migrations = Readonly<Record<number, Migration>>
