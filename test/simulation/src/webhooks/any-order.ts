import type { SubtleCryptoLike } from '@foliokit/auth'
import { createInbox, memoryInbox, type MemoryInbox } from '@foliokit/client/webhooks'
import { createHmac } from 'node:crypto'
import { randomOf } from '../storm/random.js'
import { createFollower } from './follower.js'
import { streamOf, type Stream } from './stream.js'

/** What is run. */
export interface AnyOrderOptions {
  /** How many orders of events to try, from 1. */
  readonly runs: number
  readonly seed: number
  readonly onProgress?: ((done: number) => void) | undefined
  /** Where events are kept. Default: `memoryInbox`. A broken one must be caught. */
  readonly store?: (() => MemoryInbox) | undefined
}

/** What came of it. */
export interface AnyOrderResult {
  readonly runs: number
  /** The seed of a run that ended elsewhere, and where. `permutationOf` runs it again. */
  readonly failures: readonly { readonly seed: number; readonly detail: string }[]
}

/** How many orders are tried of one stream before the next one is made. */
const perStream = 100

/**
 * R3: posts the events of real streams to an inbox in any order, each up to three times, some side by side, and compares where it ends
 * with where the platform is: the newest event of every object is the last that happened, it was handled once at most, and the app's
 * lifecycle stands where the object does.
 */
export async function webhooksInAnyOrder({ runs, seed, onProgress, store = memoryInbox }: AnyOrderOptions): Promise<AnyOrderResult> {
  const failures: { seed: number; detail: string }[] = []
  let stream: { readonly of: number; readonly made: Stream } | undefined
  for (let run = 0; run < runs; run += 1) {
    const of = streamSeed(seed + run)
    if (stream?.of !== of) stream = { of, made: await streamOf(of) }
    const detail = await inSomeOrder(stream.made, seed + run, store())
    if (detail !== undefined) failures.push({ seed: seed + run, detail })
    onProgress?.(run + 1)
  }
  return { runs, failures }
}

/** The seed of the stream that a run shuffles. */
const streamSeed = (seed: number) => Math.floor(seed / perStream)

async function inSomeOrder({ secrets, posted, ends }: Stream, seed: number, store: MemoryInbox): Promise<string | undefined> {
  const random = randomOf(seed ^ 0x6f_72_64_72)
  const handled: string[] = []
  const problems: string[] = []
  const follower = createFollower((key) => ends.get(key) ?? {})
  const inbox = createInbox({
    secrets,
    store,
    subtle: hostSubtle,
    later: (begin) => begin(),
    onProblem: ({ code }, thrown) => void problems.push(`${code} ${String(thrown)}`),
    handle(event) {
      handled.push(event.id)
      follower.handle(event)
    },
  })
  const copies = shuffled(
    posted.flatMap((each) => Array.from({ length: 1 + Math.floor(random() * 3) }, () => each)),
    random,
  )
  while (copies.length > 0) {
    const answers = await Promise.all(copies.splice(0, 1 + Math.floor(random() * 4)).map(({ received }) => inbox.receive(received)))
    await Promise.all(answers.map((answer) => answer.handled))
    const wrong = answers.find(({ status }) => status !== 200)
    if (wrong !== undefined) return `an event was answered with ${wrong.status}: ${problems.join(', ')}`
  }
  if (problems.length > 0) return problems.join(', ')
  if (store.size() !== posted.length) return `${posted.length} events were posted and ${store.size()} kept`
  if (new Set(handled).size !== handled.length) return 'an event was handled twice'
  const last = new Map(posted.map(({ event }) => [`${event.kind} ${event.objectId}`, event]))
  for (const [key, event] of last) {
    const newest = store.newest.get(key)
    if (newest?.id !== event.id) return `${key} ends at ${newest?.type} and not at ${event.type}`
    const stands = follower.stored.get(key)?.state
    const truth = stateIn(ends.get(key) ?? {})
    if (stands !== truth) return `the lifecycle of ${key} stands in ${stands} and the object in ${String(truth)}`
  }
  return undefined
}

function stateIn(object: Readonly<Record<string, unknown>>): unknown {
  return object['state'] ?? object['status'] ?? object['mandate_status']
}

function shuffled<Value>(values: readonly Value[], random: () => number): Value[] {
  const all = [...values]
  for (let index = all.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1))
    ;[all[index], all[other]] = [all[other] as Value, all[index] as Value]
  }
  return all
}

/** The host's own HMAC, which costs a twentieth of Web Crypto's: the signatures are the same. */
const hostSubtle: SubtleCryptoLike = {
  importKey: (_format, key) => Promise.resolve(key),
  sign: (_algorithm, key, data) => {
    const made = new Uint8Array(
      createHmac('sha256', key as Uint8Array)
        .update(data)
        .digest(),
    )
    return Promise.resolve(made.buffer)
  },
}
