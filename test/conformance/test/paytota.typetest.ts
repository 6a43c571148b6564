import type { Operation } from '@foliokit/api'
import type { OperationTable, PluginContext } from '@foliokit/client'
import { paytotaContract } from '@foliokit/paytota'
import type { PaytotaHost, PaytotaSandbox } from '@foliokit/paytota/sandbox'
import type { SandboxHost, SandboxMount } from '@foliokit/sandbox'

// Another provider's table is one of the same type, though its package stands below the one that has the type.
paytotaContract satisfies OperationTable
paytotaContract['paytotaPurchases.create'] satisfies Operation

declare const plugin: PluginContext
const { paytotaPurchases } = plugin.resources(paytotaContract)
paytotaPurchases.fetch satisfies (id: string) => Promise<{ readonly id: string; readonly status: string }>
// @ts-expect-error a purchase is created from a body
void paytotaPurchases.create()
// @ts-expect-error what carries no token is none of a client's methods
void paytotaPurchases.execute

// Another provider's sandbox is mounted as it is.
declare const paytota: PaytotaSandbox
paytota.mount satisfies SandboxMount
declare const host: SandboxHost
host satisfies PaytotaHost
