import type { Issue } from '@foliokit/errors'
import { equals, format, isUnits, type Rupees, type Units } from '@foliokit/money'
import type { Fact } from './timeline.js'

/** An amount or units for people. */
export function shown(value: Rupees | Units): string {
  return isUnits(value) ? `${format(value)} units` : format(value)
}

/** What the rules say of some amounts or units, before anything is sent. */
export function verdicts<Value extends Rupees | Units>(
  values: readonly Value[],
  check: (value: Value) => readonly Issue<string, Rupees | Units>[],
): readonly Fact[] {
  return values.flatMap((value): readonly Fact[] => {
    const issues = check(value)
    if (issues.length === 0) return [[shown(value), 'passes every rule']]
    return issues.map(({ code, nearest }) => [shown(value), nearest === undefined ? code : `${code}; nearest valid: ${shown(nearest)}`])
  })
}

/** Compares what the platform answered with what our own arithmetic says. Returns it, and throws when they differ. */
export function agreed<Value extends Rupees | Units>(what: string, answered: Value | null | undefined, computed: Value): Value {
  if (answered != null && equals(answered, computed)) return computed
  throw new Error(`The platform answered ${what} of ${answered ?? 'nothing'}, the rules say ${computed}.`)
}
