import { fork } from 'node:child_process'
import { added, batchSize, nothing, runStorm, type StormOptions, type StormResult } from './storm.js'

type Message = { readonly done: number } | { readonly result: StormResult }

/** Runs a storm in some processes of this program, each with its share of the batches. Their results add up as if one had run them. */
export async function runStormInWorkers(program: string, { jobs, seed, onProgress }: StormOptions, workers: number): Promise<StormResult> {
  const batches = Math.ceil(jobs / batchSize)
  const shares = Array.from(
    { length: workers },
    (_, index) => Math.floor((batches * (index + 1)) / workers) - Math.floor((batches * index) / workers),
  )
  const done = shares.map(() => 0)
  let first = 0
  const results = await Promise.all(
    shares.map((share, index) => {
      const from = first
      first += share
      const jobsOfShare = Math.min(share * batchSize, jobs - from * batchSize)
      return runWorker(program, { jobs: Math.max(0, jobsOfShare), seed: seed + from }, (count) => {
        done[index] = count
        onProgress?.(done.reduce((sum, each) => sum + each, 0))
      })
    }),
  )
  return results.reduce(added, nothing)
}

function runWorker(
  program: string,
  options: { readonly jobs: number; readonly seed: number },
  onProgress: (done: number) => void,
): Promise<StormResult> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [workerFlag, JSON.stringify(options)], { execArgv: [] })
    let result: StormResult | undefined
    child.on('message', (message: Message) => {
      if ('done' in message) onProgress(message.done)
      else ({ result } = message)
    })
    child.on('error', reject)
    child.on('exit', (code) => {
      if (result === undefined) reject(new Error(`A worker ended with ${code} and no result.`))
      else resolve(result)
    })
  })
}

const workerFlag = '--worker'

/** Runs a share of a storm if this process was started as a worker. */
export async function runAsWorker(args: readonly string[]): Promise<boolean> {
  if (args[0] !== workerFlag || process.send === undefined) return false
  const options = JSON.parse(args[1] ?? '') as { readonly jobs: number; readonly seed: number }
  const tell = (message: Message) => process.send?.(message)
  const result = await runStorm({ ...options, onProgress: (done) => void tell({ done }) })
  tell({ result })
  process.disconnect()
  return true
}
