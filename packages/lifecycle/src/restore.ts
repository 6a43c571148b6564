import { CodedError, type Issue } from '@foliokit/errors'
import { frozenPlainData, isPlainObject } from './plain-data.js'
import type { Migrations, Stored } from './stored.js'

/** What `restoreStored` must know of a lifecycle. */
export interface RestoreOptions {
  readonly machine: string
  readonly version: number
  readonly migrations: Migrations
  readonly states: readonly string[]
  readonly checkContext: ((context: Readonly<Record<string, unknown>>) => readonly Issue[]) | undefined
}

/**
 * Reads a stored value of any known version: checks its shape, migrates it one version at a time and checks the result.
 *
 * Throws `LIFECYCLE_STORED_INVALID` (shape), `LIFECYCLE_VERSION_UNKNOWN`, `LIFECYCLE_STATE_UNKNOWN`,
 * `LIFECYCLE_CONTEXT_INVALID` (with `context.issues`) or `LIFECYCLE_NOT_PLAIN_DATA`.
 */
export function restoreStored(value: unknown, options: RestoreOptions): Stored {
  const { machine, version, migrations, states } = options
  const stored = readShape(value, machine)
  const oldest = oldestVersion(version, migrations)
  if (stored.version > version || stored.version < oldest) {
    throw new CodedError(
      'LIFECYCLE_VERSION_UNKNOWN',
      `A stored ${machine} has version ${stored.version}; this release reads versions ${oldest} to ${version}.`,
      {
        context: { machine, version: stored.version, oldest, newest: version },
      },
    )
  }
  const { state, context } = migrate(stored, version, migrations)
  if (!states.includes(state)) throw unknownState(machine, state, states)
  const frozen = frozenPlainData(context) as Readonly<Record<string, unknown>>
  const issues = options.checkContext?.(frozen) ?? []
  if (issues.length > 0) {
    throw new CodedError(
      'LIFECYCLE_CONTEXT_INVALID',
      `The context of a stored ${machine} is not valid. ${issues.map((issue) => issue.message).join(' ')}`,
      {
        context: { machine, state, issues },
      },
    )
  }
  return Object.freeze({ state, context: frozen, version })
}

/** The error for a state that the machine does not declare. */
export function unknownState(machine: string, state: unknown, states: readonly string[]): CodedError {
  return new CodedError('LIFECYCLE_STATE_UNKNOWN', `${String(state)} is no state of ${machine}. Its states are ${states.join(', ')}.`, {
    context: { machine, state, states },
  })
}

/** The lowest version that the migrations lead on from without a gap. */
export function oldestVersion(version: number, migrations: Migrations): number {
  let oldest = version
  while (migrations[oldest - 1] !== undefined) oldest--
  return oldest
}

type Shape = Stored<string, Readonly<Record<string, unknown>>>

function readShape(value: unknown, machine: string): Shape {
  const refuse = (problem: string) =>
    new CodedError('LIFECYCLE_STORED_INVALID', `A stored ${machine} must be { state, context, version }: ${problem}.`, {
      context: { machine, problem },
    })
  if (!isPlainObject(value)) throw refuse('it is not an object')
  const { state, context, version } = value
  if (typeof state !== 'string') throw refuse('state is not text')
  if (!isPlainObject(context)) throw refuse('context is not an object')
  if (typeof version !== 'number' || !Number.isSafeInteger(version)) throw refuse('version is not an integer')
  return { state, context, version }
}

function migrate(stored: Shape, version: number, migrations: Migrations): { readonly state: string; readonly context: object } {
  let old: { readonly state: string; readonly context: object } = stored
  for (let from = stored.version; from < version; from++) {
    old = migrations[from]!({ state: old.state, context: frozenPlainData(old.context) as Readonly<Record<string, unknown>> })
  }
  return old
}
