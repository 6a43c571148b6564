/** What a caller may conclude from a fault (reliability §1, §7). */
export type FaultGroup = 'before-send' | 'ambiguous' | 'definite' | 'protocol' | 'drift' | 'read' | 'time'

/**
 * Whether the platform does what a request asks for, though the answer fails: never, before the answer fails, or `delay` after it did,
 * when the caller has long given up.
 */
export type FaultMoment = 'before-commit' | 'after-commit' | 'late-commit'

/** What a fault may be given besides what all take. */
export type FaultSetting = 'delay' | 'retryAfter' | 'field' | 'rows'

/** One kind of fault, as data. */
export interface FaultKind {
  readonly group: FaultGroup
  /** What happens, in one sentence. */
  readonly what: string
  /** When it may happen; the last is the default. None for a fault that leaves the commit alone. */
  readonly moments: readonly FaultMoment[]
  /** Whether `x-sandbox-fault` can still tell of it. */
  readonly announced: boolean
  /** How often it happens unless told otherwise. */
  readonly times: 1 | 'always'
  readonly settings: readonly FaultSetting[]
  /** `delay` unless told otherwise, in milliseconds. */
  readonly delay: number
}

const once = { moments: [], announced: true, times: 1, settings: [], delay: 30_000 } as const
const unsent = { ...once, group: 'before-send', moments: ['before-commit'], announced: false } as const
const early = { ...once, group: 'ambiguous', moments: ['before-commit'], announced: false } as const
const answered = { ...once, group: 'ambiguous', moments: ['after-commit'] } as const
/** The default, `after-commit`, stands last: it is the one that makes duplicates. */
const anyMoment = { ...once, moments: ['before-commit', 'late-commit', 'after-commit'], settings: ['delay'] } as const
const lost = { ...anyMoment, group: 'ambiguous', announced: false } as const
const failed = { ...anyMoment, group: 'ambiguous' } as const
const definite = { ...once, group: 'definite', moments: ['before-commit'] } as const
const protocol = { ...anyMoment, group: 'protocol' } as const
const drift = { ...once, group: 'drift' } as const
const read = { ...once, group: 'read', times: 'always' } as const
const time = { ...once, group: 'time' } as const

/** Every fault that a sandbox can inject (reliability §7). */
export const faultKinds = {
  'connection-refused': {
    ...unsent,
    settings: ['delay'],
    delay: 1000,
    what: 'Nobody listens; a served sandbox stops listening for `delay`.',
  },
  'name-not-found': { ...unsent, what: 'The name of the host is not found.' },
  'certificate-refused': { ...unsent, what: 'The certificate of the host has expired.' },
  'connect-timeout': { ...unsent, settings: ['delay'], delay: 10_000, what: 'The connection is given up after `delay`, never made.' },

  'reset-at-accept': { ...early, what: 'The connection is reset as it is made.' },
  'reset-after-headers': { ...early, what: 'The connection is reset when the headers of the request have come.' },
  'reset-after-body': { ...lost, what: 'The connection is reset when the whole request has come.' },
  'closed-without-answer': { ...lost, what: 'The connection is closed in good order, without an answer.' },
  silence: { ...lost, what: 'The connection stays open, and no answer comes.' },
  'slow-headers': { ...answered, settings: ['delay'], what: 'The answer begins `delay` late.' },
  'slow-drip': { ...answered, settings: ['delay'], delay: 1000, what: 'The body comes in ten pieces, `delay` apart.' },
  'stall-in-body': { ...answered, what: 'Half of the body comes, then nothing more.' },
  'truncated-length': { ...answered, what: 'The connection is closed after half of a body whose length was declared.' },
  'truncated-chunk': { ...answered, what: 'The connection is closed inside a chunk of the body.' },
  'server-error': { ...failed, what: '500.' },
  'bad-gateway': { ...failed, what: '502, with a page of HTML.' },
  unavailable: { ...failed, settings: ['delay', 'retryAfter'], what: '503, with `Retry-After` as `retryAfter` says.' },
  'gateway-timeout': { ...failed, what: '504.' },

  'rate-limited': { ...definite, settings: ['retryAfter'], what: '429, with `Retry-After` as `retryAfter` says.' },
  'unauthorized-in-flight': { ...definite, what: '401: the token is revoked after the request was taken.' },
  unauthorized: { ...definite, times: 'always', what: '401, whatever the token.' },
  forbidden: { ...definite, what: '403.' },
  'not-found': { ...definite, what: '404.' },
  conflict: { ...definite, what: '409.' },
  unprocessable: { ...definite, what: '422.' },

  'wrong-content-type': { ...protocol, what: '200, with a page of HTML.' },
  'empty-body': { ...protocol, what: '200, without a body.' },
  'empty-object': { ...protocol, what: '200, with `{}`.' },
  'no-content': { ...protocol, what: '204.' },
  redirected: { ...protocol, what: '307, to another origin.' },
  'oversized-body': { ...protocol, what: '200, with a body of 10 MiB and a byte.' },

  'unknown-value': { ...drift, settings: ['field'], what: 'A value that no document names, in `field` or else the state.' },
  'unknown-field': { ...drift, settings: ['field'], what: 'A field that no document names: `field` or else `unheard_of`.' },
  'missing-field': { ...drift, settings: ['field'], what: 'A field is left out: `field` or else the state.' },
  'null-field': { ...drift, settings: ['field'], what: 'A field is null: `field` or else the state.' },
  'number-as-text': { ...drift, settings: ['field'], what: 'A number stands in quotes: `field` or else every number.' },
  'single-l-installments': { ...drift, what: '`auto_generate_installments` is spelled `auto_generate_instalments`.' },
  'offset-without-colon': { ...drift, what: 'Moments end in `+0530`.' },

  'filter-ignored': { ...read, what: 'A list answers as if it had not been narrowed; pages stay pages.' },
  'list-stops': { ...read, settings: ['rows'], what: 'A list ends after `rows` rows, 100 unless told otherwise, and does not say so.' },
  'read-lag': { ...read, settings: ['delay'], delay: 5000, what: 'A read shows what there was `delay` of the virtual clock ago.' },

  'clock-jump': { ...time, settings: ['delay'], what: 'The virtual clock moves on by `delay` before the request is taken.' },
  'token-expires': { ...time, what: 'The token of the request ends as it is sent.' },
} as const satisfies Readonly<Record<string, FaultKind>>

/** The name of a fault that can be injected. */
export type FaultName = keyof typeof faultKinds

/** A kind of fault by its name. */
export function faultKind(name: FaultName): FaultKind {
  return faultKinds[name]
}
