/**
 * The places where a worker that dies leaves the most behind. In production nothing happens at them; the proof of the runner kills a process
 * at each.
 */
export const failpoints = [
  'generated-not-committed',
  'generated',
  'claimed',
  'intent-stored',
  'about-to-send',
  'answered',
  'intent-settled',
  'moved-not-committed',
  'moved',
] as const

export type FailpointName = (typeof failpoints)[number]

/** Hears that a place was reached. */
export type Failpoint = (name: FailpointName) => void

export const noFailpoint: Failpoint = () => undefined
