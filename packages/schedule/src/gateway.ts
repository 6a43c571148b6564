import { CodedError } from '@foliokit/errors'

/** The route an order takes. */
export type Gateway = 'rta' | 'ondc' | 'bse'

const gateways: readonly Gateway[] = ['rta', 'ondc', 'bse']

/** Checks a gateway that may come from untyped code: one read as another would have the wrong minimum gap (domain §4.3). */
export function checkedGateway(gateway: Gateway): Gateway {
  if (gateways.includes(gateway)) return gateway
  throw new CodedError('SCHEDULE_GATEWAY_UNKNOWN', `Gateway ${String(gateway)} is unknown; accepted: ${gateways.join(', ')}.`, {
    context: { gateway, accepted: gateways },
  })
}
