import { setTimeout as sleep } from 'node:timers/promises'
import { faultKinds, type FaultKind, type FaultName, type SandboxOptions } from '../../src/index.js'
import { serveSandbox } from '../../src/node.js'
import { draft } from '../api.js'
import { faulty } from './faulty.js'

export { sleep }

export const faultKind = (name: FaultName): FaultKind => faultKinds[name]

/** The same as `faulty`, over a socket. */
export async function serving(options: SandboxOptions = {}) {
  const { sandbox, headers, count } = faulty(options)
  const { url, close } = await serveSandbox(sandbox)
  const controller = new AbortController()
  const send = (method: string, asked?: object) =>
    fetch(`${url}/v2/mf_purchases`, {
      method,
      headers,
      redirect: 'manual',
      signal: controller.signal,
      ...(asked && { body: JSON.stringify(asked) }),
    })
  return {
    sandbox,
    headers,
    count,
    url,
    send,
    create: () => send('POST', draft),
    /** Gives up what is still waited for, and ends the server. */
    stop: () => {
      controller.abort()
      return close()
    },
  }
}
