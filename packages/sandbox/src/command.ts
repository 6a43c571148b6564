#!/usr/bin/env node
/// <reference types="node" />
import { isCodedError } from '@foliokit/errors'
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createSandbox, type SandboxOptions } from './create-sandbox.js'
import type { Fault } from './faults/fault.js'
import { serveSandbox } from './node/serve.js'
import { tenantsIn } from './node/tenants-file.js'
import { sampleLoad } from './samples/load.js'

const usage = `Serves a sandbox of the mutual-fund platform on this machine.

  foliokit-sandbox [--port 4010] [--clock 2024-01-12T10:30:00+05:30] [--ticking]
                   [--seed 1] [--gateway rta] [--processing automatic] [--faults faults.json]
                   [--tenants tenants.json]

  --port        0 picks a free one; the address is printed
  --clock       the moment the virtual clock starts at
  --ticking     lets the clock run by itself; otherwise it stands still until it is moved:
                curl -d '{"advance":{"days":1}}' http://127.0.0.1:4010/_sandbox/clock
  --seed        decides ids, tokens and estimated NAVs
  --gateway     rta, ondc or bse
  --processing  automatic: the clock submits and settles orders; simulated: only the simulation operations do
  --faults      a file with a JSON list of faults to start with: [{"fault":"reset-after-body","operation":"purchases.create"}]
  --tenants     a file with a JSON list of tenants, as load.tenants takes them, instead of the sample's: credentials, accounts, folios
`

interface CommandOptions {
  readonly port: number
  readonly sandbox: SandboxOptions
}

/** Reads the command line; `undefined` when it asks for help. Throws for a wrong option, with what would be right. */
function readOptions(): CommandOptions | undefined {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      clock: { type: 'string' },
      ticking: { type: 'boolean', default: false },
      seed: { type: 'string', default: '1' },
      gateway: { type: 'string', default: 'rta' },
      processing: { type: 'string', default: 'automatic' },
      faults: { type: 'string' },
      tenants: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const wholeNumber = (name: 'port' | 'seed', maximum: number) => {
    const number = /^\d{1,10}$/.test(values[name]) ? Number(values[name]) : Number.NaN
    if (number <= maximum) return number
    throw new RangeError(`--${name} must be a whole number from 0 to ${maximum}, not "${values[name]}".`)
  }
  const oneOf = <Value extends string>(name: 'gateway' | 'processing', accepted: readonly Value[]) => {
    const value = accepted.find((each) => each === values[name])
    if (value === undefined) throw new RangeError(`--${name} must be one of ${accepted.join(', ')}, not "${values[name]}".`)
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
      ...(values.faults === undefined ? {} : { faults: faultsIn(values.faults) }),
      ...(values.tenants === undefined ? {} : { load: { ...sampleLoad, tenants: tenantsIn(values.tenants) } }),
    },
  }
}

/** Reads a list of faults; what is wrong with one of them the sandbox says. */
function faultsIn(file: string): readonly Fault[] {
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'))
  if (!Array.isArray(list)) throw new TypeError('--faults must name a file that holds a JSON list of faults.')
  return list as readonly Fault[]
}

/** Says what is wrong and ends: with 2 for a wrong option, with 1 for a port that cannot be had. */
function fail(error: unknown): never {
  const { message, code } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE' || code === 'EACCES') {
    console.error(`${message}\nChoose another port with --port; 0 picks a free one.`)
    process.exit(1)
  }
  console.error(`${isCodedError(error) ? `${error.code}: ` : ''}${message}\n\n${usage}`)
  process.exit(2)
}

try {
  const options = readOptions()
  if (options === undefined) console.log(usage)
  else {
    const sandbox = createSandbox(options.sandbox)
    const { url, close } = await serveSandbox(sandbox, { port: options.port })
    console.log(`foliokit-sandbox listens on ${url}; the virtual time is ${sandbox.stamp()}.`)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().then(() => process.exit(0)))
  }
} catch (error) {
  fail(error)
}
