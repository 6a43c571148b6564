import { contract, type Operation } from '@foliokit/api'
import { beginInvestorLogin, clientCredentials, loginTokens } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { readFileSync } from 'node:fs'

/** What stands for an operation, each by its name or `undefined`. */
export interface Covered {
  readonly row: Operation
  /** How a caller spells it. */
  readonly method: string | undefined
  /** The file of the sandbox's handler. */
  readonly handler: string | undefined
}

/** Operations that a caller reaches through a function of `@foliokit/auth`: they are what a client's tokens are made of. */
const throughAuth: Readonly<Record<string, { readonly name: string }>> = {
  'auth.authorize': beginInvestorLogin,
  'auth.login': loginTokens,
  'auth.token': clientCredentials,
}

const client = createClient({
  baseUrl: 'https://sandbox.example',
  tenant: 'acme',
  tokens: { token: () => Promise.reject(new Error('Nothing is sent here.')), invalidate: () => {} },
}) as unknown as Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>

function methodOf({ name }: Operation): string | undefined {
  const [group = '', method = ''] = name.split('.')
  if (typeof client[group]?.[method] === 'function') return `client.${name}`
  return throughAuth[name]?.name
}

const handlersFile = readFileSync(new URL('../../../../packages/sandbox/src/handlers/handlers.ts', import.meta.url), 'utf8')

/** By name, the file that an imported name comes from. */
const files = new Map(
  [...handlersFile.matchAll(/^import \{([^}]+)\} from '\.\/(.+)\.js'$/gm)].flatMap(([, names = '', file = '']) =>
    (names.match(/\w+/g) ?? []).map((name) => [name, `${file}.ts`] as const),
  ),
)

function handlerOf({ name }: Operation): string | undefined {
  return files.get(new RegExp(`^  '${name}': (\\w+)`, 'm').exec(handlersFile)?.[1] ?? '')
}

/** Everything that is there, by `METHOD /path/:id`, in the order of the contract. */
export const covered: ReadonlyMap<string, Covered> = new Map(
  (Object.values(contract) as readonly Operation[]).map((row) => [
    `${row.method} ${row.path}`,
    { row, method: methodOf(row), handler: handlerOf(row) },
  ]),
)
