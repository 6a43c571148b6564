import { isCodedError } from '@foliokit/errors'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readConfig, readStartConfig } from './config.js'
import { createProgressLine } from './start/progress-line.js'
import { startApp, type RunningApp } from './start/start-app.js'
import { startOwnSandbox, type OwnSandbox } from './start/own-sandbox.js'

/** Investors of the sample, each with a plan. */
const investors = 20

/** Everything on one machine: database, sandbox, worker and server, until it is told to stop. See docs/running.md. */
async function start(): Promise<void> {
  const { hasPlatform, port, publicUrl, webhookSecrets, dayEvery, folder } = readStartConfig(process.env)
  const line = createProgressLine({ isTerminal: process.stdout.isTTY === true, write: (text) => process.stdout.write(text) })
  await mkdir(folder, { recursive: true })
  const kept = createWriteStream(join(folder, 'log.jsonl'), { flags: 'a', mode: 0o600 })
  const log = (entry: object) => void kept.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)

  let sandbox: OwnSandbox | undefined
  let app: RunningApp | undefined
  let isStopping = false
  const stop = async () => {
    if (isStopping) return
    isStopping = true
    line.say('Stopping: no more requests, steps under way come to their end ...')
    await app?.stop()
    sandbox?.process.kill('SIGTERM')
    await sandbox?.process.ended
    kept.end()
    line.end()
    console.log('Stopped.')
  }
  // Whatever happens to this process, its sandbox goes with it.
  process.once('exit', () => sandbox?.process.kill('SIGKILL'))
  try {
    if (!hasPlatform) {
      line.say('Starting foliokit-sandbox as a process of its own ...')
      sandbox = await startOwnSandbox(join(folder, 'sandbox'), investors)
    }
    const config = readConfig(process.env, sandbox?.platform)
    line.say(config.databaseUrl === undefined ? `Opening the embedded database in ${folder} ...` : 'Connecting to the database server ...')
    app = await startApp(config, {
      port,
      publicUrl,
      webhookSecrets,
      ...(sandbox && { ownSandbox: { process: sandbox.process, investors } }),
      log,
    })
  } catch (error) {
    await stop()
    throw error
  }
  const running = app
  line.say(
    `  platform  ${sandbox === undefined ? 'as configured' : `foliokit-sandbox at ${sandbox.process.url}, whose investors are made up`}`,
  )
  line.say(`  database  ${running.database.kind}${running.database.kind === 'embedded' ? `, in ${folder}` : ''}`)
  line.say(`  webhooks  ${running.webhooks} types of events are posted to this app`)
  line.say(`  log       ${join(folder, 'log.jsonl')}`)
  line.say(`  address   ${running.url}`)
  line.say(sandbox === undefined ? 'Ctrl-C stops it.' : 'Enter lets a day pass, a number and Enter so many days. Ctrl-C stops it.')

  const pass = async (days: number) => {
    for (let day = 0; day < days && !isStopping; day += 1) {
      await sandbox?.process.advance({ days: 1 })
      await Promise.all([running.queue.wake('generate'), running.queue.wake('advance')])
      await settled(running)
      await look()
    }
  }
  const look = async () => line.look(running.database, await running.today())
  const quietly = (work: Promise<void>) => void work.catch((error: unknown) => log({ job: 'start', code: codeOf(error) }))
  const timers = [setInterval(() => isStopping || quietly(look()), 1_000)]
  if (sandbox !== undefined) {
    const typed = createInterface({ input: process.stdin })
    typed.on('line', (text) => quietly(pass(/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : 1)))
    if (dayEvery !== undefined) timers.push(setInterval(() => quietly(pass(1)), dayEvery))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      timers.forEach(clearInterval)
      stop().then(() => process.exit(0), fail)
      // A second one waits for nothing.
      process.once(signal, () => process.exit(130))
    })
  }
}

/** Waits, for some seconds at most, until what fell due is placed: otherwise a day would be over before its work is done. */
async function settled({ database, today }: RunningApp): Promise<void> {
  const day = await today()
  for (let look = 0; look < 50; look += 1) {
    const [row] = await database.query<{ readonly open: boolean }>(
      `select exists (select from plans where state = 'active' and next_on <= $1::date)
           or exists (select from installments where state in ('due', 'ordered', 'consented')) as open`,
      [day],
    )
    if (row?.open !== true) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const codeOf = (error: unknown) => (isCodedError(error) ? error.code : 'APP_FAILED')

function fail(error: unknown): void {
  console.error(`${codeOf(error)}: ${(error as Error).message}`)
  process.exit(1)
}

start().catch(fail)
