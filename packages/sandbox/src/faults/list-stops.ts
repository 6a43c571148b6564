import { isJsonNumber, JsonNumber, parseJson, stringifyJson, type Json } from '@foliokit/money/json'
import type { SandboxResponse } from '../wire/exchange.js'
import { isRow, rowsOf } from './drift.js'

/** A list as one that ends after so many rows: on the first page or a later one, with counts that fit. */
export function stopped(answer: SandboxResponse, rows: number): SandboxResponse {
  if (answer.status !== 200) return answer
  const list = parseJson(answer.body)
  const member = isRow(list) ? rowsOf(list) : undefined
  if (!isRow(list) || member === undefined) return answer
  const count = (name: string) => {
    const value = list[name]
    return isJsonNumber(value) ? Number(value.text) : 0
  }
  const before = count('number') * count('size')
  const kept = (list[member] as readonly Json[]).slice(0, Math.max(0, rows - before))
  if (!('total_elements' in list)) return { ...answer, body: stringifyJson({ ...list, [member]: kept }) }
  const total = Math.min(count('total_elements'), rows)
  const pages = Math.ceil(total / Math.max(1, count('size')))
  const counts = { total_elements: number(total), total_pages: number(pages), last: count('number') + 1 >= pages }
  const shown = 'number_of_elements' in list ? { number_of_elements: number(kept.length) } : {}
  return { ...answer, body: stringifyJson({ ...list, ...counts, ...shown, [member]: kept }) }
}

const number = (value: number) => new JsonNumber(String(value))
