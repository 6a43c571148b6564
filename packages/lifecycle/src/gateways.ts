import { CodedError, type Issue } from '@foliokit/errors'
import { reason } from './refusal.js'

/** Gateways by their wire name, and what each does: data that a caller may read, spread and replace. */
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

/** Makes the reasons of such guards. An unknown gateway is the reason before anything else, with the code `unknown`. */
export function gatewayReasons<Row, Unknown extends string>(gateways: GatewayTable<Row>, unknown: Unknown) {
  return <Code extends string>(code: Code, message: (gateway: string) => string) =>
    ({ context: { gateway } }: AtGateway): Issue<Code | Unknown> =>
      gatewayOf(gateways, gateway) === undefined ? unknownGateway(gateways, gateway, unknown) : reason(code, message(gateway), { gateway })
}

/** The reason, and on write the error, for a gateway that the table does not know. */
export function unknownGateway<Row, Code extends string>(gateways: GatewayTable<Row>, gateway: string, code: Code): Issue<Code> {
  const known = Object.keys(gateways)
  return reason(code, `Gateway ${gateway} is unknown; known are ${known.join(', ')}.`, { gateway, known }, ['gateway'])
}

/**
 * Finds the row of the gateway that a value starts on. Throws the code `unknown` for a gateway that the table does not know, and
 * `invalid` with every issue that `check` finds, in `context.issues`.
 */
export function startingRow<Row>(
  gateways: GatewayTable<Row>,
  { gateway }: { readonly gateway: string },
  check: (row: Row) => readonly Issue[],
  codes: { readonly unknown: string; readonly invalid: string },
): Row {
  const row = gatewayOf(gateways, gateway)
  if (row === undefined) {
    const { code, message, context } = unknownGateway(gateways, gateway, codes.unknown)
    throw new CodedError(code, message, { context })
  }
  const issues = check(row)
  if (issues.length === 0) return row
  throw new CodedError(codes.invalid, issues.map((issue) => issue.message).join(' '), { context: { issues } })
}
