import { pick, randomFrom } from '@foliokit/lifecycle/testing'

type Random = () => number
type Container = Record<string, unknown> | unknown[]

const odd = ['\u0000', '\ud800', '💩'.repeat(5000), 'x'.repeat(20_000), '%00', '\u202e', '9'.repeat(400)]
const wrongTypes: readonly unknown[] = [{ surprise: 1 }, [[]], [{ a: null }], { deep: {} }]

/** A body of a resource made wrong, as text: the same seed makes the same. */
export function malformed(body: object, seed: number): string {
  const random = randomFrom(seed)
  const text = JSON.stringify(body)
  const kind = pick(['type', 'type', 'type', 'unknown', 'unknown', 'long', 'cut', 'twice', 'whole', 'proto'] as const, random)
  switch (kind) {
    case 'cut':
      return text.slice(0, 1 + Math.floor(random() * (text.length - 1)))
    case 'twice':
      return text.replace(/^\{("[^"]+":)/, '{$1null,$1')
    case 'whole':
      return pick(['null', '[]', '"text"', '1', 'true', '', `[${text}]`, '[' + '['.repeat(3000)], random) ?? ''
    case 'proto':
      return text.replace(/^\{/, '{"__proto__":{"pan":"AAAPB3751C"},"constructor":1,')
    case 'unknown':
      return changed(body, random, (holder) => {
        if (!Array.isArray(holder)) holder['surprise'] = 'x'
        else holder.push({ surprise: 'x' })
      })
    case 'long':
      return changed(body, random, (holder, key) => ((holder as Record<string, unknown>)[key] = pick(odd, random)))
    case 'type':
    case undefined:
      return changed(body, random, (holder, key) => ((holder as Record<string, unknown>)[key] = pick(wrongTypes, random)))
  }
}

/** A copy with one place changed, at any depth. */
function changed(body: object, random: Random, change: (holder: Container, key: string) => void): string {
  const copy = structuredClone(body) as Container
  const places = placesIn(copy)
  const [holder, key] = pick(places, random) ?? [copy, 'surprise']
  change(holder, key)
  return JSON.stringify(copy)
}

function placesIn(value: unknown): (readonly [Container, string])[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, member]) => [[value as Container, key] as const, ...placesIn(member)])
}
