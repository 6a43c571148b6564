import type { Operation } from '@foliokit/api'
import { createRandom, type Random } from '../store/random.js'
import { appliesTo } from './applies-to.js'
import { checkedFault, type CheckedFault, type Fault } from './fault.js'
import { faultKind, type FaultGroup } from './fault-kinds.js'

/** A fault that is in force. */
export interface InjectedFault extends CheckedFault {
  readonly id: string
  /** How many requests have met it. */
  readonly met: number
}

/** The faults that a request meets: at most one of each. */
export type MetFaults = Readonly<Partial<Record<'failure' | 'drift' | 'read' | 'time', CheckedFault | undefined>>>

/** The faults that are in force, in the order they were injected. */
export interface FaultBook {
  /** False while nothing can be met. */
  readonly isEmpty: () => boolean
  readonly inject: (fault: Fault) => string
  readonly remove: (id: string) => boolean
  readonly clear: () => void
  readonly list: () => readonly InjectedFault[]
  /** What a request of an operation meets, counted as met; nothing where nothing is in its way. */
  readonly meet: (operation: Operation) => MetFaults | undefined
}

interface Entry {
  readonly fault: CheckedFault
  readonly random: Random
  met: number
}

/** Makes a book whose probabilities one seed decides. */
export function createFaultBook(seed: number): FaultBook {
  const entries = new Map<string, Entry>()
  const shared = createRandom(seed)
  let count = 0

  /** Whether a request meets a fault. One that is met for the last time is in force no more. */
  const meets = (id: string, entry: Entry): boolean => {
    const { probability, times } = entry.fault
    if (probability < 1 && entry.random.integer(2 ** 32) / 2 ** 32 >= probability) return false
    entry.met += 1
    if (entry.met === times) entries.delete(id)
    return true
  }

  return {
    isEmpty: () => entries.size === 0,
    inject(given) {
      const fault = checkedFault(given)
      count += 1
      const id = `fault_${count}`
      entries.set(id, { fault, random: fault.seed === undefined ? shared : createRandom(fault.seed), met: 0 })
      return id
    },
    remove: (id) => entries.delete(id),
    clear: () => entries.clear(),
    list: () => [...entries].map(([id, { fault, met }]) => ({ id, ...fault, met })),
    meet(operation) {
      let found: Partial<Record<keyof MetFaults, CheckedFault>> | undefined
      for (const [id, entry] of entries) {
        const { fault } = entry
        const layer = layers[faultKind(fault.fault).group]
        if (found?.[layer] !== undefined || (fault.operation ?? operation.name) !== operation.name) continue
        if (!appliesTo(fault.fault, operation) || !meets(id, entry)) continue
        found = { ...found, [layer]: fault }
      }
      return found
    },
  }
}

/** What shuts out what: a request fails in one way, and its answer may drift and be late all the same. */
const layers: Readonly<Record<FaultGroup, keyof MetFaults>> = {
  'before-send': 'failure',
  ambiguous: 'failure',
  definite: 'failure',
  protocol: 'failure',
  drift: 'drift',
  read: 'read',
  time: 'time',
}
