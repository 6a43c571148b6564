/** One table of all headlines, measured in one run, and docs/performance.md, which is written from it. */
import { cpus, loadavg } from 'node:os'
import { formatTime, versionOf } from '../harness.mjs'
import { headlines } from './headlines.mjs'

/** How long each row is measured. The quick one is for a look: its ratios move. */
export const settings = {
  full: { milliseconds: 200, seconds: 3, reads: { rounds: 9, count: 200 } },
  quick: { milliseconds: 40, seconds: 1, reads: { rounds: 3, count: 100 } },
}

/** Measures every headline, telling how far it is. */
export async function measureAll(setting) {
  const found = []
  for (const headline of headlines) {
    console.error(`${found.length + 1}/${headlines.length} ${headline.package}: ${headline.operation}`)
    found.push(read(headline, await headline.rows(setting)))
  }
  return found
}

function read({ package: name, operation, aim, means }, rows) {
  const limit = rows.find((row) => row.limit)
  const ours = rows.find((row) => row.name.startsWith('foliokit'))
  const peers = rows.filter((row) => row !== limit && !row.name.startsWith('foliokit'))
  const peer = (start) => peers.find((row) => row.name.startsWith(start))
  const figures = { ours, limit, peer }
  const verdict = aim && { text: aim.text, met: aim.met(figures), figure: aim.figure?.(figures) ?? `${ours.ratio.toFixed(2)}x` }
  return { package: name, operation, version: versionOf(`@foliokit/${name}`), ours, limit, peers, verdict, means: means(figures) }
}

const figureOf = (row) => (row.rate === undefined ? formatTime(row.ns) : `${Math.round(row.rate).toLocaleString('en')}/s`)
const ratioOf = (row) => `${row.ratio.toFixed(row.ratio < 100 ? 2 : 0)}x`
const plain = (name) => name.replace(' (limit)', '').replace('limit: ', '')
const verdictOf = ({ verdict }) =>
  verdict === undefined ? 'none set' : `${verdict.text}: ${verdict.met ? 'met' : 'MISSED'} (${verdict.figure})`

const columns = ['package', 'operation', 'limit', 'foliokit', 'ratio', 'peers, ratio', 'aim']

function cellsOf(found) {
  const { package: name, operation, ours, limit, peers } = found
  const shown = peers.map((peer) => `${peer.name} ${ratioOf(peer)}`).join('; ') || 'no peer'
  return [name, operation, `${plain(limit.name)} ${figureOf(limit)}`, figureOf(ours), ratioOf(ours), shown, verdictOf(found)]
}

/** The table as text of even columns; the peers stand on lines of their own, since they are many. */
export function tableText(all) {
  const rows = [columns.filter((name) => name !== 'peers, ratio'), ...all.map((found) => cellsOf(found).toSpliced(5, 1))]
  const widths = rows[0].map((_, index) => Math.max(...rows.map((row) => row[index].length)))
  const lines = rows.map((row) =>
    row
      .map((cell, index) => cell.padEnd(widths[index]))
      .join('  ')
      .trimEnd(),
  )
  const withPeers = lines.slice(1).flatMap((line, index) => [line, `${' '.repeat(widths[0] + 2)}peers: ${cellsOf(all[index])[5]}`])
  return [lines[0], ...withPeers].join('\n')
}

export function machine() {
  const [first] = cpus()
  return `${cpus().length} cores (${first?.model.trim() ?? 'of an unknown kind'}), Node ${process.version}, ${process.platform}`
}

/** How many processes wanted to run, over a minute: with more than there are cores, other work was measured along. */
export const load = () => loadavg()[0]

function busyness(loads) {
  const most = Math.max(...loads)
  const figures = `The load average was ${loads.map((each) => each.toFixed(1)).join(' at the start and ')} at the end`
  if (most <= cpus().length + 1) return `${figures}: the machine had nothing else to do.`
  return `${figures}: **other work shared the cores**, which blurs the ratios and ruins what is counted by the second (sandbox, http). Run it again on a quiet machine before leaning on a figure.`
}

/** docs/performance.md, with the load before and after. */
export function performanceDocument(all, loads) {
  const missed = all.filter(({ verdict }) => verdict?.met === false)
  const row = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `# Performance

Written by \`npm run bench\`, in one run on ${machine()}. Nanoseconds are of this machine; the ratios, each to the limit that was measured
beside it, are what to compare. The limit is the least code that could do the job, without checks; where there is no sensible peer, it is
a bare loop or bare JSON, and no aim is set. Peers do the same work, and every row was held to the same answers before it was measured.

${busyness(loads)}

${row(columns)}
${row(columns.map(() => '---'))}
${all.map((found) => row(cellsOf(found))).join('\n')}

## What was missed

${missed.length === 0 ? 'No aim.' : missed.map((found) => `- ${found.package}, ${found.operation}: ${verdictOf(found)}.`).join('\n')}

## What it means

${all.map(({ package: name, operation, ours, means }) => `- **${name}**, ${operation} (${ratioOf(ours)}): ${means}`).join('\n')}

More rows, bundle sizes, memory, streams of a million rows and what a failing server costs: \`npm run bench -- <subject>\`, see
[bench](../bench/README.md).
`
}
