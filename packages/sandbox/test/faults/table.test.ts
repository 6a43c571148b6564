import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { faultKinds, type FaultKind } from '../../src/index.js'

/** The table of the README, of the data. */
function table(): string {
  const rows = Object.entries(faultKinds).map(([name, kind]: [string, FaultKind]) => [
    `\`${name}\``,
    kind.group,
    kind.moments.map((moment) => moment.replace('-commit', '')).join(', '),
    `${kind.what}${settingsOf(kind)}`,
  ])
  return [['fault', 'group', 'commit', 'what'], ...rows].map((cells) => cells.join(' | ')).join('\n')
}

function settingsOf({ settings, delay }: FaultKind): string {
  const shown = settings.map((setting) => (setting === 'delay' ? `delay ${delay}` : setting))
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`
}

describe('the README', () => {
  it('names every fault as the data does', () => {
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    const rows = readme
      .split('\n')
      .filter((line) => /^\| (fault +\| group |`[a-z0-9-]+` +\| (before-send|ambiguous|definite|protocol|drift|read|time) )/.test(line))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim())
          .join(' | '),
      )
    expect(rows.join('\n')).toBe(table())
  })
})
