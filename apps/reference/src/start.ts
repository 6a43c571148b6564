import { isCodedError } from '@foliokit/errors'
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { readLocalConfig, readStartConfig } from './config.js'
import { createProgressLine } from './start/progress-line.js'
import { startApp } from './start/start-app.js'

/** Investors of the sample, each with a plan. */
const investors = 20

/** Everything on one machine: database, sandbox, worker and server, until it is told to stop. See docs/running.md. */
async function start(): Promise<void> {
  const { platform, port, publicUrl, webhookSecrets, dayEvery, folder } = readStartConfig(process.env)
  const config = readLocalConfig(process.env)
  const line = createProgressLine({ isTerminal: process.stdout.isTTY === true, write: (text) => process.stdout.write(text) })
  await mkdir(folder, { recursive: true })
  const kept = createWriteStream(join(folder, 'log.jsonl'), { flags: 'a', mode: 0o600 })
  const log = (entry: object) => void kept.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)

  const starting = startApp(config, { port, platform: platform ?? { investors }, publicUrl, webhookSecrets, log, say: line.say })
  let isStopping = false
  let [lookTimer, dayTimer]: (NodeJS.Timeout | undefined)[] = []
  const stop = async () => {
    isStopping = true
    clearInterval(lookTimer)
    clearTimeout(dayTimer)
    line.say('Stopping: no more requests, steps under way come to their end ...')
    // What is just being started is there first, so that it ends in good order too.
    const started = await starting.catch(() => undefined)
    await started?.stop()
    await new Promise<void>((resolve) => kept.end(resolve))
    line.end()
    console.log('Stopped.')
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    // A second one waits for nothing; the sandbox goes with this process, however it ends.
    process.on(signal, () => (isStopping ? process.exit(130) : void stop().catch(fail)))
  }

  const app = await starting
  if (isStopping) return
  const { sandbox, database } = app
  const what = sandbox === undefined ? 'as configured' : `foliokit-sandbox at ${sandbox.process.url}, whose investors are made up`
  line.say(`  platform  ${what}`)
  line.say(`  database  ${database.kind}${database.kind === 'embedded' ? `, in ${app.folder}` : ''}`)
  line.say(`  webhooks  ${app.webhooks} types of events are posted to this app`)
  line.say(`  log       ${join(folder, 'log.jsonl')}`)
  line.say(`  desk      ${app.url}`)
  if (app.password !== undefined) {
    line.say(`  sign in   maker@acme or checker@acme, with the password ${app.password}`)
    line.say('            maker@globex and checker@globex are of another firm, and see nothing of the first')
  }
  line.say(sandbox === undefined ? 'Ctrl-C stops it.' : 'Enter lets a day pass, a number and Enter so many days. Ctrl-C stops it.')

  const look = async () => line.look(database, await app.today())
  const quietly = (work: Promise<void>) => void work.catch((error: unknown) => log({ job: 'start', code: codeOf(error) }))
  lookTimer = setInterval(() => quietly(look()), 1_000)
  const { pass } = app
  if (pass !== undefined) {
    const typed = createInterface({ input: process.stdin })
    typed.on('line', (text) => quietly(pass(/^[1-9]\d{0,2}$/.test(text.trim()) ? Number(text) : 1, look)))
    const passLater = (every: number) =>
      void (dayTimer = setTimeout(() => quietly(pass(1, look).finally(() => isStopping || passLater(every))), every))
    if (dayEvery !== undefined) passLater(dayEvery)
  }
}

const codeOf = (error: unknown) => (isCodedError(error) ? error.code : 'APP_FAILED')

function fail(error: unknown): void {
  console.error(`${codeOf(error)}: ${(error as Error).message}`)
  process.exit(1)
}

start().catch(fail)
