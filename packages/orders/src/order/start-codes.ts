/** The codes of the errors that the start of an order throws: an unknown gateway, and an input with issues. */
export const startCodes = { unknown: 'ORDERS_GATEWAY_UNKNOWN', invalid: 'ORDERS_INPUT_INVALID' } as const
