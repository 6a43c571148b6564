import { createHash, randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Database } from '../storage/database.js'
import { Problem } from './problem.js'
import type { Role } from './shapes.js'

/** Somebody who may sign in. */
export interface DeskUser {
  readonly name: string
  readonly tenant: string
  readonly role: Role
}

/** Who asks, and what proves it. */
export interface Session extends DeskUser {
  readonly csrf: string
}

const derive = promisify(scrypt) as (password: string, salt: Buffer, length: number) => Promise<Buffer>
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** How long a session lasts without a request, and how often a wrong password may be given in a row before a name has to wait. */
const limits = { hours: 8, tries: 5, waitMinutes: 5 } as const

/** Keeps a user with a new password. */
export async function setUser(database: Database, { name, tenant, role }: DeskUser, password: string): Promise<void> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, 32)
  await database.query(
    `insert into desk_users (name, tenant, role, salt, key) values ($1, $2, $3, $4, $5)
     on conflict (name) do update set tenant = excluded.tenant, role = excluded.role, salt = excluded.salt, key = excluded.key`,
    [name, tenant, role, salt.toString('hex'), key.toString('hex')],
  )
}

/**
 * Signs in. A wrong name and a wrong password are one answer, and take the same time. Each try is counted before its password is looked
 * at, so that many at once are no more tries than one after the other; the right password sets the count back.
 */
export async function signIn(
  database: Database,
  name: string,
  password: string,
): Promise<{ readonly token: string; readonly session: Session }> {
  const [user] = await database.query<DeskUser & { salt: string; key: string; waits: boolean }>(
    `with before as (
       select name, failures >= $2 and failed_at > clock_timestamp() - make_interval(mins => $3) as waits
       from desk_users where name = $1 for update
     )
     update desk_users u set
       failed_at = case when before.waits then u.failed_at else clock_timestamp() end,
       failures = case when u.failed_at > clock_timestamp() - make_interval(mins => $3) then least(u.failures + 1, $2) else 1 end
     from before where u.name = before.name returning u.name, u.tenant, u.role, u.salt, u.key, before.waits`,
    [name, limits.tries, limits.waitMinutes],
  )
  if (user?.waits === true)
    throw new Problem(429, 'DESK_SIGN_IN_WAITS', `Too many wrong passwords; try again in ${limits.waitMinutes} minutes.`)
  const key = await derive(password, Buffer.from(user?.salt ?? '00'.repeat(16), 'hex'), 32)
  if (user === undefined || !timingSafeEqual(key, Buffer.from(user.key, 'hex')))
    throw new Problem(401, 'DESK_SIGN_IN_WRONG', 'Name and password do not go together.')
  const [token, csrf] = [randomBytes(32).toString('hex'), randomBytes(16).toString('hex')]
  await database.query('update desk_users set failures = 0 where name = $1', [name])
  await database.query('insert into desk_sessions (hash, name, csrf) values ($1, $2, $3)', [hashOf(token), name, csrf])
  await database.query('delete from desk_sessions where seen_at < clock_timestamp() - make_interval(hours => $1)', [limits.hours])
  return { token, session: { name, tenant: user.tenant, role: user.role, csrf } }
}

/** The session of a token, if it still holds. Only the token's hash is kept: whoever reads the table cannot sign in with it. */
export async function sessionOf(database: Database, token: string | undefined): Promise<Session | undefined> {
  if (token === undefined || !/^[0-9a-f]{64}$/.test(token)) return undefined
  const [session] = await database.query<Session>(
    `update desk_sessions s set seen_at = clock_timestamp() from desk_users u
     where s.hash = $1 and u.name = s.name and s.seen_at > clock_timestamp() - make_interval(hours => $2)
     returning u.name, u.tenant, u.role, s.csrf`,
    [hashOf(token), limits.hours],
  )
  return session
}

/** Whether a token's session still holds; asking is not a request that keeps it. */
export async function isSignedIn(database: Database, token: string): Promise<boolean> {
  const rows = await database.query(
    'select from desk_sessions where hash = $1 and seen_at > clock_timestamp() - make_interval(hours => $2)',
    [hashOf(token), limits.hours],
  )
  return rows.length > 0
}

/** Ends a session. */
export async function signOut(database: Database, token: string): Promise<void> {
  await database.query('delete from desk_sessions where hash = $1', [hashOf(token)])
}
