/** Something that happens at a moment of the virtual clock. */
export interface Job {
  readonly at: number
  readonly run: () => void
}

/** Jobs ordered by time, and by the order they were added where times are equal: the same calls always run in the same order. */
export interface Agenda {
  readonly size: number
  add(at: number, run: () => void): void
  /** Takes the next job due at or before a moment, or nothing. */
  takeDue(until: number): Job | undefined
}

interface Entry extends Job {
  readonly order: number
}

/** A binary heap: adding and taking cost the logarithm of what is waiting, so ten thousand plans wait as cheaply as ten. */
export function createAgenda(): Agenda {
  const heap: Entry[] = []
  let added = 0
  const before = (a: Entry, b: Entry) => a.at < b.at || (a.at === b.at && a.order < b.order)

  return {
    get size() {
      return heap.length
    },
    add(at, run) {
      const entry = { at, run, order: added++ }
      let index = heap.push(entry) - 1
      while (index > 0) {
        const parent = (index - 1) >> 1
        const above = heap[parent] as Entry
        if (!before(entry, above)) break
        heap[index] = above
        index = parent
      }
      heap[index] = entry
    },
    takeDue(until) {
      const first = heap[0]
      if (first === undefined || first.at > until) return undefined
      const last = heap.pop() as Entry
      if (heap.length === 0) return first
      let index = 0
      for (;;) {
        let child = 2 * index + 1
        if (child >= heap.length) break
        if (child + 1 < heap.length && before(heap[child + 1] as Entry, heap[child] as Entry)) child += 1
        const below = heap[child] as Entry
        if (!before(below, last)) break
        heap[index] = below
        index = child
      }
      heap[index] = last
      return first
    },
  }
}
