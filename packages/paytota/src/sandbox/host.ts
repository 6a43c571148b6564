/** A request, whatever carried it. A sandbox of `@foliokit/sandbox` hands over its own. */
export interface PaytotaRequest {
  readonly method: string
  /** Path and query. */
  readonly target: string
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** The body as it came, where it is a multipart one; `body` is then empty. */
  readonly bytes?: Uint8Array
}

/** An answer, whatever will carry it. */
export interface PaytotaResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** What a sandbox that this one is mounted in lends it: its time, and the address under which it is reached. */
export interface PaytotaHost {
  readonly clock: {
    /** Milliseconds since 1970. */
    readonly now: () => number
    /** Calls back when the clock reaches a moment. */
    readonly schedule: (at: number, run: () => void) => void
  }
  readonly publicUrl: () => string
}
