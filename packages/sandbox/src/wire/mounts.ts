import type { World } from '../store/world.js'
import type { SandboxRequest, SandboxResponse } from './exchange.js'

/** What a sandbox lends to what is mounted in it. */
export interface SandboxHost {
  readonly clock: {
    /** The virtual time, in milliseconds since 1970. */
    readonly now: () => number
    /** Calls back when the virtual clock reaches a moment. */
    readonly schedule: (at: number, run: () => void) => void
  }
  /** Scheme and host under which the sandbox is reached. */
  readonly publicUrl: () => string
}

/** Another provider: given the host once, it answers its own requests and `undefined` for the rest, which the platform then answers. */
export type SandboxMount = (host: SandboxHost) => (request: SandboxRequest) => SandboxResponse | undefined

/** Asks what is mounted before the platform, with the clock caught up. */
export function withMounts(
  handle: (request: SandboxRequest) => SandboxResponse,
  world: Pick<World, 'clock' | 'publicUrl'>,
  mounts: readonly SandboxMount[] = [],
): (request: SandboxRequest) => SandboxResponse {
  if (mounts.length === 0) return handle
  const { now, schedule } = world.clock
  const mounted = mounts.map((mount) => mount({ clock: { now, schedule }, publicUrl: world.publicUrl }))
  return (request) => {
    world.clock.settle()
    for (const answer of mounted) {
      const response = answer(request)
      if (response !== undefined) return response
    }
    return handle(request)
  }
}
