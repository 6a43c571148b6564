import { contract, type Operation } from '@foliokit/api'
import { beginInvestorLogin, clientCredentials, loginTokens, secret } from '@foliokit/auth'
import { createClient } from '@foliokit/client'
import { createPaytota, paytotaContract } from '@foliokit/paytota'
import { readFileSync } from 'node:fs'

/** What stands for an operation, each by its name or `undefined`. */
export interface Covered {
  readonly row: Operation
  /** How a caller spells it. */
  readonly method: string | undefined
  /** The file of the sandbox's handler, below the repository. */
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

const folder = 'packages/sandbox/src/handlers'
const handlersFile = readSource(`${folder}/handlers.ts`)

function readSource(file: string): string {
  return readFileSync(new URL(`../../../../${file}`, import.meta.url), 'utf8')
}

/** By name, the file that an imported name comes from. */
const files = new Map(
  [...handlersFile.matchAll(/^import \{([^}]+)\} from '\.\/(.+)\.js'$/gm)].flatMap(([, names = '', file = '']) =>
    (names.match(/\w+/g) ?? []).map((name) => [name, `${file}.ts`] as const),
  ),
)

function handlerOf({ name }: Operation): string | undefined {
  const file = files.get(new RegExp(`^  '${name}': (\\w+)`, 'm').exec(handlersFile)?.[1] ?? '')
  return file === undefined ? undefined : `${folder}/${file}`
}

/** The methods of the other provider's client, by the operation they perform. */
const paytota = createPaytota({ baseUrl: 'https://paytota.example', secretKey: secret('nothing_is_sent'), brandId: 'none' })
const paytotaMethods: Readonly<Record<keyof typeof paytotaContract, keyof typeof paytota>> = {
  'paytotaPurchases.create': 'createPurchase',
  'paytotaPurchases.execute': 'execute',
  'paytotaPurchases.fetch': 'getPurchase',
}
const paytotaHandlers = 'packages/paytota/src/sandbox/handlers.ts'

const ofPaytota = Object.values(paytotaContract).map((row) => {
  const method = paytotaMethods[row.name]
  const answered = new RegExp(`^  '${row.name}': `, 'm').test(readSource(paytotaHandlers))
  return {
    row,
    method: typeof paytota[method] === 'function' ? `paytota.${method}` : undefined,
    handler: answered ? paytotaHandlers : undefined,
  }
})

const ofPlatform = (Object.values(contract) as readonly Operation[]).map((row) => ({ row, method: methodOf(row), handler: handlerOf(row) }))

/** The rows of the platform's contract alone. */
export const platformRows: readonly Operation[] = ofPlatform.map(({ row }) => row)

/** Everything that is there, by `METHOD /path/:id`, in the order of the tables. A slash at the end of a path is left out, as in `spec/`. */
export const covered: ReadonlyMap<string, Covered> = new Map(
  [...ofPlatform, ...ofPaytota].map((each) => [`${each.row.method} ${each.row.path.replace(/(?<=.)\/$/, '')}`, each]),
)
