/** The examples of Paytota's collection document: blocks in Markdown, of which the request has a comma too many for JSON. */
import { headingAbove } from './match.mjs'

/** The operation and the side of each block, in the order of the document; the last one is a callback, a purchase as `GET` answers it. */
const blocks = [
  ['POST /api/v1/purchases', 'request'],
  ['POST /api/v1/purchases', 'response'],
  ['GET /api/v1/purchases/:id', 'response'],
]

/** The headings under which the document describes an operation. */
export const paytotaSections = {
  'POST /api/v1/purchases': ['paytota-collection: Step 1 - Initiate'],
  'GET /api/v1/purchases/:id': ['paytota-collection: Check Collection/Purchase Status'],
  'POST /p/:id': ['paytota-collection: Step 2 - Execute'],
}

/** Returns `{ document, line, section, operation, side, example }` for every example, the example as JSON text without the blanks. */
export function readPaytotaExamples(text) {
  const lines = text.split('\n')
  const found = []
  for (let index = 0; index < lines.length; index += 1) {
    if (lines[index].trim() !== '```json5') continue
    const end = lines.indexOf('```', index)
    const [operation, side] = blocks[found.length] ?? []
    if (operation === undefined) throw new Error(`paytota-collection:${index + 1}: one example more than is known.`)
    const example = withoutBlanks(lines.slice(index + 1, end).join('\n'))
    JSON.parse(example)
    found.push({ document: 'paytota-collection', line: index + 2, section: headingAbove(lines, index), operation, side, example })
    index = end
  }
  return found
}

/** Digits stay as they are. A comma before a closing bracket goes. */
function withoutBlanks(text) {
  return text.replace(/("(?:\\.|[^"\\])*")|\s+/g, (_blank, quoted) => quoted ?? '').replace(/,(?=[}\]])/g, '')
}
