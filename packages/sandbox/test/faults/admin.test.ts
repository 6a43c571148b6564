import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSandbox, faultKinds } from '../../src/index.js'
import { serveSandbox, type ServedSandbox } from '../../src/node.js'

const sandbox = createSandbox()
let served: ServedSandbox | undefined
beforeAll(async () => {
  served = await serveSandbox(sandbox)
})
afterAll(() => served?.close())

const ask = async (method: string, path = '', body?: string) => {
  const answer = await fetch(`${served?.url}/_sandbox/faults${path}`, { method, ...(body !== undefined && { body }) })
  return { status: answer.status, json: (await answer.json()) as { id?: string; data?: object[]; error?: { message: string } } }
}

describe('/_sandbox/faults', () => {
  it('injects, tells, and ends faults, as sandbox.faults does', async () => {
    const first = await ask('POST', '', '{"fault":"forbidden","operation":"purchases.create","times":2}')
    const second = await ask('POST', '', '{"fault":"unavailable","probability":0.25,"retryAfter":"date","delay":100}')
    expect([first.status, second.status]).toEqual([200, 200])
    expect(sandbox.faults.list().map(({ fault, times, probability }) => [fault, times, probability])).toEqual([
      ['forbidden', 2, 1],
      ['unavailable', 'always', 0.25],
    ])
    expect((await ask('GET')).json.data).toEqual(JSON.parse(JSON.stringify(sandbox.faults.list())))
    expect((await ask('DELETE', `/${first.json.id}`)).json.data?.length).toBe(1)
    expect((await ask('DELETE', `/${first.json.id}`)).status).toBe(404)
    expect([(await ask('DELETE')).json.data, sandbox.faults.list()]).toEqual([[], []])
  })

  it('tells what there is', async () => {
    const { json } = await ask('GET', '/kinds')
    expect(json.data).toEqual(Object.entries(faultKinds).map(([fault, kind]) => ({ fault, ...kind })))
  })

  it.each([
    ['{"fault":"bad-luck"}', 'fault: Invalid option'],
    ['{"fault":"silence","often":1}', 'Unrecognized key: "often"'],
    ['{"fault":"silence","times":1.5}', 'times: must be a whole number from 1 on, or always'],
    ['{"fault":"silence","times":"3"}', 'times: must be a whole number from 1 on, or always'],
    ['[]', 'fault: Invalid input'],
    ['1', 'fault: Invalid input'],
    ['', 'JSON parse error'],
    ['{', 'JSON parse error'],
  ])('refuses %s with what would be right', async (body, why) => {
    const { status, json } = await ask('POST', '', body)
    expect([status, json.error?.message]).toEqual([400, expect.stringContaining(why)])
    expect(sandbox.faults.list()).toEqual([])
  })

  it.each([
    ['PUT', ''],
    ['GET', '/fault_1'],
    ['POST', '/fault_1'],
    ['POST', '/kinds'],
  ])('knows no %s %s', async (method, path) => {
    expect((await ask(method, path, method === 'GET' ? undefined : '{}')).status).toBe(404)
  })
})
