/** What the readers take: the chunks of a file, an upload or a fetch, of any size. A Node stream is one. */
export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

const largest = 65_536

/** Hands the chunks on in pieces of at most 64 KiB, so that what is held at a time does not depend on the source. */
export async function* pieces(source: ByteSource): AsyncGenerator<Uint8Array, void> {
  for await (const chunk of source) {
    for (let at = 0; at < chunk.length; at += largest) yield chunk.subarray(at, at + largest)
  }
}

/** The first bytes of a source, at least `wanted` of them unless it ends before. The source goes on after them. */
export async function takeHead(source: AsyncIterator<Uint8Array>, wanted: number): Promise<Uint8Array> {
  let head: Uint8Array = new Uint8Array(0)
  while (head.length < wanted) {
    const next = await source.next()
    if (next.done === true) break
    head = joinBytes(head, next.value)
  }
  return head
}

/** Two arrays of bytes as one. */
export function joinBytes(first: Uint8Array, second: Uint8Array): Uint8Array {
  if (first.length === 0) return second
  const joined = new Uint8Array(first.length + second.length)
  joined.set(first)
  joined.set(second, first.length)
  return joined
}

/** A source whose first bytes were taken, whole again. */
export async function* withHead(head: Uint8Array, rest: AsyncGenerator<Uint8Array, void>): AsyncGenerator<Uint8Array, void> {
  yield* pieces([head])
  yield* rest
}
