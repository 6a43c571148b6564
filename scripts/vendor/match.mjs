/** Which operation and side an example of a vendor document belongs to, and under which heading it stands. */

/** Examples that no rule below can place: those of a guide without calls, and those whose call is not a documented one. */
const placed = {
  'mf-purchase-object:40': ['GET /v2/mf_purchases/:id', 'response'],
  'fp-api-v2:444': ['POST /v2/auth/:tenant_name/token', 'response'],
  'fp-api-v2:1533': ['PATCH /v2/kyc_requests', 'request'],
  'fp-api-v2:1538': ['PATCH /v2/kyc_requests', 'response'],
  'one-time-purchase-guide:19': ['POST /api/oms/investment_accounts/:investment_account_id/orders/purchase/netbanking', 'request'],
  'one-time-purchase-guide:33': ['POST /api/oms/investment_accounts/:investment_account_id/orders/purchase/netbanking', 'response'],
  'one-time-purchase-guide:53': ['POST /api/pg/payments/netbanking', 'request'],
  'one-time-purchase-guide:74': ['POST /api/oms/simulate/orders/:amc_order_id', 'request'],
}

/**
 * Returns `{ line, section, operation, side, text, valid }` for every example of a document as `readDocument` gives it. `operation` is
 * one of `operations` (`METHOD /path/:id`), or null for an example of no operation, such as an error.
 */
export function matchExamples(document, { lines, events }, operations) {
  const matched = []
  let call
  let side
  let answered = false
  for (const [index, event] of events.entries()) {
    if (event.kind === 'call' && event.by === 'curl') {
      call = { operation: documented(event, operations) ?? namedAfter(events, index, operations), event }
      side = undefined
      answered = false
    } else if (event.kind === 'call') {
      // A list of calls without a curl command opens a chapter: what follows shows its object.
      if (answered) call = undefined
    } else if (event.kind !== 'example') side = event.kind
    if (event.kind !== 'example') continue
    const isFirst = !answered && !matched.some(({ line }) => line > (call?.event.line ?? Infinity))
    const row = { line: event.line, section: headingAbove(lines, call?.event.line ?? event.line), text: event.text, valid: event.valid }
    const [operation, own] = placed[`${document}:${event.line}`] ?? []
    if (operation !== undefined) matched.push({ ...row, operation, side: own })
    else if (event.text.startsWith('{"error":'))
      matched.push({ ...row, section: headingAbove(lines, event.line), operation: null, side: 'error' })
    else if (call === undefined || side === 'object' || (side === undefined && answered))
      matched.push({ ...row, section: headingAbove(lines, event.line), operation: null, side: 'object' })
    else {
      const guessed = side ?? (call.event.method !== 'GET' && isFirst ? 'request' : 'response')
      matched.push({ ...row, operation: guessed === 'response' ? ofList(call.operation, event.text) : call.operation, side: guessed })
    }
    answered = matched.at(-1).side === 'response'
    if (answered) side = undefined
  }
  return ofObjects(matched)
}

/** The documented operation that a call is one of: that with the fewest parameters, if its method is right. */
export function documented({ method, path }, operations) {
  const [bare] = path.split('?')
  return operations
    .filter((operation) => operation.startsWith(`${method} `) && pattern(operation).test(bare.replace(/(?<=.)\/$/, '')))
    .sort((one, other) => one.split(':').length - other.split(':').length)[0]
}

function pattern(operation) {
  return new RegExp(`^${operation.split(' ')[1].replace(/:\w+/g, '[^/]+')}$`)
}

/** What the document names as the request, where its curl command calls something else. */
function namedAfter(events, index, operations) {
  const rest = events.slice(index + 1)
  const end = rest.findIndex(({ kind, by }) => kind === 'call' && by === 'curl')
  return rest
    .slice(0, end < 0 ? undefined : end)
    .filter(({ kind }) => kind === 'call')
    .map((call) => documented(call, operations))
    .find((operation) => operation !== undefined)
}

/** A list is the answer of the operation without an id, whatever the curl command says. */
function ofList(operation, text) {
  return text.startsWith('{"object":"list"') ? operation?.replace(/\/:\w+$/, '') : operation
}

/** An object by itself is the answer of the operation that fetches it, where the document shows that one too. */
function ofObjects(matched) {
  const nameOf = ({ text }) => /^\{"object":"(\w+)"/.exec(text)?.[1]
  const fetched = (object) =>
    matched.find((row) => row.operation?.startsWith('GET ') && row.side === 'response' && nameOf(row) === object)?.operation ?? null
  return matched.map((row) => {
    if (row.side !== 'object') return row
    const operation = fetched(nameOf(row))
    return operation === null ? row : { ...row, operation, side: 'response' }
  })
}

/** The nearest line above that reads as a heading: short, with a capital, neither a sentence nor a row of a table. */
export function headingAbove(lines, line) {
  const above = lines.slice(0, line - 1).map((text) => text.trim().replace(/^#+ (\d+\. )?/, ''))
  return above.findLast((text) => /^[[A-Z][^|.:{}"/]{2,70}$/.test(text) && !notHeading.test(text)) ?? ''
}

const notHeading =
  /^((JSON|HTTP|Query|Request|Name|Parameter|Response|An order|For|If|The|This|When|Token object encapsulates|Endpoints|Headers|Note|Supported)\b|(GET|POST) [^A-Z])/i
