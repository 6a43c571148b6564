import type { Issue } from '@foliokit/errors'
import { equals, format, isUnits, type Rupees, type Units } from '@foliokit/money'
import type { Fact } from './timeline.js'

/** An amount or units for people. */
export function shown(value: Rupees | Units): string {
  return isUnits(value) ? `${format(value)} units` : format(value)
}

/** What the rules say of something, before it is sent: that it passes, or each rule it breaks with the nearest value that passes. */
export function verdict(what: string, issues: readonly Issue<string, Rupees | Units | string | number | null>[]): readonly Fact[] {
  if (issues.length === 0) return [[what, 'passes every rule']]
  return issues.map(({ code, nearest }) => [what, nearest == null ? code : `${code}; nearest valid: ${nearestOf(nearest)}`])
}

/** The same in the words of the rules, which say what would be valid: for what a form asks. */
export function inWords(what: string, issues: readonly Issue[]): readonly Fact[] {
  if (issues.length === 0) return [[what, 'passes every rule']]
  return issues.map(({ message }) => [what, message])
}

/** What the rules say of some amounts or units. */
export function verdicts<Value extends Rupees | Units>(
  values: readonly Value[],
  check: (value: Value) => readonly Issue<string, Rupees | Units>[],
): readonly Fact[] {
  return values.flatMap((value) => verdict(shown(value), check(value)))
}

function nearestOf(nearest: Rupees | Units | string | number): string {
  return typeof nearest === 'object' ? shown(nearest) : String(nearest)
}

/** Compares what the platform answered with what our own arithmetic says. Returns it, and throws when they differ. */
export function agreed<Value extends Rupees | Units>(what: string, answered: Value | null | undefined, computed: Value): Value {
  if (answered != null && equals(answered, computed)) return computed
  throw new Error(`The platform answered ${what} of ${answered ?? 'nothing'}, the rules say ${computed}.`)
}
