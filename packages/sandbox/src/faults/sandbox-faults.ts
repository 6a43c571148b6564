import type { History } from '../store/history.js'
import type { SandboxRequest } from '../wire/exchange.js'
import { operationAt } from '../wire/router.js'
import { createFaultBook, type InjectedFault } from './fault-book.js'
import type { Fault } from './fault.js'
import type { FaultName } from './fault-kinds.js'
import { deliver, type Delivery, type FaultyPlatform } from './faulty-exchange.js'

/** The faults of a sandbox: `fetch` and `serveSandbox` fail with them, `handle` never does. */
export interface SandboxFaults {
  /**
   * Lets requests from now on meet a fault. A request meets the first that applies to it of each: of those that make it fail, of drift,
   * of reads and of time. Returns the id that `remove` takes. Throws `SANDBOX_FAULT_INVALID`.
   */
  readonly inject: (fault: Fault) => string
  /** Ends a fault before its time. False when it is not in force. */
  readonly remove: (id: string) => boolean
  /** Ends all. */
  readonly clear: () => void
  /** Those in force, in the order they were injected, with how many requests have met each. */
  readonly list: () => readonly InjectedFault[]
  /** For a server of your own: what a request meets, counted as met by asking; `undefined` when nothing is in its way. */
  readonly meet: (request: Pick<SandboxRequest, 'method' | 'target'>) => FaultyExchange | undefined
}

/** A request that has met faults. */
export interface FaultyExchange {
  /** What makes it fail; `undefined` when only its answer is odd. */
  readonly failure: FaultName | undefined
  /** Lets the whole request happen, in the platform or not, and tells what its caller gets to see. Once. */
  readonly deliver: (request: SandboxRequest) => Delivery
}

/** Makes the faults of a sandbox, with those it starts with. Throws `SANDBOX_FAULT_INVALID`. */
export function createFaults(given: {
  readonly faults: readonly Fault[]
  readonly seed: number
  readonly platform: FaultyPlatform
  readonly history: History
}): SandboxFaults {
  const { faults, seed, platform, history } = given
  const book = createFaultBook(seed)
  const inject = (fault: Fault) => {
    const id = book.inject(fault)
    const { delay = 0 } = book.list().at(-1) ?? {}
    if (fault.fault === 'read-lag') history.keep(delay)
    return id
  }
  for (const fault of faults) inject(fault)
  return {
    inject,
    remove: book.remove,
    clear: book.clear,
    list: book.list,
    meet(request) {
      if (book.isEmpty()) return undefined
      const operation = operationAt(request)
      const met = operation === undefined ? undefined : book.meet(operation)
      return met === undefined ? undefined : { failure: met.failure?.fault, deliver: (whole) => deliver(platform, met, whole) }
    },
  }
}
