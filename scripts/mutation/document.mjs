/** docs/mutation.md: one table of scores, then the survivors of every package with their reasons. Made of what is kept and nothing else. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aim, mostMinutes, packages, propertyRuns } from './packages.mjs'
import { reasonsFor } from './reasons.mjs'
import { scoreOf } from './result.mjs'

export const documentFile = 'docs/mutation.md'

/** The kept results by package; one that was not run has none. */
export function readKept(root) {
  return Object.fromEntries(
    Object.keys(packages).map((name) => {
      const file = join(root, 'scripts/mutation/results', `${name}.json`)
      return [name, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined]
    }),
  )
}

export function mutationDocument(kept, reasons = reasonsFor) {
  const rows = Object.entries(kept)
  return `# Mutation testing

Written by \`npm run mutate -- <package>\` (Stryker, at most ${mostMinutes} minutes a package): every rule is changed one place at a time, and
the package's tests run against the change with ${propertyRuns} runs of each property. The score is the share of changes that a test noticed;
the aim is ${aim} %. A change that makes the tests run without end is noticed by time; on a busy machine a slow run passes for one, so
many of them speak against a score. A change that none noticed is a survivor, listed below with the reason why it stands.

| package | files | mutants | noticed | of them by time | survived | score | aim | without a reason | minutes | Node |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.map(([name, result]) => scoreRow(name, result, reasons)).join('\n')}

Left out everywhere: \`index.ts\`, which holds no rule, and what exists for tests alone. ${leftOut()}

${rows
  .filter(([, result]) => result !== undefined)
  .map(([name, result]) => section(name, result, reasons))
  .join('\n\n')}
`
}

function scoreRow(name, result, reasons) {
  if (result === undefined) return `| ${name} | not run | | | | | | | | | |`
  const { mutants, noticed, score } = scoreOf(result)
  const reasonOf = reasons(name)
  const open = result.survivors.filter((survivor) => reasonOf(survivor) === undefined).flatMap(({ becomes }) => becomes).length
  const cells = [
    name,
    result.files,
    mutants,
    noticed,
    result.counts.Timeout,
    mutants - noticed,
    `${score.toFixed(1)} %`,
    score >= aim ? 'met' : 'MISSED',
  ]
  return `| ${[...cells, open, result.minutes, result.node].join(' | ')} |`
}

function leftOut() {
  const once = Object.keys(packages).filter((name) => packages[name].loadedOnce)
  return (
    'What is worked out once, as a file is loaded (tables, patterns, lists of rules), costs a run of all tests for every change and is ' +
    `counted in ${once.join(', ')} only. ` +
    Object.entries(packages)
      .map(([name, { leftOut }]) => `${name}: ${leftOut.map((pattern) => `\`${pattern}\``).join(', ')}`)
      .join('; ') +
    '.'
  )
}

function section(name, { survivors }, reasons) {
  const reasonOf = reasons(name)
  const rows = survivors.map((survivor) => {
    const { file, mutator, text, becomes } = survivor
    return `| ${file} | ${code(text)} | ${mutator}${becomes.length > 1 ? ` (${becomes.length})` : ''} | ${becomes.map(code).join(' ')} | ${reasonOf(survivor) ?? 'no reason yet'} |`
  })
  return `## ${name}: what survived\n\n| file | line | change | becomes | reason |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`
}

/** As code in a cell of a table: a bar would end the cell, a backtick the code. */
function code(text) {
  return text === '' ? '(nothing)' : `\`\` ${text.replaceAll('|', '\\|')} \`\``
}
