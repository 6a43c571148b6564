/** The part of undici's `Dispatcher` that we use, as a type of our own: an `Agent`, a `Pool`, a `ProxyAgent` or a `MockAgent` is one. */
export interface UndiciDispatcher {
  dispatch(request: DispatchedRequest, handler: UndiciHandler): boolean
}

/** What a dispatcher is asked to send. */
export interface DispatchedRequest {
  readonly origin: string
  readonly path: string
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | Uint8Array | null
}

/** What a dispatcher gives its handler to act on the request. */
export interface UndiciController {
  abort(reason: Error): void
}

/** What a dispatcher tells of a request. */
export interface UndiciHandler {
  onRequestStart(controller: UndiciController, context: unknown): void
  onResponseStart(controller: UndiciController, status: number, headers: Record<string, string | string[] | undefined>): void
  onResponseData(controller: UndiciController, chunk: Uint8Array): void
  onResponseEnd(controller: UndiciController, trailers: unknown): void
  onResponseError(controller: UndiciController, error: Error): void
}
