import fc from 'fast-check'

/** Personal data that no answer may repeat, wherever in a body it stands: a PAN and the number of a bank account. */
export const canaries = ['CANPA3751Y', '70007000123456'] as const

/** A body as text, and what was done to it. */
export interface Malformed {
  readonly kind: string
  readonly text: string
}

/** What may stand at a place of a body instead of a value, each as JSON text; `undefined` stands for nothing at all. */
type Change = (value: unknown) => readonly (string | undefined)[]

const [pan, account] = canaries
const json = (value: unknown) => JSON.stringify(value)
const oddTexts = [
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u202e',
  '%00',
  '\r\nx: y',
  `${pan} ${account}`,
  '💩'.repeat(500),
  'x'.repeat(3000),
  '9'.repeat(400),
]
const oddNumbers = ['-1', '-0', '1e400', '1e-400', '1e21', '9'.repeat(400), '0.0000000000001', account, '"NaN"', '"1e9"', '"-1"', '"0x10"']
const unknownNames = ['surprise', '', 'constructor', 'toString', 'x'.repeat(300), '\u0000', '\ud800']
const idPattern = /^([a-z]+_[0-9a-f]{32}|[0-9a-f]{8}-[0-9a-f-]{27})$/

const changes: Readonly<Record<string, Change>> = {
  'a wrong type': (value) =>
    ['true', '0', '1.5', '"text"', `{"pan":"${pan}"}`, `["${account}"]`, '[[]]', '{}'].filter(
      (text) => typeof JSON.parse(text) !== typeof value || Array.isArray(JSON.parse(text)) !== Array.isArray(value),
    ),
  'a missing member': () => [undefined],
  null: () => ['null'],
  'a list of it': (value) => [`[${json(value)}]`, `[${json(value)},${json(value)}]`],
  'an unknown member': (value) =>
    isObject(value)
      ? unknownNames.map((name) => json({ ...value, [name]: { pan, account } }))
      : Array.isArray(value)
        ? [json([...value, pan])]
        : [],
  'a name twice': (value) => (isObject(value) ? Object.entries(value).flatMap(([name, member]) => twice(value, name, member)) : []),
  __proto__: (value) => (isObject(value) ? [withFirst(value, `"__proto__":{"pan":"${pan}"}`), withFirst(value, '"__proto__":null')] : []),
  'odd text': (value) =>
    typeof value === 'string' ? [...oddTexts, `${value}\u0000`, `${value}\n`, ` ${value}`, `${value}é💩`, value.repeat(100)].map(json) : [],
  'a number out of range': (value) => (/^-?[\d.]+$/.test(typeof value === 'string' ? value : json(value)) ? oddNumbers : []),
  'another value': (value) => (typeof value === 'string' ? ['none_of_these', pan, account, '2999-02-30', swapCase(value)].map(json) : []),
  'a wrong id': (value) =>
    typeof value === 'string' && idPattern.test(value)
      ? [
          value.slice(0, -1),
          value.replace(/.$/, 'x'),
          value.replace(/[0-9a-f]{12}$/, '0'.repeat(12)),
          `mfp_${'0'.repeat(32)}`,
          '1',
          '../1',
        ].map(json)
      : [],
}

/** What is done to a body as a whole. */
const wholes: Readonly<Record<string, (text: string) => readonly string[]>> = {
  'a cut text': (text) => Array.from({ length: text.length - 1 }, (_, length) => text.slice(0, length)),
  'no JSON': (text) => [
    `${text}${text}`,
    `${text},`,
    `'${text}'`,
    `\ufeff${text}`,
    'a=1&b=2',
    '['.repeat(3000),
    '{"a":'.repeat(3000),
    'NaN',
  ],
}

/** The names of all that is done to bodies. */
export const kinds: readonly string[] = [...Object.keys(changes), ...Object.keys(wholes)]

/** A body with something done to it at any depth, each kind as often as the others, or twice; by luck it may still be valid. */
export function malformed(body: object): fc.Arbitrary<Malformed> {
  // What a body is made of: exact values write themselves.
  const once = changedOnce(JSON.parse(json(body)))
  const again = once.chain((first) => {
    const read = isJson(first.text) ? (JSON.parse(first.text) as unknown) : undefined
    return isObject(read) && first.text.length < 4000 ? changedOnce(read) : fc.constant(first)
  })
  return fc.oneof({ weight: 3, arbitrary: once }, { weight: 1, arbitrary: again })
}

function changedOnce(body: unknown): fc.Arbitrary<Malformed> {
  const all = placesIn(body)
  const inner = Object.entries(changes).flatMap(([kind, change]) => {
    const choices = all.flatMap(({ path, value }) => change(value).map((text) => ({ path, text })))
    if (choices.length === 0) return []
    return [fc.constantFrom(...choices).map(({ path, text }) => ({ kind, text: written(body, path, text) ?? '' }))]
  })
  const outer = Object.entries(wholes).map(([kind, change]) => fc.constantFrom(...change(json(body))).map((text) => ({ kind, text })))
  return fc.oneof(...inner, ...outer)
}

type Path = readonly string[]

/** Every value in a value, itself included, and the way to it. */
function placesIn(value: unknown, path: Path = []): readonly { readonly path: Path; readonly value: unknown }[] {
  const inside = typeof value === 'object' && value !== null ? Object.entries(value) : []
  return [{ path, value }, ...inside.flatMap(([name, member]) => placesIn(member, [...path, name]))]
}

/** A value as JSON in which a text stands at a place. */
function written(value: unknown, [first, ...rest]: Path, text: string | undefined): string | undefined {
  if (first === undefined) return text
  const parts = Object.entries(value as object).flatMap(([name, member]) => {
    const part = name === first ? written(member, rest, text) : json(member)
    return part === undefined ? [] : [Array.isArray(value) ? part : `${json(name)}:${part}`]
  })
  return Array.isArray(value) ? `[${parts.join(',')}]` : `{${parts.join(',')}}`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const withFirst = (value: object, member: string) => (json(value) === '{}' ? `{${member}}` : `{${member},${json(value).slice(1)}`)
const twice = (value: object, name: string, member: unknown) =>
  [member, null, pan].map((other) => withFirst(value, `${json(name)}:${json(other)}`))
const swapCase = (text: string) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase())
