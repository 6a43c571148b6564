import { defineLifecycle, type FlatMachine, type Lifecycle, type StoredOf } from '../src/index.js'
import { door, type DoorContext, type DoorEvent, type DoorState } from './door.js'

const lifecycle = defineLifecycle({ machine: door })
lifecycle satisfies Lifecycle<DoorState, DoorContext, DoorEvent, { readonly turns?: number } | undefined>

// A step is a value of the same kind, or a refusal that lists the events by name.
const stored: StoredOf<typeof lifecycle> = lifecycle.start(undefined)
const step = lifecycle.apply(stored, { type: 'closed' })
if (step.ok) step.next satisfies typeof stored
else step.accepted satisfies readonly DoorEvent['type'][]

// @ts-expect-error an event that does not exist
lifecycle.apply(stored, { type: 'slammed' })
// @ts-expect-error an event without its data
lifecycle.apply(stored, { type: 'locked' })
// @ts-expect-error a refusal has no next value
if (!step.ok) step.next satisfies unknown

// A machine names declared states only, and its guards see the event they guard.
const machine: FlatMachine<'a' | 'b', object, { type: 'go'; by: number }> = {
  id: 'm',
  initial: 'a',
  context: () => ({}),
  states: { a: { on: { go: [{ target: 'b', guards: [{ name: 'isFar', test: (_, event) => event.by > 1 }] }] } }, b: {} },
}
// @ts-expect-error an undeclared state
;({ ...machine, initial: 'c' }) satisfies typeof machine
// @ts-expect-error an event that does not exist
;({ on: { gone: [] } }) satisfies (typeof machine)['states']['a']
