/**
 * Without a name: one table of every package's headline, kept in docs/performance.md; with `--quick` in a minute or two, and not kept. With
 * names, `npm run bench -- schedule holdings`, those subjects at length; `--all` is every one.
 */
import { readdirSync, writeFileSync } from 'node:fs'
import { machine, measureAll, performanceDocument, load, settings, tableText } from './table/table.mjs'

const wanted = process.argv.slice(2)
const isQuick = wanted.includes('--quick')
const names = wanted.filter((name) => !name.startsWith('--'))
const subjects = readdirSync(new URL('.', import.meta.url))
  .filter((file) => file.endsWith('.bench.mjs'))
  .map((file) => file.replace('.bench.mjs', ''))
const unknown = [...names.filter((name) => !subjects.includes(name)), ...wanted.filter((name) => /^--(?!quick$|all$)/.test(name))]
if (unknown.length > 0) {
  console.error(`Unknown: ${unknown.join(', ')}. Subjects: ${subjects.join(', ')}; --quick, --all.`)
  process.exit(1)
}

console.log(`${machine()}. Ratios are to the limit of the same run.`)
if (names.length > 0 || wanted.includes('--all')) {
  for (const name of names.length > 0 ? names : subjects) {
    const { default: bench } = await import(`./${name}.bench.mjs`)
    await bench()
  }
} else {
  const before = load()
  const all = await measureAll(isQuick ? settings.quick : settings.full)
  console.log(`\n${tableText(all)}`)
  if (!isQuick) {
    writeFileSync(new URL('../../docs/performance.md', import.meta.url), performanceDocument(all, [before, load()]))
    console.log('\nWritten: docs/performance.md')
  }
}
