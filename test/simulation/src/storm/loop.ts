import type { Clock } from '@foliokit/http'

/**
 * Virtual time for everything that a simulation runs: what is timed waits in a heap, and time jumps from one moment to the next. Between
 * two moments every promise that can settle has settled, so one order of random draws gives one run.
 */
export interface Loop extends Clock {
  /** Runs until the work is done. Throws when nothing more can happen and it is not. */
  run<Value>(work: Promise<Value>): Promise<Value>
}

interface Timer {
  readonly at: number
  readonly order: number
  callback: (() => void) | undefined
}

/** Makes a loop whose time begins at a moment in milliseconds since 1970; `moved` hears of every step of time. */
export function createLoop(start: number, moved: (now: number) => void): Loop {
  const heap: Timer[] = []
  let now = start
  let count = 0

  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer: Timer = { at: now + Math.max(0, Math.ceil(milliseconds)), order: (count += 1), callback }
      push(heap, timer)
      return () => void (timer.callback = undefined)
    },
    async run(work) {
      let isDone = false
      const end = () => void (isDone = true)
      work.then(end, end)
      for (;;) {
        await promisesSettled()
        if (isDone) return work
        const next = heap[0]
        if (next === undefined) throw new Error('The simulation stands still: work is left and no timer is.')
        if (next.at > now) moved((now = next.at))
        while (heap[0] !== undefined && heap[0].at <= now) pop(heap)?.callback?.()
      }
    },
  }
}

/** A turn of the event loop comes after every promise that can settle without one. */
const promisesSettled = () => new Promise<void>((resolve) => void setImmediate(resolve))

const isBefore = (one: Timer, other: Timer) => one.at < other.at || (one.at === other.at && one.order < other.order)

function push(heap: Timer[], timer: Timer): void {
  let index = heap.push(timer) - 1
  while (index > 0) {
    const above = (index - 1) >> 1
    const parent = heap[above] as Timer
    if (!isBefore(timer, parent)) break
    heap[index] = parent
    index = above
  }
  heap[index] = timer
}

function pop(heap: Timer[]): Timer | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return first
  let index = 0
  for (;;) {
    let child = 2 * index + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Timer, heap[child] as Timer)) child += 1
    const below = heap[child] as Timer
    if (!isBefore(below, last)) break
    heap[index] = below
    index = child
  }
  heap[index] = last
  return first
}
