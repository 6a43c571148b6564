import { CodedError } from '@foliokit/errors'
import type { Intent } from '../safe/intent.js'

/** An intent as a line. */
export function writeIntent(intent: Intent): string {
  return `${JSON.stringify(intent)}\n`
}

/**
 * Reads a file of lines: the last revision of each intent, in the order they were first stored. What follows the last line break was cut
 * off by a crash; its write never returned, so it is left out.
 *
 * @throws CodedError `CLIENT_INTENTS_DAMAGED` for a whole line that is no intent
 */
export function readIntents(text: string): readonly Intent[] {
  const lines = text.split('\n').slice(0, -1)
  const byKey = new Map<string, Intent>()
  for (const [index, line] of lines.entries()) {
    const intent = readLine(line)
    if (intent === undefined) throw damaged(index + 1)
    byKey.set(intent.key, intent)
  }
  return [...byKey.values()]
}

function readLine(line: string): Intent | undefined {
  try {
    const value = JSON.parse(line) as Partial<Intent> | null
    const isIntent =
      typeof value === 'object' &&
      value !== null &&
      typeof value.key === 'string' &&
      typeof value.kind === 'string' &&
      typeof value.fingerprint === 'object' &&
      typeof value.at === 'number' &&
      typeof value.revision === 'number'
    return isIntent ? (value as Intent) : undefined
  } catch {
    // No JSON. The parser's error quotes the line, so it goes no further.
    return undefined
  }
}

function damaged(line: number): CodedError {
  const message = `Line ${line} of the file of intents is no intent. It was left as it is: restore it, or take that line out by hand.`
  return new CodedError('CLIENT_INTENTS_DAMAGED', message, { context: { certainty: 'not-sent', line } })
}
