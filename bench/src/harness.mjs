/** Measures functions side by side in one run and prints each as a multiple of the limit, the fastest thing that could do the job at all. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { measure } from 'mitata'

const require = createRequire(import.meta.url)

/** The installed version of a peer, from its own package.json. */
export function versionOf(name) {
  let folder = dirname(require.resolve(name))
  for (;;) {
    try {
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
      if (manifest.name === name) return manifest.version
    } catch {
      // no package.json here: look one folder up
    }
    if (folder === dirname(folder)) throw new Error(`No package.json of ${name} found.`)
    folder = dirname(folder)
  }
}

/** Nanoseconds per call: the median of mitata's samples over some milliseconds, divided by `perCall` units of work. */
export async function nanoseconds(work, perCall = 1, milliseconds = 400) {
  const stats = await measure(work, { min_cpu_time: milliseconds * 1e6 })
  return stats.p50 / perCall
}

/**
 * Prints one table. `rows` is a list of `{ name, run, perCall?, limit?: true, aim? }`; exactly one row is the limit and every
 * ratio is to it. `aim` is the largest multiple of the limit that row should reach. Returns the rows with their figures.
 */
export async function compare(title, rows) {
  const measured = await measureRows(rows)
  console.log(`\n${title}`)
  const width = Math.max(...measured.map((row) => row.name.length))
  for (const row of measured) {
    const aim = row.aim === undefined ? '' : row.ratio <= row.aim ? `   aim <= ${row.aim}x: met` : `   aim <= ${row.aim}x: MISSED`
    console.log(`  ${row.name.padEnd(width)}  ${formatTime(row.ns).padStart(10)}  ${row.ratio.toFixed(2).padStart(9)}x${aim}`)
  }
  return measured
}

/** Rows take turns, so that a machine that is busy for a while slows all of them, and each shows its best turn. */
const turns = 4

/** Measures rows, each for some milliseconds in all, and adds their `ns` and their `ratio` to the limit. */
export async function measureRows(rows, milliseconds = 400) {
  const best = rows.map(() => Number.POSITIVE_INFINITY)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [index, { run, perCall }] of rows.entries()) {
      best[index] = Math.min(best[index], await nanoseconds(run, perCall, milliseconds / turns))
    }
  }
  const limit = best[rows.findIndex((row) => row.limit)]
  return rows.map((row, index) => ({ ...row, ns: best[index], ratio: best[index] / limit }))
}

export function formatTime(ns) {
  if (ns < 1e3) return `${ns.toFixed(1)} ns`
  if (ns < 1e6) return `${(ns / 1e3).toFixed(2)} us`
  return `${(ns / 1e6).toFixed(2)} ms`
}
