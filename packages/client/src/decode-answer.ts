import { newestListCap, type Operation } from '@foliokit/api'
import { isCodedError } from '@foliokit/errors'
import { parseJson } from '@foliokit/money/json'
import { answerUnreadable, listIncomplete } from './client-error.js'
import { readableIssues, type EncodedCall } from './encode-call.js'

/**
 * Reads the body of a success: tolerant of what it does not know, exact in every digit. A list of the newest rows is filtered again.
 *
 * Throws `CLIENT_ANSWER_UNREADABLE` and `CLIENT_LIST_INCOMPLETE`.
 */
export function decodeAnswer(row: Operation, text: string, call: EncodedCall): unknown {
  const result = row.answer.safeParse(row.answerFormat === 'html' ? text : readJson(row, text))
  if (!result.success) throw answerUnreadable(row, readableIssues(result.error))
  return row.matches === null ? result.data : filterAgain(row, result.data as NewestList, call)
}

function readJson(row: Operation, text: string): unknown {
  try {
    return parseJson(text)
  } catch (error) {
    if (isCodedError(error, 'MONEY_JSON_MALFORMED')) throw answerUnreadable(row, [{ path: [], message: error.message }])
    throw error
  }
}

interface NewestList {
  readonly data: readonly unknown[]
}

function filterAgain(row: Operation, list: NewestList, { query, options }: EncodedCall): NewestList {
  if (list.data.length >= newestListCap && options.newestOnly !== true) throw listIncomplete(row, newestListCap)
  const matches = row.matches as ((item: unknown, query: unknown) => boolean) | null
  return { ...list, data: list.data.filter((item) => matches?.(item, query) ?? true) }
}
