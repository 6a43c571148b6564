/**
 * Writes the JSON examples of the vendor's documents as facts: `npm run vendor-examples -- <folder of the documents>`. Run once for each
 * state of the documents; the repository is built and tested without them.
 *
 * `packages/api/test/fixtures/vendor-examples.json` gets every example with its place, its operation and its side;
 * `spec/sections.json` the headings under which the documents describe an operation; `packages/paytota/test/fixtures/vendor-examples.json`
 * the examples of the other provider.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './process.mjs'
import { readDocument } from './vendor/document.mjs'
import { documented, headingAbove, matchExamples } from './vendor/match.mjs'
import { paytotaSections, readPaytotaExamples } from './vendor/paytota.mjs'

/** The documents of the platform; the other provider's has a form of its own. */
const documents = ['fp-api-v1.txt', 'fp-api-v2.txt', 'mf-purchase-object.md', 'one-time-purchase-guide.md']

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  console.error('Usage: npm run vendor-examples -- <folder>')
  process.exit(1)
}

const spec = JSON.parse(readFileSync(join(root, 'spec', 'operations.json'), 'utf8'))
const operations = [...new Set(spec.filter(({ doc }) => doc !== 'paytota').map(({ method, path }) => `${method} ${path}`))]
const examples = []
const sections = new Map(operations.map((operation) => [operation, []]))

for (const file of documents) {
  const document = file.replace(/\.\w+$/, '')
  const read = readDocument(readFileSync(join(folder, file), 'utf8'))
  const matched = matchExamples(document, read, operations).map((row) => ({ document, ...row }))
  examples.push(...matched)
  const calls = read.events.filter(({ kind }) => kind === 'call')
  const named = calls.map((call) => ({ operation: documented(call, operations), section: headingAbove(read.lines, call.line) }))
  for (const [operation, list] of sections) {
    const own = matched.filter((row) => row.operation === operation)
    const found = (own.length > 0 ? own : named.filter((row) => row.operation === operation).slice(-1)).map(
      ({ section }) => `${document}: ${section}`,
    )
    list.push(...found.filter((section, index) => found.indexOf(section) === index))
  }
}

const invalid = examples.filter(({ valid }) => !valid)
if (invalid.length > 0) throw new Error(`No JSON: ${invalid.map(({ document, line }) => `${document}:${line}`).join(', ')}`)

// One example per line, with its digits as they are.
const writeExamples = (owner, list) => {
  const rows = list.map(({ text, ...facts }) => `${JSON.stringify(facts).slice(0, -1)},"example":${text}}`)
  writeFileSync(join(root, 'packages', owner, 'test', 'fixtures', 'vendor-examples.json'), `[\n${rows.join(',\n')}\n]\n`)
}
writeExamples(
  'api',
  examples.map(({ valid: _valid, ...row }) => row),
)
writeExamples(
  'paytota',
  readPaytotaExamples(readFileSync(join(folder, 'paytota-collection.md'), 'utf8')).map(({ example, ...row }) => ({
    ...row,
    text: example,
  })),
)
writeFileSync(join(root, 'spec', 'sections.json'), `${JSON.stringify({ ...Object.fromEntries(sections), ...paytotaSections }, null, 2)}\n`)
const placed = examples.filter(({ operation }) => operation !== null)
console.log(
  `${examples.length} examples, ${placed.length} of an operation, ${new Set(placed.map(({ operation }) => operation)).size} operations`,
)
