/** What `@foliokit/schedule` weighs: one imported function in a browser bundle, and a calendar in memory. */
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { gzipSync } from 'node:zlib'
import { addDays, businessCalendar, civilDate, dayStatus } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { build } from 'esbuild'

const limit = 4096

/** Bundles and minifies each function alone, with all it needs but holiday data, and prints its gzipped size. */
export async function printBundleSizes() {
  const names = [
    'civilDate',
    'addBusinessDays',
    'scheduledOn',
    'orderExpiry',
    'installmentAt',
    'planSchedule',
    'listInstallments',
    'dueOn',
    'previewPlan',
  ]
  console.log('\none imported function in a browser bundle, minified and gzipped, without holiday data')
  for (const name of names) {
    const { outputFiles } = await build({
      stdin: { contents: `export { ${name} } from '@foliokit/schedule'`, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'browser',
      write: false,
    })
    const bytes = gzipSync(outputFiles[0].contents).length
    console.log(`  ${name.padEnd(18)} ${String(bytes).padStart(5)} B   aim < ${limit} B: ${bytes < limit ? 'met' : 'MISSED'}`)
  }
}

/** Prints what one calendar holds in memory: fresh, and once every date text of its coverage was asked for. */
export function printCalendarSize() {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc')
  const used = () => {
    collect()
    collect()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return heapUsed + arrayBuffers
  }
  const copies = 50
  businessCalendar(equityHolidays)
  const before = used()
  const calendars = Array.from({ length: copies }, () => businessCalendar(equityHolidays))
  const fresh = (used() - before) / copies
  for (const calendar of calendars) {
    const { from, estimatedTo } = calendar.coverage
    for (let date = civilDate(from); date <= estimatedTo; date = addDays(date, 1)) dayStatus(date, calendar)
  }
  const full = (used() - before) / copies
  const kB = (bytes) => `${(bytes / 1000).toFixed(0)} kB`
  console.log(`\nthe equity calendar in memory, ${calendars[0].coverage.from} to ${calendars[0].coverage.estimatedTo}`)
  console.log(`  its own data      ${kB(fresh).padStart(8)}   aim < 100 kB: ${fresh < 100_000 ? 'met' : 'MISSED'}`)
  console.log(`  with all texts    ${kB(full).padStart(8)}   aim < 2000 kB: ${full < 2_000_000 ? 'met' : 'MISSED'}`)
}
