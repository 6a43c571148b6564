import type { WebhookTimer } from './post.js'

/** Work in lanes: one after the other in a lane, lanes side by side. */
export interface Lanes {
  /** Adds work to the end of a lane. It begins in a later turn of the event loop: whoever caused it goes on first. */
  readonly add: (lane: string, work: () => Promise<void>) => Promise<void>
  /** Resolves when no lane has work. */
  readonly idle: () => Promise<void>
}

/** Makes empty lanes. */
export function createLanes(timer: WebhookTimer): Lanes {
  const ends = new Map<string, Promise<void>>()
  return {
    add(lane, work) {
      const before = ends.get(lane) ?? new Promise<void>((resolve) => void timer(0, resolve))
      const end = before.then(work)
      ends.set(lane, end)
      const leave = () => {
        if (ends.get(lane) === end) ends.delete(lane)
      }
      void end.then(leave, leave)
      return end
    },
    async idle() {
      while (ends.size > 0) await Promise.allSettled(ends.values())
    },
  }
}
