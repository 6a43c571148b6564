#!/usr/bin/env node
/// <reference types="node" />
import { isCodedError } from '@foliokit/errors'
import { parseArgs } from 'node:util'
import { createSandbox, type SandboxOptions } from './create-sandbox.js'
import { serveSandbox } from './node/serve.js'

const usage = `Serves a sandbox of the mutual-fund platform on this machine.

  foliokit-sandbox [--port 4010] [--clock 2024-01-12T10:30:00+05:30] [--ticking]
                   [--seed 1] [--gateway rta] [--processing automatic]

  --port        0 picks a free one; the address is printed
  --clock       the moment the virtual clock starts at
  --ticking     lets the clock run by itself; otherwise it stands still until it is moved:
                curl -d '{"advance":{"days":1}}' http://127.0.0.1:4010/_sandbox/clock
  --seed        decides ids, tokens and estimated NAVs
  --gateway     rta, ondc or bse
  --processing  automatic: the clock submits and settles orders; simulated: only the simulation operations do
`

function readOptions(): { readonly port: number; readonly sandbox: SandboxOptions } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      clock: { type: 'string' },
      ticking: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      gateway: { type: 'string', default: 'rta' },
      processing: { type: 'string', default: 'automatic' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const wholeNumber = (name: 'port' | 'seed', maximum: number) => {
    const number = Number(values[name])
    if (!Number.isInteger(number) || number < 0 || number > maximum)
      throw new RangeError(`--${name} must be a whole number from 0 to ${maximum}.`)
    return number
  }
  const oneOf = <Value extends string>(name: 'gateway' | 'processing', accepted: readonly Value[]) => {
    const value = accepted.find((each) => each === values[name])
    if (value === undefined) throw new RangeError(`--${name} must be one of ${accepted.join(', ')}.`)
    return value
  }
  return {
    port: wholeNumber('port', 65_535),
    sandbox: {
      ...(values.clock === undefined ? {} : { clock: values.clock }),
      ...(values.ticking ? { ticks: () => performance.now() } : {}),
      seed: wholeNumber('seed', 2 ** 32 - 1),
      gateway: oneOf('gateway', ['rta', 'ondc', 'bse']),
      processing: oneOf('processing', ['automatic', 'simulated']),
    },
  }
}

try {
  const { port, sandbox: options } = readOptions()
  const sandbox = createSandbox(options)
  const { url, close } = await serveSandbox(sandbox, { port })
  console.log(`foliokit-sandbox listens on ${url}; the virtual time is ${sandbox.stamp()}.`)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
} catch (error) {
  const message = error instanceof Error ? error.message : String(error)
  console.error(isCodedError(error) ? `${error.code}: ${message}` : message)
  console.error(`\n${usage}`)
  process.exit(2)
}
