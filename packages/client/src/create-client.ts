import { contract, type Contract, type Operation } from '@foliokit/api'
import { createCalls, type Perform, type Prepare } from './call.js'
import type { ClientConfig } from './config.js'
import { defaultTransport } from './default-transport.js'
import type { Method, OperationTable, Resources } from './methods.js'

/** Adds to a client: gets what it needs to call operations of its own, returns the members to add. */
export type ClientPlugin<Added extends object> = (context: PluginContext) => Added

/** What a plugin is given. */
export interface PluginContext {
  readonly config: ClientConfig
  /** Makes the method of an operation of the plugin's own, with everything the client's own methods have. */
  readonly method: <O extends Operation>(row: O) => Method<O>
  /**
   * Encodes a call's arguments once and returns what sends it: every time the same bytes. Throws `CLIENT_INPUT_INVALID` at once.
   *
   * For writes that are looked up before they are repeated; `method` is for everything else.
   */
  readonly prepare: Prepare
  /** Makes the methods of a table of operations, by group. */
  readonly resources: <Table extends OperationTable>(table: Table) => Resources<Table>
}

/** A client: the operations of the contract by group, and what plugins added. */
export type Client<Added extends object = object> = Resources<Contract> &
  Added & {
    /** Returns a client with a plugin's members added; this one stays as it is. */
    use<More extends object>(plugin: ClientPlugin<More>): Client<Added & More>
  }

/**
 * Makes a client for one tenant. Its methods are derived from the contract: path parameters first, then the body or query, then
 * options.
 *
 * Every method throws coded errors: `CLIENT_*` of its own, `HTTP_*` and `AUTH_*` from below. `context.certainty` says whether a write
 * may have taken effect.
 *
 * @example
 * const client = createClient({ baseUrl: 'https://s.finprim.com', tenant: 'acme', tokens })
 * const purchase = await client.purchases.fetch('mfp_177177219f634373b01072986d2eea7d')
 */
export function createClient(config: ClientConfig): Client {
  const calls = createCalls(config, config.transport ?? defaultTransport())
  return withPlugins(config, calls, resourcesOf(calls.perform, contract))
}

function withPlugins<Members extends object>(
  config: ClientConfig,
  calls: ReturnType<typeof createCalls>,
  members: Members,
): Members & Client {
  const { perform, prepare } = calls
  const context: PluginContext = {
    config,
    prepare,
    method: (row) => methodOf(perform, row),
    resources: (table) => resourcesOf(perform, table),
  }
  const use = (plugin: ClientPlugin<object>) => withPlugins(config, calls, { ...members, ...plugin(context) })
  return Object.freeze({ ...members, use }) as unknown as Members & Client
}

function methodOf<O extends Operation>(perform: Perform, row: O): Method<O> {
  return ((...args: readonly unknown[]) => perform(row, args)) as unknown as Method<O>
}

function resourcesOf<Table extends OperationTable>(perform: Perform, table: Table): Resources<Table> {
  const groups: Record<string, Record<string, unknown>> = {}
  for (const row of Object.values(table)) {
    if (row.security !== 'bearer') continue
    const [group = '', method = ''] = row.name.split('.')
    const methods = (groups[group] ??= {})
    methods[method] = methodOf(perform, row)
  }
  for (const methods of Object.values(groups)) Object.freeze(methods)
  return Object.freeze(groups) as unknown as Resources<Table>
}
