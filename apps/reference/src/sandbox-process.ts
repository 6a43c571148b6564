import { startProcess, type AppProcess } from './processes.js'

/** A `foliokit-sandbox` that runs as a process of its own. */
export interface SandboxProcess extends AppProcess {
  readonly url: string
  /** Its virtual time. */
  now(): Promise<string>
  /** Moves its clock. */
  advance(span: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): Promise<void>
  /** Lets requests meet a fault until it is healed. */
  inject(fault: object): Promise<void>
  /** Ends all faults. */
  heal(): Promise<void>
}

/** Starts `foliokit-sandbox` with the arguments of its command, and waits until it listens. */
export async function startSandbox(
  args: readonly string[],
  { log, detached }: { readonly log?: string | undefined; readonly detached?: boolean } = {},
): Promise<SandboxProcess> {
  let hear: (url: string) => void
  const listening = new Promise<string>((resolve) => (hear = resolve))
  const said: string[] = []
  const child = startProcess('foliokit-sandbox.js', {
    args,
    log,
    detached,
    tied: true,
    onLine(line) {
      if (said.length < 5) said.push(line)
      const url = /listens on (http:\S+);/.exec(line)?.[1]
      if (url !== undefined) hear(url)
    },
  })
  const url = await Promise.race([
    listening,
    child.ended.then(() => Promise.reject(new Error(`foliokit-sandbox did not start: ${said.join(' ')}`))),
  ])
  const steer = async (path: string, method: string, body?: object): Promise<unknown> => {
    const response = await answered(() => fetch(`${url}/_sandbox/${path}`, { method, ...(body && { body: JSON.stringify(body) }) }))
    if (!response.ok) throw new Error(`foliokit-sandbox answered ${response.status} to ${method} ${path}.`)
    return response.json()
  }
  return {
    ...child,
    url,
    now: async () => ((await steer('clock', 'GET')) as { readonly now: string }).now,
    advance: async (span) => void (await steer('clock', 'POST', { advance: span })),
    inject: async (fault) => void (await steer('faults', 'POST', fault)),
    heal: async () => void (await steer('faults', 'DELETE')),
  }
}

/** Asks again while there is no answer: a fault may close the sandbox's door on whoever injected it too. Twice the same fault or day is no harm. */
async function answered(ask: () => Promise<Response>): Promise<Response> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask()
    } catch (error) {
      if (tries === 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
