/** What things were before they changed: kept as long as somebody reads the past, and not at all while nobody does. */
export interface History {
  /** From now on keeps what was for so many milliseconds, or longer where more was asked for before. */
  readonly keep: (milliseconds: number) => void
  readonly isKept: () => boolean
  /** Notes what stood in a thing under a key, before it changes. Nothing stood there when the value is `undefined`. */
  readonly note: (thing: object, key: string, before: unknown) => void
  /** What stood there at a moment, where it has changed since. */
  readonly at: (moment: number, thing: object, key: string) => { readonly value: unknown } | undefined
}

interface Change {
  readonly moment: number
  readonly thing: object
  readonly key: string
  readonly value: unknown
}

/** Makes an empty history. `now` is the virtual time in milliseconds. */
export function createHistory(now: () => number): History {
  let kept: number | undefined
  /** All changes, the oldest first, from `gone` on. */
  let order: Change[] = []
  let gone = 0
  const changes = new Map<object, Map<string, Change[]>>()

  const forget = ({ thing, key }: Change) => {
    const ofThing = changes.get(thing)
    const ofKey = ofThing?.get(key)
    ofKey?.shift()
    if (ofKey?.length === 0) ofThing?.delete(key)
    if (ofThing?.size === 0) changes.delete(thing)
  }
  const forgetOlder = (than: number) => {
    for (let change = order[gone]; change !== undefined && change.moment < than; change = order[gone]) {
      forget(change)
      gone += 1
    }
    if (gone < 1000 || gone < order.length / 2) return
    order = order.slice(gone)
    gone = 0
  }

  return {
    keep: (milliseconds) => void (kept = Math.max(kept ?? 0, milliseconds)),
    isKept: () => kept !== undefined,
    note(thing, key, value) {
      if (kept === undefined) return
      forgetOlder(now() - kept)
      const change = { moment: now(), thing, key, value }
      order.push(change)
      const ofThing = changes.get(thing) ?? new Map<string, Change[]>()
      changes.set(thing, ofThing)
      const ofKey = ofThing.get(key)
      if (ofKey === undefined) ofThing.set(key, [change])
      else ofKey.push(change)
    },
    at: (moment, thing, key) =>
      changes
        .get(thing)
        ?.get(key)
        ?.find((change) => change.moment > moment),
  }
}

/** Notes a record as it is, before a step changes it. */
export function noteRecord(history: History, record: object): void {
  if (history.isKept()) history.note(record, whole, { ...record })
}

/** A record as it was at a moment. */
export function recordAt<Value>(history: History, moment: number, record: Value): Value {
  if (typeof record !== 'object' || record === null) return record
  const change = history.at(moment, record, whole)
  return change === undefined ? record : (change.value as Value)
}

/** The key that stands for all of a record. */
const whole = ''
