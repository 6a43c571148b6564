import { contract, type Operation, type OperationName } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import fc from 'fast-check'
import { expect } from 'vitest'
import { kycSandbox } from '../kyc/kyc.js'
import type { Prepare } from './creations.js'
import { everything } from './everything.js'
import { kinds, malformed } from './mutator.js'
import { expectRefused } from './refused.js'

/** Refused bodies that each operation must get, all of them different. */
export const enough = 200

/** A sandbox in which the operation's valid body would be taken, and how a body is sent. */
async function prepared(prepare: Prepare) {
  const api = kycSandbox()
  const { method, target, body } = await prepare(api)
  return { body, send: (text: string) => api.call(method, target, text), see: () => everything(api.sandbox) }
}

/** How many malformed bodies an operation refuses: throws unless it does in the documented shape and stores nothing of them. */
export async function refusedBodies(name: OperationName, prepare: Prepare): Promise<number> {
  const { answer: schema } = contract[name] as Operation
  const refused = new Map<string, string>()
  let api = await prepared(prepare)
  const { body } = api
  const property = fc.asyncProperty(malformed(body), async ({ kind, text }) => {
    const answer = await api.send(text)
    if (answer.status !== 200) {
      expectRefused(answer, text)
      refused.set(text, kind)
      return
    }
    // By luck it was still valid: nothing before it left a trace, and the next goes to a sandbox that has not taken it.
    schema.parse(parseJson(answer.text))
    expect(answer.text).toBe((await (await prepared(prepare)).send(text)).text)
    api = await prepared(prepare)
  })
  await fc.assert(property, { seed: 20240112, numRuns: 255, skipEqualValues: true, endOnFailure: true })
  const tried = new Set(refused.values())
  expect(kinds.filter((kind) => !tried.has(kind) && !rare.has(kind))).toEqual([])

  // Ids are made up one after the other: had anything been stored or begun, the same body would now get another one.
  const untouched = await prepared(prepare)
  expect(api.see()).toEqual(untouched.see())
  const valid = JSON.stringify(body)
  const [last, expected] = [await api.send(valid), await untouched.send(valid)]
  expect(last).toEqual(expected)
  expect(last.status, last.text).toBe(200)
  schema.parse(parseJson(last.text))
  expect(api.see()).toEqual(untouched.see())
  return refused.size
}

/** What cannot be done to every body: not each has an id or a number. */
const rare = new Set(['a wrong id', 'a number out of range'])
