/** Runs every `*.bench.mjs` here, or those named on the command line: `npm run bench -- money schedule`. */
import { readdirSync } from 'node:fs'
import { cpus } from 'node:os'

const wanted = process.argv.slice(2)
const names = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''))
  .filter((name) => wanted.length === 0 || wanted.includes(name))

if (names.length === 0) {
  console.error(`No benchmark named ${wanted.join(', ')}.`)
  process.exit(1)
}
console.log(`Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()}). Ratios are to the limit row of the same run.`)
for (const name of names) {
  const { default: bench } = await import(`./${name}.bench.mjs`)
  await bench()
}
