import { noIssues } from '../order/no-issues.js'
import { frequencyName, planFrequencies } from '../systematic/frequencies.js'
import type { PlanDraft, PlanIssue, PlannedSchemes } from './draft.js'
import { onEachSide, sidesOf, termsOf } from './sides.js'

/**
 * Refuses a frequency that the platform does not know, and for a systematic plan one that a scheme has no terms for (domain §4.2).
 * `nearest` is the one closest in how often it is, the rarer on a tie; for an unknown one, what it looks like in the platform's spelling.
 */
export function planFrequency(draft: PlanDraft, planned: PlannedSchemes): readonly PlanIssue[] {
  const { frequency } = draft
  const sides = sidesOf(draft, planned)
  const accepted = planFrequencies.filter((each) => !draft.systematic || sides.every((side) => termsOf(each, side)))
  const place = planFrequencies.indexOf(frequencyName(frequency))
  if (place < 0) {
    const message = `Frequency ${frequency} is unknown; accepted: ${accepted.join(', ') || 'none'}.`
    const nearest = accepted.find((each) => each === frequency.toLowerCase().replaceAll(/[- ]/g, '_'))
    return [{ code: 'SCHEMES_FREQUENCY_UNKNOWN', path: ['frequency'], message, context: { frequency, accepted }, nearest }]
  }
  if (!draft.systematic) return noIssues
  const distance = (each: string) => Math.abs(planFrequencies.indexOf(each) - place)
  const [nearest] = [...accepted].reverse().sort((first, second) => distance(first) - distance(second))
  return onEachSide(sides, (side) => {
    if (termsOf(frequency, side) !== undefined) return noIssues
    const offered = Object.keys(side.scheme[side.direction]?.frequencies ?? {})
    const message = `Frequency ${frequency} is not offered; offered: ${offered.join(', ') || 'none'}.`
    return [{ code: 'SCHEMES_FREQUENCY_NOT_OFFERED', path: ['frequency'], message, context: { frequency, offered }, nearest }]
  })
}
