import type { Issue } from '@foliokit/errors'
import { reason } from './reason.js'

/** Gateways by their wire name, and what each does with an order of one kind. */
export type GatewayTable<Row> = Readonly<Record<string, Row>>

/** What a guard or reason that the gateway decides looks at. */
export interface AtGateway {
  readonly context: { readonly gateway: string }
}

/** The row of a gateway, or `undefined` for one that the table does not know. */
export function gatewayOf<Row>(gateways: GatewayTable<Row>, name: string): Row | undefined {
  return Object.hasOwn(gateways, name) ? gateways[name] : undefined
}

/** Makes guards that the gateway decides. A gateway that the table does not know allows nothing. */
export function gatewayGuards<Row>(gateways: GatewayTable<Row>) {
  return (allows: (row: Row) => boolean) =>
    ({ context }: AtGateway): boolean => {
      const row = gatewayOf(gateways, context.gateway)
      return row !== undefined && allows(row)
    }
}

/** Makes the reasons of such guards. An unknown gateway is the reason before anything else. */
export function gatewayReasons<Row>(gateways: GatewayTable<Row>) {
  return <Code extends string>(code: Code, message: (gateway: string) => string) =>
    ({ context: { gateway } }: AtGateway): Issue<Code | 'ORDERS_GATEWAY_UNKNOWN'> =>
      gatewayOf(gateways, gateway) === undefined ? unknownGateway(gateways, gateway) : reason(code, message(gateway), { gateway })
}

/** The reason, and on write the error, for a gateway that the table does not know. */
export function unknownGateway<Row>(gateways: GatewayTable<Row>, gateway: string): Issue<'ORDERS_GATEWAY_UNKNOWN'> {
  const known = Object.keys(gateways)
  return reason('ORDERS_GATEWAY_UNKNOWN', `Gateway ${gateway} is unknown; known are ${known.join(', ')}.`, { gateway, known }, ['gateway'])
}
