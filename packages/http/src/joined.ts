/** Chunks as one run of bytes, `length` of them. A single chunk is not copied. */
export function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks
  // As a plain view: Node's own chunks are a subclass that prints and slices differently.
  if (first !== undefined && chunks.length === 1) return new Uint8Array(first.buffer, first.byteOffset, first.byteLength)
  const bytes = new Uint8Array(length)
  let offset = 0
  for (const chunk of chunks) {
    bytes.set(chunk, offset)
    offset += chunk.byteLength
  }
  return bytes
}
