import type { SandboxRequest, SandboxResponse } from '../wire/exchange.js'
import { errorResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { cannedAnswer } from './canned-answer.js'
import { drifted } from './drift.js'
import type { CheckedFault } from './fault.js'
import type { MetFaults } from './fault-book.js'
import { faultKind, type FaultName } from './fault-kinds.js'
import { stopped } from './list-stops.js'
import type { Timer } from './timer.js'

/** How a read is to be answered otherwise than it is asked. */
export interface OddReading {
  /** The moment whose state it shows. */
  readonly asOf?: number | undefined
  readonly unfiltered?: boolean | undefined
}

/** What faults ask of the platform. */
export interface FaultyPlatform {
  /** Takes a request, as the platform does when it arrives. What is returned lets it take effect, and answers. */
  readonly accept: (request: SandboxRequest, reading?: OddReading) => () => SandboxResponse
  readonly now: () => number
  readonly jump: (milliseconds: number) => void
  readonly revoke: (token: string) => void
  readonly after: Timer
}

/** How a body comes. */
export type BodyDelivery = 'whole' | 'slow-drip' | 'stall-in-body' | 'truncated-length' | 'truncated-chunk'

/** What a caller gets to see of a request, whatever carries it. */
export type Delivery =
  | { readonly kind: 'unsent'; readonly fault: FaultName; readonly delay: number }
  | { readonly kind: 'lost'; readonly how: 'reset' | 'closed' | 'silence' }
  | {
      readonly kind: 'answered'
      readonly response: SandboxResponse
      /** How long the answer keeps the caller waiting, in milliseconds. */
      readonly wait: number
      readonly body: BodyDelivery
      /** Between the pieces of a body that drips, in milliseconds. */
      readonly pause: number
    }

/** Lets a request meet its faults: the platform takes it, or not, and the answer fails as it is to fail. */
export function deliver(platform: FaultyPlatform, met: MetFaults, request: SandboxRequest): Delivery {
  const { failure, time } = met
  if (time?.fault === 'clock-jump') platform.jump(time.delay)
  if (time?.fault === 'token-expires' || failure?.fault === 'unauthorized-in-flight') revokeTokenOf(platform, request)
  if (failure === undefined) return answered(platform, met, request)
  const { fault, when, delay } = failure
  if (faultKind(fault).group === 'before-send') return { kind: 'unsent', fault, delay }

  if (when === 'late-commit') commitLate(platform, request, delay)
  const how = lostBy[fault]
  if (how !== undefined) {
    if (when === 'after-commit') answerOf(platform, request)
    return { kind: 'lost', how }
  }
  const canned = cannedAnswer(failure, platform.now())
  if (canned === undefined) return answered(platform, met, request)
  if (when === 'after-commit') answerOf(platform, request)
  return { kind: 'answered', response: announced(canned, { time, failure }), wait: 0, body: 'whole', pause: 0 }
}

const lostBy: Readonly<Partial<Record<FaultName, 'reset' | 'closed' | 'silence'>>> = {
  'reset-at-accept': 'reset',
  'reset-after-headers': 'reset',
  'reset-after-body': 'reset',
  'closed-without-answer': 'closed',
  silence: 'silence',
}

/** The true answer, changed and carried as the faults ask. */
function answered(platform: FaultyPlatform, met: MetFaults, request: SandboxRequest): Delivery {
  const { failure, read, drift } = met
  const truth = answerOf(platform, request, {
    asOf: read?.fault === 'read-lag' ? platform.now() - read.delay : undefined,
    unfiltered: read?.fault === 'filter-ignored',
  })
  const cut = read?.fault === 'list-stops' ? stopped(truth, read.rows ?? 100) : truth
  const told = drift === undefined ? cut : drifted(cut, drift)
  // A refusal, or an answer without the member in question, has not drifted.
  const response = announced(told, told.body === cut.body ? { ...met, drift: undefined } : met)
  const wait = failure?.fault === 'slow-headers' ? failure.delay : 0
  return { kind: 'answered', response, wait, body: bodyOf(failure), pause: failure?.delay ?? 0 }
}

const bodies: readonly string[] = ['slow-drip', 'stall-in-body', 'truncated-length', 'truncated-chunk'] satisfies BodyDelivery[]

function bodyOf(failure: CheckedFault | undefined): BodyDelivery {
  return failure !== undefined && bodies.includes(failure.fault) ? (failure.fault as BodyDelivery) : 'whole'
}

/** Takes a request now and lets it take effect later: what must be unique is checked then. Nobody hears of a refusal. */
function commitLate({ accept, after }: FaultyPlatform, request: SandboxRequest, delay: number): void {
  refusable(() => {
    const commit = accept(request)
    after(delay, () => void refusable(commit))
  })
}

/** Lets a request take effect now, and answers. */
function answerOf({ accept }: FaultyPlatform, request: SandboxRequest, reading?: OddReading): SandboxResponse {
  return refusable(() => accept(request, reading)())
}

function refusable<Result>(run: () => Result): Result | SandboxResponse {
  try {
    return run()
  } catch (error) {
    if (error instanceof Refusal) return errorResponse(error)
    throw error
  }
}

/** Says in a header which faults an answer has met. */
function announced(response: SandboxResponse, met: MetFaults): SandboxResponse {
  const names = Object.values(met).flatMap((fault) => (fault === undefined ? [] : [fault.fault]))
  if (names.length === 0) return response
  return { ...response, headers: { ...response.headers, 'x-sandbox-fault': names.join(', ') } }
}

function revokeTokenOf(platform: FaultyPlatform, { headers }: SandboxRequest): void {
  const token = /^Bearer (\S+)$/i.exec(headers['authorization'] ?? '')?.[1]
  if (token !== undefined) platform.revoke(token)
}
