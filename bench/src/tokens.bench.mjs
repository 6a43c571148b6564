/**
 * A token that is at hand, awaited as callers await it: a plain field that is read and compared with the clock by hand, against our
 * sources and against a promise kept for all callers, each under a clock that costs nothing and under `Date.now`. Then a thousand
 * callers who come when there is none.
 */
import { clientCredentials, secret, tokensByTenant } from '@foliokit/auth'
import { strict as assert } from 'node:assert'
import { compare } from './harness.mjs'

const answer = JSON.stringify({ access_token: 'token', token_type: 'Bearer', expires_in: 1800 })
let asked = 0
const fetch = () => {
  asked += 1
  return Promise.resolve({ status: 200, text: () => Promise.resolve(answer) })
}
const source = (tenant, now) =>
  clientCredentials({
    fetch,
    baseUrl: 'https://platform.example',
    tenant,
    clientId: 'acme-server',
    clientSecret: secret('not-a-secret'),
    now,
  })

/** The least that can be done: read a field, compare a number. */
function byHand(now) {
  const held = { token: 'token', until: now() + 1_680_000 }
  return { token: () => (now() < held.until ? held.token : undefined) }
}

/** What many write: one promise for all callers, and a check of its age inside an async function. */
function keptPromise(now) {
  let until = 0
  let flight
  return {
    async token() {
      if (flight === undefined || now() >= until) {
        until = now() + 1_680_000
        flight = fetch().then(async (response) => JSON.parse(await response.text()).access_token)
      }
      return await flight
    },
  }
}

/** The rows under a clock, after all gave the token. */
export async function tokenRows(now) {
  const sources = {
    hand: byHand(now),
    ours: source('acme', now),
    tenants: tokensByTenant((tenant) => source(tenant, now)).of('acme'),
    promise: keptPromise(now),
  }
  for (const each of Object.values(sources)) assert.equal(await each.token(), 'token')
  const times = 100
  const row = (each) => async () => {
    for (let index = 0; index < times; index += 1) await each.token()
  }
  return [
    { name: 'a field by hand (limit)', run: row(sources.hand), perCall: times, limit: true },
    { name: 'foliokit, clientCredentials', run: row(sources.ours), perCall: times, aim: 4 },
    { name: 'foliokit, tokensByTenant', run: row(sources.tenants), perCall: times, aim: 4 },
    { name: 'one promise in an async function', run: row(sources.promise), perCall: times },
  ]
}

export default async function bench() {
  const clocks = { 'a clock that costs nothing': () => 1_700_000_000_000, 'Date.now': Date.now }
  for (const [label, now] of Object.entries(clocks)) {
    const rows = await compare(`a token at hand, awaited, ${label}`, await tokenRows(now))
    const slowest = Math.max(...rows.filter(({ name }) => name.startsWith('foliokit')).map(({ ns }) => ns))
    console.log(`  foliokit under 1 us: ${slowest < 1_000 ? 'met' : 'MISSED'}`)
  }

  asked = 0
  const cold = source('acme', Date.now)
  const tokens = await Promise.all(Array.from({ length: 1_000 }, () => cold.token()))
  assert.ok(tokens.every((token) => token === 'token'))
  console.log(`\n1,000 callers when there is no token: ${asked} request   aim 1: ${asked === 1 ? 'met' : 'MISSED'}`)
}
