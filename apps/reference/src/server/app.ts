import { isCodedError } from '@foliokit/errors'
import { honoWebhook, type Inbox } from '@foliokit/client/webhooks'
import { Hono } from 'hono'
import type { Database } from '../storage/database.js'

/** Where the platform posts its events. */
export const webhookPath = '/webhooks/platform'

/** What the server answers from. */
export interface AppParts {
  readonly database: Database
  /** Takes the platform's events in; without it none are taken. */
  readonly inbox?: Inbox | undefined
  /** Hears of a request that failed: a code, and nothing of the request. */
  readonly log: (line: { readonly job: string; readonly code: string; readonly path: string }) => void
}

/** The application behind the server: the platform's webhooks, and whether it is well. The desk adds its own routes. */
export function createApp({ database, inbox, log }: AppParts): Hono {
  const app = new Hono()
  app.get('/health', async (context) => {
    await database.query('select 1')
    return context.json({ status: 'ok', database: database.kind })
  })
  if (inbox !== undefined) app.post(webhookPath, (context) => honoWebhook(inbox)(context) as unknown as Promise<Response>)
  app.notFound((context) => context.json({ code: 'APP_NOT_FOUND', message: 'There is nothing at this address.' }, 404))
  app.onError((error, context) => {
    const code = isCodedError(error) ? error.code : 'APP_FAILED'
    log({ job: 'server', code, path: context.req.routePath })
    const isDatabase = code.startsWith('APP_DATABASE_')
    return context.json(
      { code, message: isDatabase ? error.message : 'Something failed here; it was written down.' },
      isDatabase ? 503 : 500,
    )
  })
  return app
}
