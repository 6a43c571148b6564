import type { StormResult } from '../storm/storm.js'
import type { Row } from './row.js'

/** C1 to C4 as a storm shows them. */
export function stormRows(storm: StormResult): readonly Row[] {
  const { jobs, requests, kills, findings, inTheStorm, afterIt } = storm
  const count = (value: number) => value.toLocaleString('en-IN')
  const runs = `${count(jobs)} jobs, ${count(requests)} requests, ${count(kills)} kills`
  const failures = storm.failedSeeds.map((seed) => `npm run simulate -- --storm-only --jobs 1000 --seed ${seed}`)
  const row = (id: string, property: string, target: string, result: string, holds: boolean): Row => ({
    id,
    property,
    runs,
    target,
    result,
    holds,
    failures: holds ? [] : failures,
  })
  const ended = jobs - inTheStorm.none
  return [
    row('C1', 'creates on the wire that nothing allowed', '0', count(findings.repeats), findings.repeats === 0),
    row('C2', 'orders, plans and payments beyond the first of an intent', '0', count(findings.duplicates), findings.duplicates === 0),
    row(
      'C3',
      'intents that ended, and in the truth: in the storm, then after one more call each',
      '100 %, 0 untrue',
      `${count(ended)} of ${count(jobs)} (${count(inTheStorm.unknown)} unknown), then ${count(afterIt.unknown + afterIt.none)} unknown; ${count(findings.untrue)} untrue`,
      findings.untrue === 0 && inTheStorm.none === 0,
    ),
    row('C4', 'orders taken for those of another intent', '0', count(findings.wrongAdoptions), findings.wrongAdoptions === 0),
  ]
}
