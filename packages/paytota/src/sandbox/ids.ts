/** Makes ids in the form of a UUID, the same row for the same seed. Not for secrets. */
export function createIds(seed: number): () => string {
  let state = seed >>> 0
  const part = () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    return ((mixed ^ (mixed >>> 16)) >>> 0).toString(16).padStart(8, '0')
  }
  return () => {
    const hex = part() + part() + part() + part()
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }
}
