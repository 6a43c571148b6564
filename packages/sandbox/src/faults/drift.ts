import { isJsonNumber, parseJson, stringifyJson, type Json } from '@foliokit/money/json'
import type { SandboxResponse } from '../wire/exchange.js'
import type { CheckedFault } from './fault.js'
import type { FaultName } from './fault-kinds.js'

type Row = Readonly<Record<string, Json>>

/** A successful answer in the words of a platform that has moved on; the same answer where there is nothing to change. */
export function drifted(answer: SandboxResponse, { fault, field }: CheckedFault): SandboxResponse {
  const change = changes[fault]
  if (change === undefined || answer.status !== 200 || answer.headers['content-type']?.startsWith('application/json') !== true)
    return answer
  return { ...answer, body: stringifyJson(overRows(parseJson(answer.body), (row) => change(row, field))) }
}

const changes: Readonly<Partial<Record<FaultName, (row: Row, field: string | undefined) => Row>>> = {
  'unknown-value': (row, field = stateOf(row)) => (field in row ? { ...row, [field]: 'unheard_of' } : row),
  'unknown-field': (row, field = 'unheard_of') => ({ ...row, [field]: 'unheard_of' }),
  'missing-field': (row, field = stateOf(row)) => Object.fromEntries(Object.entries(row).filter(([name]) => name !== field)),
  'null-field': (row, field = stateOf(row)) => (field in row ? { ...row, [field]: null } : row),
  'number-as-text': (row, field) =>
    everyValue(row, (value, name) => (isJsonNumber(value) && (field ?? name) === name ? value.text : value)) as Row,
  'single-l-installments': (row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name === doubleL ? 'auto_generate_instalments' : name, value])),
  'offset-without-colon': (row) =>
    everyValue(row, (value) => (typeof value === 'string' ? value.replace(/(T[0-9:.]{8,12}\+05):30$/, '$130') : value)) as Row,
}

/** The one member that the platform itself spells in both ways (field notes §5, row 2). */
const doubleL = 'auto_generate_installments'

/** The member that holds the state, under whichever name; else the id. */
function stateOf(row: Row): string {
  return ['state', 'status', 'mandate_status'].find((name) => typeof row[name] === 'string') ?? 'id'
}

/** Changes the rows of a list, or the one object that an answer is. */
function overRows(answer: Json, change: (row: Row) => Row): Json {
  if (Array.isArray(answer)) return answer.map((item: Json) => (isRow(item) ? change(item) : item))
  if (!isRow(answer)) return answer
  const list = rowsOf(answer)
  return list === undefined ? change(answer) : { ...answer, [list]: overRows(answer[list] ?? null, change) }
}

/** The member of a list that holds its rows; nothing for an answer that is no list (domain §10). */
export function rowsOf(answer: Row): string | undefined {
  if (answer['object'] === 'list' && Array.isArray(answer['data'])) return 'data'
  return 'total_elements' in answer ? Object.keys(answer).find((name) => Array.isArray(answer[name])) : undefined
}

function everyValue(value: Json, change: (value: Json, name: string) => Json, name = ''): Json {
  if (Array.isArray(value)) return value.map((item: Json) => everyValue(item, change, name))
  if (!isRow(value)) return change(value, name)
  return Object.fromEntries(Object.entries(value).map(([each, item]) => [each, everyValue(item, change, each)]))
}

/** An object of JSON: no list, no number that kept its digits. */
export function isRow(value: Json | undefined): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isJsonNumber(value)
}
