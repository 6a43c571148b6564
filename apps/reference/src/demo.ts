import { isCodedError } from '@foliokit/errors'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { platformAt, platformInProcess } from './demo/platform.js'
import { runDemo } from './demo/run-demo.js'

const usage = `npm run demo -- [--json] [--sandbox http://127.0.0.1:4010]

  --json     prints the timeline as data
  --sandbox  talks to a foliokit-sandbox in another process instead of one in this
`

async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: 'boolean', default: false }, sandbox: { type: 'string' }, help: { type: 'boolean', default: false } },
  })
  if (values.help) return console.log(usage)
  const result = await runDemo({
    platform: values.sandbox === undefined ? platformInProcess() : platformAt(values.sandbox),
    print: values.json ? () => undefined : console.log,
    now: Date.now,
    reference: randomUUID(),
  })
  if (values.json) console.log(JSON.stringify(result, null, 2))
}

demo().catch((error: unknown) => {
  const { message, code } = error as NodeJS.ErrnoException
  const isWrongOption = code?.startsWith('ERR_PARSE_ARGS') === true
  console.error(`${isCodedError(error) ? `${error.code}: ` : ''}${message}${isWrongOption ? `\n\n${usage}` : ''}`)
  process.exitCode = isWrongOption ? 2 : 1
})
