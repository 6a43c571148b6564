import { differingMembers, type FingerprintMembers } from './fingerprint.js'
import type { Fingerprint, Intent, IntentKind, IntentResult } from './intent.js'
import { keyConflict } from './safe-error.js'
import type { Settings } from './settings.js'

/** What a caller wants, before it is an intent. */
export interface Wanted {
  readonly key: string
  readonly kind: IntentKind
  readonly fingerprint: Fingerprint
  readonly members: FingerprintMembers
  /** Whether the platform takes a reference for it. */
  readonly hasReference: boolean
}

/**
 * Stores what is wanted, or finds it stored.
 *
 * @throws CodedError `CLIENT_INTENT_CONFLICT` when the key stands for something else
 */
export async function openIntent({ intents, clock, newReference }: Settings, wanted: Wanted): Promise<Intent> {
  const { key, kind, fingerprint, members } = wanted
  const fresh: Intent = {
    key,
    kind,
    source_ref_id: wanted.hasReference ? newReference() : null,
    fingerprint,
    at: clock.now(),
    sent_at: null,
    result: null,
    revision: 0,
  }
  const standing = await intents.open(fresh)
  const differing =
    standing.kind === kind
      ? differingMembers({ exact: [...members.exact, ...members.filled], filled: [] }, standing.fingerprint, fingerprint)
      : ['kind']
  if (differing.length > 0) throw keyConflict(standing, differing)
  return standing
}

/** Reads an intent as it stands now: another process may have changed it. */
export async function standing({ intents }: Settings, intent: Intent): Promise<Intent> {
  return (await intents.find(intent.key)) ?? intent
}

/** Stores a change of an intent. Returns the new revision, or `undefined` when another process was first. */
export async function revise(
  { intents }: Settings,
  intent: Intent,
  change: Partial<Pick<Intent, 'sent_at' | 'result'>>,
): Promise<Intent | undefined> {
  const next = { ...intent, ...change, revision: intent.revision + 1 }
  return (await intents.replace(next)) ? next : undefined
}

/** Stores how an intent ended, whoever changed it meanwhile. The first result stays: what is placed stays placed. */
export async function settle(settings: Settings, intent: Intent, result: IntentResult): Promise<Intent> {
  for (let current = intent; ; current = await standing(settings, current)) {
    if (current.result?.status === 'placed') return current
    const settled = await revise(settings, current, { result })
    if (settled !== undefined) return settled
  }
}
