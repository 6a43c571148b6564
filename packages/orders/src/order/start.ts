import { CodedError, type Issue } from '@foliokit/errors'
import { gatewayOf, unknownGateway, type GatewayTable } from './gateways.js'

/**
 * Finds the row of the gateway that an order starts on. Throws `ORDERS_GATEWAY_UNKNOWN`, and `ORDERS_INPUT_INVALID` with every
 * issue that `check` finds.
 */
export function startingRow<Row>(
  gateways: GatewayTable<Row>,
  { gateway }: { readonly gateway: string },
  check: (row: Row) => readonly Issue[],
): Row {
  const row = gatewayOf(gateways, gateway)
  if (row === undefined) {
    const { code, message, context } = unknownGateway(gateways, gateway)
    throw new CodedError(code, message, { context })
  }
  const issues = check(row)
  if (issues.length === 0) return row
  throw new CodedError('ORDERS_INPUT_INVALID', issues.map((issue) => issue.message).join(' '), { context: { issues } })
}
