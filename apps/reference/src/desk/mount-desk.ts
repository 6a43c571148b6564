import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { secureHeaders } from 'hono/secure-headers'
import { existsSync } from 'node:fs'
import { relative } from 'node:path'
import * as z from 'zod'
import { clockRoutes } from './clock.js'
import type { DeskParts } from './desk.js'
import type { ChangeFeed } from './events.js'
import { holdingRoutes } from './holdings.js'
import { investorRoutes } from './investors.js'
import { orderRoutes } from './orders.js'
import { planRoutes } from './plans.js'
import { notFound, Problem } from './problem.js'
import { cookieName, mountRoutes, problemAnswer, readBody, requireOwnPage, type Route } from './route.js'
import { schemeRoutes } from './schemes.js'
import { isSignedIn, sessionOf, signIn, signOut, type Session } from './sessions.js'
import type { SessionShape } from './shapes.js'

/** Every route of the desk that needs a session. */
export const deskRoutes: readonly Route[] = [
  ...schemeRoutes,
  ...investorRoutes,
  ...orderRoutes,
  ...planRoutes,
  ...holdingRoutes,
  ...clockRoutes,
]

const signInBody = z.strictObject({ name: z.string().max(80), password: z.string().max(200) })

/** Adds the desk to a server: its API, and its page where that was built. */
export function mountDesk(app: Hono, parts: DeskParts, feed: ChangeFeed, page: string): void {
  app.use('/desk/*', headers, async (context, next) => {
    await next()
    // Answers are somebody's own, and the page is asked for anew: what it is made of has its hash in its name.
    if (!context.res.headers.has('cache-control'))
      context.res.headers.set('cache-control', context.req.path.startsWith('/desk/api/') ? 'no-store' : 'no-cache')
  })
  app.use('/', headers)
  const shapeOf = ({ name, role, tenant, csrf }: Session): SessionShape => ({
    user: name,
    role,
    tenant,
    csrf,
    isSandbox: parts.passDays !== undefined,
  })
  const tokenOf = (context: Parameters<typeof getCookie>[0]) => getCookie(context, cookieName)

  app.post('/desk/api/session', async (context) => {
    try {
      // A page elsewhere can neither send this type of body nor read the answer.
      const { name, password } = await readBody(context, signInBody)
      const { token, session } = await signIn(parts.database, name, password)
      // What stands before the server may speak https for it.
      const isHttps = [context.req.url, parts.publicUrl()].some((url) => url.startsWith('https:'))
      setCookie(context, cookieName, token, { path: '/desk', httpOnly: true, sameSite: 'Strict', secure: isHttps })
      return context.json(shapeOf(session))
    } catch (error) {
      return problemAnswer(context, error, parts)
    }
  })
  app.get('/desk/api/session', async (context) => {
    try {
      const session = await sessionOf(parts.database, tokenOf(context))
      if (session === undefined) throw new Problem(401, 'DESK_SIGNED_OUT', 'Sign in first.')
      return context.json(shapeOf(session))
    } catch (error) {
      return problemAnswer(context, error, parts)
    }
  })
  app.delete('/desk/api/session', async (context) => {
    try {
      const token = tokenOf(context)
      const session = await sessionOf(parts.database, token)
      if (session !== undefined) {
        requireOwnPage(context, session)
        await signOut(parts.database, token ?? '')
      }
      deleteCookie(context, cookieName, { path: '/desk' })
      return context.json({})
    } catch (error) {
      return problemAnswer(context, error, parts)
    }
  })
  app.get('/desk/api/events', async (context) => {
    const token = tokenOf(context)
    const session = await sessionOf(parts.database, token)
    if (session === undefined) return problemAnswer(context, new Problem(401, 'DESK_SIGNED_OUT', 'Sign in first.'), parts)
    return feed.stream(context, session.tenant, () => isSignedIn(parts.database, token ?? ''))
  })
  mountRoutes(app, '/desk/api', deskRoutes, parts)
  app.all('/desk/api/*', (context) => problemAnswer(context, new Problem(404, 'DESK_NOT_FOUND', 'There is no such address.'), parts))

  // The gateway page leads the investor's browser back here, by GET or by POST: what it says proves nothing, so it is not read.
  app.on(['GET', 'POST'], '/desk/back', (context) => context.redirect('/desk/', 303))
  app.get('/', (context) => context.redirect('/desk/'))
  if (!existsSync(page)) return
  const root = relative(process.cwd(), page) || '.'
  const file = (path: string) => path.replace(/^\/desk/, '')
  app.use('/desk/assets/*', async (context, next) => {
    await next()
    if (context.res.ok) context.res.headers.set('cache-control', 'public, max-age=31536000, immutable')
  })
  app.get('/desk/assets/*', serveStatic({ root, rewriteRequestPath: file }))
  app.get('/desk/assets/*', (context) => problemAnswer(context, notFound('file'), parts))
  app.get('/desk/*', serveStatic({ root, path: 'index.html' }))
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
  },
  xFrameOptions: 'DENY',
  referrerPolicy: 'same-origin',
})
