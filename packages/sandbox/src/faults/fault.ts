import { contract, type OperationName } from '@foliokit/api'
import { CodedError } from '@foliokit/errors'
import * as z from 'zod'
import { faultKind, faultKinds, type FaultMoment, type FaultName, type FaultSetting } from './fault-kinds.js'
import { appliesTo } from './applies-to.js'

/** How `Retry-After` is written: five seconds, a date five seconds ahead, a date a minute ago, or a word. */
export type RetryAfterForm = 'seconds' | 'date' | 'past' | 'garbage'

/** A fault to inject: what fails, for which requests, and how often. `faultKinds` tells what each takes. */
export interface Fault {
  readonly fault: FaultName
  /** The operation whose requests meet it. Default: every operation that it can happen to, the token's included. */
  readonly operation?: OperationName | undefined
  /** Default: after the commit, where the fault can happen then. */
  readonly when?: FaultMoment | undefined
  /** How many requests meet it. Default: one; `always` with a probability, and for `unauthorized` and the faults of reads. */
  readonly times?: number | 'always' | undefined
  /** How likely a request meets it, above 0 and up to 1. Default 1. */
  readonly probability?: number | undefined
  /** Gives the probability a stream of its own. Default: the one that the seed of the sandbox decides for all faults. */
  readonly seed?: number | undefined
  /** Milliseconds, for a fault that takes time and for a late commit. */
  readonly delay?: number | undefined
  readonly retryAfter?: RetryAfterForm | undefined
  /** The member of the answer that drifts, in each row of a list. */
  readonly field?: string | undefined
  /** Where a list stops: 0 to 100. */
  readonly rows?: number | undefined
}

/** A fault with everything decided. */
export interface CheckedFault extends Fault {
  readonly when: FaultMoment | undefined
  readonly times: number | 'always'
  readonly probability: number
  readonly delay: number
}

const names = Object.keys(faultKinds) as [FaultName, ...FaultName[]]
const aDay = 86_400_000
const wholeTimes = 'must be a whole number from 1 on, or always'
const schema = z.strictObject({
  fault: z.enum(names),
  operation: z.enum(Object.keys(contract) as OperationName[], 'must be an operation of the contract, such as purchases.create').optional(),
  when: z.enum(['before-commit', 'after-commit', 'late-commit']).optional(),
  times: z.union([z.int(wholeTimes).min(1, wholeTimes), z.literal('always')], wholeTimes).optional(),
  probability: z.number().gt(0).max(1).optional(),
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1)
    .optional(),
  delay: z.int().min(0).max(aDay).optional(),
  retryAfter: z.enum(['seconds', 'date', 'past', 'garbage']).optional(),
  field: z.string().min(1).max(100).optional(),
  rows: z.int().min(0).max(100).optional(),
})

/** Completes a fault with its defaults. Throws `SANDBOX_FAULT_INVALID` for one that cannot be. */
export function checkedFault(given: unknown): CheckedFault {
  const result = schema.safeParse(given)
  if (!result.success) {
    throw invalid(result.error.issues.map(({ path, message }) => `${path.join('.') || 'fault'}: ${message}`).join('; '))
  }
  const fault = result.data
  const kind = faultKind(fault.fault)
  for (const setting of ['retryAfter', 'field', 'rows'] as const satisfies readonly FaultSetting[])
    if (fault[setting] !== undefined && !kind.settings.includes(setting)) throw invalid(`${fault.fault} takes no ${setting}`)
  if (fault.delay !== undefined && !kind.settings.includes('delay')) throw invalid(`${fault.fault} takes no delay`)
  const when = fault.when ?? kind.moments.at(-1)
  if (when !== undefined && !kind.moments.includes(when))
    throw invalid(
      `${fault.fault} happens ${kind.moments.length === 0 ? 'at no moment that can be chosen' : kind.moments.join(' or ')}, not ${when}`,
    )
  if (fault.operation !== undefined && !appliesTo(fault.fault, contract[fault.operation]))
    throw invalid(`${fault.fault} cannot happen to ${fault.operation}`)
  return {
    ...fault,
    when,
    times: fault.times ?? (fault.probability === undefined ? kind.times : 'always'),
    probability: fault.probability ?? 1,
    delay: fault.delay ?? kind.delay,
  }
}

function invalid(why: string): CodedError {
  return new CodedError('SANDBOX_FAULT_INVALID', `The fault cannot be injected: ${why}.`)
}
