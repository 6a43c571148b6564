export { undiciTransport, type UndiciTransportOptions } from './undici/undici-transport.js'
export type { DispatchedRequest, UndiciController, UndiciDispatcher, UndiciHandler } from './undici/dispatcher.js'
