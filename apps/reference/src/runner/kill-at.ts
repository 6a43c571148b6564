import { CodedError } from '@foliokit/errors'
import { failpoints, noFailpoint, type Failpoint } from './failpoints.js'

/**
 * Makes a failpoint of `name:count`: the process kills itself, as `kill -9` does, when it reaches that place for that time. For the proof of
 * the runner; nothing happens when it is left out.
 *
 * @throws CodedError `APP_CONFIG_INVALID`
 */
export function failpointOf(text: string | undefined): Failpoint {
  if (text === undefined || text === '') return noFailpoint
  const [name, count] = text.split(':')
  if (!(failpoints as readonly (string | undefined)[]).includes(name) || !/^[1-9]\d{0,6}$/.test(count ?? '')) {
    const right = `name:count, a name being one of ${failpoints.join(', ')}`
    throw new CodedError('APP_CONFIG_INVALID', `The environment variable FOLIOKIT_KILL_AT must be ${right}.`, {
      context: { variable: 'FOLIOKIT_KILL_AT', right },
    })
  }
  let left = Number(count)
  return (reached) => {
    if (reached === name && (left -= 1) === 0) process.kill(process.pid, 'SIGKILL')
  }
}
