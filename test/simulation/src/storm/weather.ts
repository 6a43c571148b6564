import type { Fault } from '@foliokit/sandbox'

const creates = ['purchases.create', 'purchasePlans.create', 'payments.createNetbanking'] as const
const changes = ['purchases.update'] as const
const reads = ['purchases.list', 'purchasePlans.list', 'payments.list', 'purchases.fetch', 'purchasePlans.fetch'] as const

/** How likely each fault of a create is: about six of ten meet one. */
const onCreates: readonly Fault[] = [
  { fault: 'connection-refused', probability: 0.03 },
  { fault: 'connect-timeout', probability: 0.01 },
  { fault: 'reset-at-accept', probability: 0.02 },
  { fault: 'reset-after-body', when: 'after-commit', probability: 0.06 },
  { fault: 'reset-after-body', when: 'before-commit', probability: 0.05 },
  { fault: 'closed-without-answer', when: 'late-commit', delay: 3_000, probability: 0.03 },
  { fault: 'silence', when: 'after-commit', probability: 0.03 },
  { fault: 'silence', when: 'late-commit', delay: 25_000, probability: 0.03 },
  { fault: 'silence', when: 'late-commit', delay: 90_000, probability: 0.02 },
  { fault: 'slow-headers', delay: 12_000, probability: 0.02 },
  { fault: 'stall-in-body', probability: 0.02 },
  { fault: 'truncated-length', probability: 0.02 },
  { fault: 'truncated-chunk', probability: 0.01 },
  { fault: 'server-error', when: 'after-commit', probability: 0.03 },
  { fault: 'server-error', when: 'before-commit', probability: 0.03 },
  { fault: 'bad-gateway', when: 'late-commit', delay: 8_000, probability: 0.02 },
  { fault: 'unavailable', when: 'before-commit', probability: 0.02 },
  { fault: 'gateway-timeout', when: 'after-commit', probability: 0.02 },
  { fault: 'wrong-content-type', probability: 0.01 },
  { fault: 'empty-body', probability: 0.01 },
  { fault: 'empty-object', probability: 0.01 },
  { fault: 'no-content', probability: 0.01 },
  { fault: 'redirected', when: 'before-commit', probability: 0.01 },
  { fault: 'rate-limited', probability: 0.02 },
  { fault: 'unauthorized-in-flight', probability: 0.02 },
  { fault: 'unprocessable', probability: 0.005 },
  { fault: 'conflict', probability: 0.005 },
]

const onReads: readonly Fault[] = [
  { fault: 'reset-after-headers', probability: 0.05 },
  { fault: 'silence', when: 'before-commit', probability: 0.03 },
  { fault: 'server-error', when: 'before-commit', probability: 0.05 },
  { fault: 'truncated-length', probability: 0.02 },
  { fault: 'rate-limited', probability: 0.02 },
  { fault: 'read-lag', delay: 20_000, probability: 0.25 },
  { fault: 'filter-ignored', probability: 0.05 },
  { fault: 'unknown-field', probability: 0.05 },
  { fault: 'offset-without-colon', probability: 0.05 },
]

/** What the sandbox lets happen in the first phase, by operation. */
export const harshWeather: readonly Fault[] = [
  ...creates.flatMap((operation) => onCreates.map((fault) => ({ ...fault, operation }))),
  ...changes.flatMap((operation) => onCreates.slice(0, 16).map((fault) => ({ ...fault, operation }))),
  ...reads.flatMap((operation) =>
    onReads.filter(({ fault }) => fault !== 'filter-ignored' || operation.endsWith('.list')).map((fault) => ({ ...fault, operation })),
  ),
  { fault: 'server-error', operation: 'auth.token', when: 'before-commit', probability: 0.05 },
]
