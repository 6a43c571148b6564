import { progressCounts, type ProgressCounts } from './progress-counts.js'
import type { Database } from '../storage/database.js'

/** Where lines go: a terminal, in which the last one is written again, or a file. */
export interface LineWriter {
  readonly isTerminal: boolean
  readonly write: (text: string) => void
}

/** Shows how far the installments are, each time that changes; above it, what is said once. */
export interface ProgressLine {
  /** Says something once. */
  readonly say: (line: string) => void
  /** Looks, and shows what has changed. */
  readonly look: (database: Database, today: string) => Promise<void>
  /** Leaves the last line as it is. */
  readonly end: () => void
}

/** Makes a progress line. */
export function createProgressLine({ isTerminal, write }: LineWriter): ProgressLine {
  let shown = ''
  const clear = () => (isTerminal && shown !== '' ? write('\r\u001b[2K') : undefined)
  const draw = (line: string) => {
    clear()
    write(isTerminal ? line : `${line}\n`)
    shown = line
  }
  return {
    say(line) {
      clear()
      write(`${line}\n`)
      if (isTerminal) write(shown)
    },
    async look(database, today) {
      const line = progressText(await progressCounts(database), today)
      if (line !== shown) draw(line)
    },
    end: () => (isTerminal && shown !== '' ? write('\n') : undefined),
  }
}

/** How far the installments are, in one line. */
function progressText({ plans, due, placed, paid, ended, warnings, nextOn }: ProgressCounts, today: string): string {
  const parts = [
    today,
    `${plans} plans`,
    `installments: ${due} due, ${placed} placed, ${paid} paid`,
    ...(ended > 0 ? [`${ended} failed`] : []),
    ...(warnings > 0 ? [`${warnings} warnings`] : []),
    ...(nextOn === null ? [] : [`next on ${nextOn}`]),
  ]
  return parts.join(' | ')
}
