import { isCodedError } from '@foliokit/errors'
import type { Context, Hono } from 'hono'
import { getCookie } from 'hono/cookie'
import type * as z from 'zod'
import type { DeskParts } from './desk.js'
import { invalidInput, notFound, Problem, platformProblem } from './problem.js'
import { sessionOf, type Session } from './sessions.js'
import type { Role } from './shapes.js'

/** What a route's work gets: who asks, of which tenant, and the body as its schema reads it. */
export interface Asked<Body> {
  readonly parts: DeskParts
  readonly session: Session
  /** The tenant's own platform: a route reaches no other. */
  readonly tenant: DeskParts['tenants'][string]
  readonly path: Readonly<Record<string, string>>
  readonly body: Body
}

/** A route of the desk. */
export interface Route<Body = unknown> {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: `/${string}`
  /** Who may; left out, everybody who is signed in. */
  readonly role?: Role
  readonly body?: z.ZodType<Body>
  readonly work: (asked: Asked<Body>) => Promise<object>
}

/** Makes a route whose work knows the type of its body. */
export const route = <Body = undefined>(given: Route<Body>): Route => given as unknown as Route

export const cookieName = 'desk_session'
const maxBody = 32 * 1024
const idForm = /^[\w-]{1,80}$/

/** Adds routes: session, origin, token, role and body are checked before their work, and nothing it throws gets out as it is. */
export function mountRoutes(app: Hono, base: string, routes: readonly Route[], parts: DeskParts): void {
  for (const each of routes) {
    app.on(each.method, base + each.path, async (context) => {
      try {
        const session = await sessionOf(parts.database, getCookie(context, cookieName))
        if (session === undefined) throw new Problem(401, 'DESK_SIGNED_OUT', 'Sign in first.')
        if (each.method !== 'GET') requireOwnPage(context, session)
        if (each.role !== undefined && session.role !== each.role)
          throw new Problem(403, 'DESK_ROLE_WRONG', `Only a ${each.role} may do this, and you are signed in as a ${session.role}.`)
        const tenant = parts.tenants[session.tenant]
        if (tenant === undefined) throw new Problem(403, 'DESK_TENANT_GONE', 'Your firm is not served here any more.')
        const path = context.req.param() as Record<string, string>
        // What no id looks like is no object either, and is asked of nobody.
        for (const [what, id] of Object.entries(path)) if (!idForm.test(id)) throw notFound(what)
        // A sandbox's time jumps: a token that has ended meanwhile is then renewed before it is used. What is away is said by the work itself.
        if (parts.passDays !== undefined) await tenant.clock.settle().catch(() => undefined)
        const body = each.body === undefined ? undefined : await readBody(context, each.body)
        return context.json(await each.work({ parts, session, tenant, path, body }))
      } catch (error) {
        return problemAnswer(context, error, parts)
      }
    })
  }
}

/** A change must come from the desk's own page: from its origin, and with the token that only the page was told. */
export function requireOwnPage(context: Context, session: Session): void {
  const origin = context.req.header('origin')
  const host = context.req.header('host') ?? new URL(context.req.url).host
  if (origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host))
    throw new Problem(403, 'DESK_ORIGIN_WRONG', 'This comes from another page than the desk.')
  if (context.req.header('x-csrf-token') !== session.csrf)
    throw new Problem(403, 'DESK_TOKEN_WRONG', 'The request lacks the token of your session; load the page again.')
}

/** Reads a JSON body of a shape, within its limit. */
export async function readBody<Body>(context: Context, schema: z.ZodType<Body>): Promise<Body> {
  if (!/^application\/json\s*(;|$)/i.test(context.req.header('content-type') ?? ''))
    throw new Problem(415, 'DESK_BODY_NOT_JSON', 'The body must be JSON, with content-type application/json.')
  const bytes = await boundedBytes(context.req.raw.body)
  let given: unknown
  const unprintable: string[] = []
  try {
    given = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (name, value: unknown) => {
      if (typeof value === 'string' && /\p{Cc}|\p{Cs}/u.test(value)) unprintable.push(name)
      return value
    })
  } catch {
    throw new Problem(400, 'DESK_BODY_MALFORMED', 'The body is no JSON.')
  }
  if (unprintable.length > 0)
    throw invalidInput(
      unprintable.map((field) => ({ field, code: 'DESK_TEXT_UNPRINTABLE', message: 'Only characters that can be printed, in one line.' })),
    )
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw invalidInput(read.error.issues.map(({ path, message }) => ({ field: path.join('.'), code: 'DESK_FIELD_INVALID', message })))
}

/** Reads no further than the limit, whatever length the request claims. */
async function boundedBytes(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.byteLength
    if (size > maxBody) throw new Problem(413, 'DESK_BODY_TOO_LARGE', `The body must have at most ${maxBody} bytes.`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** What went wrong as an answer: our own refusals as they are, everything else by its code alone. */
export function problemAnswer(context: Context, error: unknown, { log }: DeskParts): Response {
  const problem = error instanceof Problem ? error : codedProblem(error)
  if (problem.status >= 500) log({ job: 'desk', code: problem.code, path: context.req.routePath })
  return context.json(problem.shape(), problem.status)
}

function codedProblem(error: unknown): Problem {
  if (!isCodedError(error)) throw error
  if (error.code.startsWith('APP_DATABASE_')) return new Problem(503, error.code, error.message)
  return platformProblem(error)
}
