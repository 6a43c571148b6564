/** Follows one request on its way through a platform's `fetch`. */
export interface SendingWatch {
  /** Sends the request. */
  run<Result>(send: () => Result): Result
  /** What is known at this moment. `not-sent` and `sent` only where they are proven. */
  known(): 'not-sent' | 'sent' | 'unknown'
}

/** Makes the watch of one request. */
export type WatchSending = () => SendingWatch
