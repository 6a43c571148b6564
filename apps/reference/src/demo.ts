import { isCodedError } from '@foliokit/errors'
import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { platformAt, platformInProcess } from './demo/platform.js'
import { runDemo, tours } from './demo/run-demo.js'
import type { Tour } from './demo/scene.js'

const usage = `npm run demo -- [--tour orders] [--json] [--sandbox http://127.0.0.1:4010]

  --tour     orders: onboarding, a purchase, a redemption and a switch; v1: the guide to one-time purchases over v1;
             plans: twelve months of a plan that buys every month; faults: lost answers and a process that dies
  --json     prints the timeline as data
  --sandbox  talks to a foliokit-sandbox in another process instead of one in this
`

async function demo(): Promise<void> {
  const { values } = parseArgs({
    options: {
      tour: { type: 'string', default: 'orders' },
      json: { type: 'boolean', default: false },
      sandbox: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return console.log(usage)
  const result = await runDemo(tourNamed(values.tour), {
    platform: values.sandbox === undefined ? platformInProcess() : platformAt(values.sandbox),
    print: values.json ? () => undefined : console.log,
    now: Date.now,
    reference: randomUUID(),
  })
  if (values.json) console.log(JSON.stringify(result, null, 2))
}

function tourNamed(name: string): Tour {
  const tour = (tours as Readonly<Record<string, Tour>>)[name]
  if (tour !== undefined && Object.hasOwn(tours, name)) return tour
  const message = `--tour must be one of ${Object.keys(tours).join(', ')}, not "${name}".`
  throw Object.assign(new RangeError(message), { code: 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' })
}

demo().catch((error: unknown) => {
  const { message, code } = error as NodeJS.ErrnoException
  const isWrongOption = code?.startsWith('ERR_PARSE_ARGS') === true
  console.error(`${isCodedError(error) ? `${error.code}: ` : ''}${message}${isWrongOption ? `\n\n${usage}` : ''}`)
  process.exitCode = isWrongOption ? 2 : 1
})
