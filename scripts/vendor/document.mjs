/** A vendor document as what matters of it: the calls it names, and its JSON examples, in the order of their lines. */

const method = /^(?:HTTP Request\s+)?((?:GET|POST|PATCH|PUT)(?:\/PATCH)?) (?:https?:\/\/[^/\s]+)?(\/\S*)/
const curlUrl = /https?:\/\/[^/\s"']+(\/[^\s"']*)|\{baseUrl\}(\/[^\s"']*)/
const exampleStart = /^(?:.*-{1,2} ?(?:d|data) )?'?([{[])\s*$/

/**
 * Returns `{ kind: 'call', line, method, path }`, `{ kind: 'request' | 'response' | 'object', line }` for a line that says what comes
 * next, and `{ kind: 'example', line, text, valid }` with the JSON text as it stands, without the blanks.
 */
export function readDocument(text) {
  const lines = text.split('\n')
  const events = []
  for (let index = 0; index < lines.length; index += 1) {
    const at = { line: index + 1 }
    const line = lines[index].trim()
    const named = method.exec(line)
    if (named) events.push(...named[1].split('/').map((each) => ({ ...at, kind: 'call', method: each, path: named[2], by: 'name' })))
    else if (line.startsWith('curl')) events.push({ ...at, kind: 'call', ...readCurl(lines.slice(index, index + 8)), by: 'curl' })
    else if (/^json request/i.test(line) || line === '-d' || line === "-d '" || line === "'") events.push({ ...at, kind: 'request' })
    else if (/^(json response|success response|the above command returns|validation error|json parse error)/i.test(line))
      events.push({ ...at, kind: 'response' })
    else if (/ object$/i.test(line) && line.length < 50) events.push({ ...at, kind: 'object' })
    const start = exampleStart.exec(line)
    if (!start) continue
    if (line.includes("'{")) events.push({ ...at, kind: 'request' })
    const block = balanced(lines, index, lines[index].lastIndexOf(start[1]))
    if (block === undefined || !/^[[{]\s*["{[\]}]/.test(block.text)) continue
    events.push({ ...at, kind: 'example', text: withoutBlanks(block.text), valid: isJson(block.text) })
    index = block.lastLine
  }
  return { lines, events }
}

/** A curl command may go on over several lines; the last address on them is the one it calls. */
function readCurl(lines) {
  const own = lines.slice(0, 1 + lines.slice(1).findIndex((line) => !/^\s*(-|'http|"\{)/.test(line)))
  const command = own.join('\n')
  const [, path, templatePath] = curlUrl.exec(command) ?? []
  return {
    method: /-X ([A-Z]+)/.exec(command)?.[1] ?? (/-{1,2} ?d(ata)?\b/.test(command) ? 'POST' : 'GET'),
    path: (path ?? templatePath ?? '').replace(/^\/\//, '/'),
  }
}

/** The text from a bracket to the one that closes it; brackets in quotes do not count. */
function balanced(lines, first, column) {
  let depth = 0
  let quoted = false
  const taken = []
  for (let index = first; index < lines.length; index += 1) {
    const line = index === first ? lines[index].slice(column) : lines[index]
    for (let at = 0; at < line.length; at += 1) {
      if (line[at] === '\\' && quoted) at += 1
      else if (line[at] === '"') quoted = !quoted
      else if (!quoted && '{['.includes(line[at])) depth += 1
      else if (!quoted && '}]'.includes(line[at])) depth -= 1
      if (depth === 0 && !quoted) return { text: [...taken, line.slice(0, at + 1)].join('\n'), lastLine: index }
    }
    taken.push(line)
    quoted = false
  }
  return undefined
}

/** Digits stay as they are: ids have more than a double holds. */
function withoutBlanks(text) {
  return text.replace(/("(?:\\.|[^"\\])*")|\s+/g, (_blank, quoted) => quoted ?? '')
}

function isJson(text) {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
