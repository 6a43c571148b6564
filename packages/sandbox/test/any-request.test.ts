import { contract, pathParameters, wireErrorSchema, type Operation } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createSandbox, type SandboxRequest } from '../src/index.js'
import { odd } from './any-request/odd.js'
import { sensible, tenantsWrong } from './any-request/sensible.js'
import { logIn, look, take, type Exchange, type Step } from './any-request/steps.js'
import { stories } from './any-request/stories.js'

const gateways = ['rta', 'bse', 'ondc'] as const
const story = fc.constantFrom(...stories)
const single = fc.oneof(
  { weight: 10, arbitrary: sensible },
  { weight: 6, arbitrary: odd },
  { weight: 2, arbitrary: tenantsWrong },
  { weight: 2, arbitrary: fc.constantFrom(1, 20, 600, 3000, 20_000).map((advance) => ({ advance })) },
)

const step: fc.Arbitrary<readonly Step[]> = fc.oneof(
  { weight: 9, arbitrary: single.map((each) => [each]) },
  { weight: 1, arbitrary: story },
)

const rows = Object.values(contract) as readonly Operation[]
const patternOf = (path: string) => new RegExp(`^${path.replaceAll(/:[a-zA-Z_]+/g, '[^/]+')}$`)
/** The row of a request: a fixed part goes before a parameter. */
const rowOf = ({ method, target }: SandboxRequest) =>
  rows
    .filter((row) => row.method === method && patternOf(row.path).test(target.split('?')[0] ?? ''))
    .sort((one, other) => pathParameters(one.path).length - pathParameters(other.path).length)[0]

/** Throws unless an answer is what the documents promise for its status. */
function expectDocumented({ request, answer }: Exchange): void {
  if (answer.status === 200) {
    const row = rowOf(request) ?? expect.unreachable()
    const body = row.answerFormat === 'html' ? answer.body : parseJson(answer.body)
    row.answer.parse(body)
    return
  }
  expect([400, 401, 403, 404, 405]).toContain(answer.status)
  const { status, message, errors } = wireErrorSchema.parse(parseJson(answer.body)).error
  expect(status).toBe(answer.status)
  expect(message).not.toBe('')
  for (const { field, message: why } of errors ?? []) expect([field, why]).not.toContain('')
}

const gateway = fc.constantFrom('rta', ...gateways)

describe('any request', () => {
  it('gets a documented answer; a refused one leaves no trace, and neither does a read', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(gateway, fc.array(step, { minLength: 40, maxLength: 80 }), (takes, parts) => {
        const steps = parts.flat()
        const sandbox = createSandbox({ gateway: takes })
        const exchanges = take(sandbox, steps)
        for (const each of exchanges) {
          if (typeof each === 'number') continue
          expectDocumented(each)
          seen.add(each.answer.status === 200 ? `200 ${rowOf(each.request)?.name}` : String(each.answer.status))
        }

        // Another sandbox gets the taken writes only, and must answer them and look in the end as if it had got everything.
        const again = createSandbox({ gateway: takes })
        logIn(again)
        for (const each of exchanges) {
          if (typeof each === 'number') {
            again.advance({ minutes: each })
            logIn(again)
          } else if (each.answer.status === 200 && each.request.method !== 'GET') expect(again.handle(each.request)).toEqual(each.answer)
        }
        expect(look(again)).toEqual(look(sandbox))
      }),
      { seed: 20240112, numRuns: 80, examples: gateways.map((each) => [each, [...stories]] as const) },
    )
    // The steps above do reach every operation and every kind of refusal: otherwise the property would say little.
    expect([...seen].sort()).toEqual(
      [
        '400',
        '401',
        '404',
        '405',
        ...rows.filter(({ name: each }) => !each.startsWith('auth.')).map(({ name: each }) => `200 ${each}`),
      ].sort(),
    )
  })
})
