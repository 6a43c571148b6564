import { systemClock, type Clock } from '@foliokit/http'

/** A clock of the platform's time: the machine's, moved by as much as the platform's differs. */
export interface PlatformClock extends Clock {
  /** Asks the platform what time it is. Of the real platform it is the machine's. */
  readonly settle: () => Promise<void>
}

/** Makes the clock of a platform that tells its time, as a sandbox does, or of one whose time is everybody's. */
export function platformClock(ask: (() => Promise<string>) | undefined): PlatformClock {
  let offset = 0
  return {
    now: () => systemClock.now() + offset,
    after: systemClock.after,
    async settle() {
      if (ask !== undefined) offset = Date.parse(await ask()) - systemClock.now()
    },
  }
}
