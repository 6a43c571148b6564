import { CodedError } from '@foliokit/errors'

/** Where in an xstate machine something stands, for the error that refuses it. */
export interface Place {
  readonly machine: string
  readonly path: string
}

/** What a table can hold, and what changes no result; anything else in a config is refused by its name. */
const inert = ['id', 'description', 'meta', 'tags', 'types', 'schemas', 'version', 'key', 'order']
export const machineFeatures: readonly string[] = [...inert, 'type', 'initial', 'context', 'states', 'on', 'options']
export const finalFeatures: readonly string[] = [...inert, 'type']
export const stateFeatures: readonly string[] = [...finalFeatures, 'on']
export const transitionFeatures: readonly string[] = [...inert, 'target', 'guard', 'actions', 'reenter', 'source', 'eventType', 'toJSON']

/** Refuses a config that uses a feature outside the known ones. Absent and empty features are none. */
export function refuseFeatures(place: Place, config: object, known: readonly string[]): void {
  for (const [feature, value] of Object.entries(config)) {
    const isEmpty = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value as object).length === 0)
    if (!isEmpty && !known.includes(feature)) throw unsupported(place, `\`${feature}\``)
  }
}

/** The error for something that a flat table cannot hold. */
export function unsupported(place: Place, found: string): CodedError {
  return new CodedError('LIFECYCLE_XSTATE_UNSUPPORTED', `${place.path} has ${found}, which a flat machine cannot run.`, {
    context: { machine: place.machine, place: place.path, found },
  })
}

/** The error for a guard or action that is named but not implemented. */
export function notImplemented(place: Place, kind: 'guard' | 'action', name: string): CodedError {
  return new CodedError('LIFECYCLE_XSTATE_NOT_IMPLEMENTED', `${place.path} names the ${kind} ${name}, which is not implemented.`, {
    context: { machine: place.machine, place: place.path, kind, name },
  })
}
