import { CodedError, isCodedError } from '@foliokit/errors'

/**
 * What a database failure means for whoever waits for it. Nothing of the statement or its values is repeated: they hold what investors own.
 *
 * - `APP_DATABASE_DOWN`: no connection, or it was lost. What the statement did is taken back or unknown; nothing was sent for it.
 * - `APP_DATABASE_FULL`: no space or no memory is left, or no connection slot.
 * - `APP_DATABASE_SLOW`: the statement took too long and was stopped.
 * - `APP_DATABASE_FAILED`: anything else, with the SQL state.
 */
export type DatabaseErrorCode = 'APP_DATABASE_DOWN' | 'APP_DATABASE_FULL' | 'APP_DATABASE_SLOW' | 'APP_DATABASE_FAILED'

const words: Readonly<Record<DatabaseErrorCode, string>> = {
  APP_DATABASE_DOWN: 'The database cannot be reached, or the connection to it was lost; the work is taken up again when it is back.',
  APP_DATABASE_FULL: 'The database has no room left (disk, memory or connections); make room, the work is taken up again then.',
  APP_DATABASE_SLOW: 'The database took too long and the statement was stopped; the work is taken up again.',
  APP_DATABASE_FAILED: 'The database refused a statement.',
}

/** Makes a coded error of what a driver threw. Coded errors pass as they are. */
export function databaseError(error: unknown): CodedError {
  if (isCodedError(error)) return error
  const state = (error as { readonly code?: unknown }).code
  const sqlState = typeof state === 'string' ? state : undefined
  const code = codeOf(sqlState, error)
  // The cause is left out: a driver's error holds the statement and the values of the row.
  return new CodedError(code, `${words[code]}${sqlState === undefined ? '' : ` (${sqlState})`}`, { context: { sqlState } })
}

/** Tells whether another try may fare better. */
export function isPassing(error: unknown): boolean {
  return (
    isCodedError(error, 'APP_DATABASE_DOWN', 'APP_DATABASE_FULL', 'APP_DATABASE_SLOW') ||
    sqlStateOf(error) === '40001' ||
    sqlStateOf(error) === '40P01'
  )
}

function sqlStateOf(error: unknown): unknown {
  return isCodedError(error) ? error.context['sqlState'] : undefined
}

function codeOf(sqlState: string | undefined, error: unknown): DatabaseErrorCode {
  if (sqlState === undefined)
    return /connection|connect$|terminat|closed|ended|read timeout/i.test(String((error as Error).message))
      ? 'APP_DATABASE_DOWN'
      : 'APP_DATABASE_FAILED'
  if (sqlState === '57014' || sqlState === '55P03') return 'APP_DATABASE_SLOW'
  if (sqlState.startsWith('53') || sqlState === '58030' || sqlState === 'ENOSPC') return 'APP_DATABASE_FULL'
  if (/^(08|57P)/.test(sqlState) || /^E(CONN|PIPE|TIMEDOUT|NOTFOUND|AI_AGAIN|HOSTUNREACH)/.test(sqlState)) return 'APP_DATABASE_DOWN'
  return 'APP_DATABASE_FAILED'
}
