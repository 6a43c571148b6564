/** What takes steps: any lifecycle. */
export interface TakesSteps<Stored, Event> {
  apply(stored: Stored, event: Event): { readonly ok: true; readonly next: Stored } | { readonly ok: false; readonly code: string }
}

/**
 * Takes one step after another and returns the last value: a way for a test to come to where it begins. Throws, with the refusal, at the
 * first event that is refused.
 *
 * @example
 * const paid = takeAll(lifecycle, lifecycle.start(input), [consented, confirmed])
 */
export function takeAll<Stored, Event extends { readonly type: string }>(
  lifecycle: TakesSteps<Stored, Event>,
  start: Stored,
  events: readonly NoInfer<Event>[],
): Stored {
  return events.reduce((stored, event) => {
    const step = lifecycle.apply(stored, event)
    if (!step.ok) throw new Error(`${event.type} was refused: ${JSON.stringify(step)}`)
    return step.next
  }, start)
}
