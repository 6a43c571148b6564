const neverFails = 'no document says what fails a plan, and nothing here does: whoever keeps real plans hears it from the platform'

/** Why an edge that a machine has is one that nothing on the platform causes; `undefined` for one that must be taken. */
export function unreachablePlanEdges(_lane: string, edge: string): string | undefined {
  return edge.endsWith(' failed failed') ? neverFails : undefined
}
