/** Headlines of the packages that read and check one object and have no peer: their limit is a bare loop, or bare JSON. */
import { contract } from '@foliokit/api'
import { createClient } from '@foliokit/client'
import { CodedError, isCodedError } from '@foliokit/errors'
import { isIsin } from '@foliokit/identifiers'
import { checkInvestorProfile } from '@foliokit/investors'
import { buildInvestorProfile } from '@foliokit/investors/testing'
import { checkKycRequest } from '@foliokit/kyc'
import { rupees } from '@foliokit/money'
import { parseJson } from '@foliokit/money/json'
import { purchaseSchema } from '@foliokit/paytota/zod'
import { strict as assert } from 'node:assert'
import * as z from 'zod'
import { versionOf } from '../harness.mjs'

const today = '2024-01-15'
/** What JSON alone costs: the text read, an object made of it, and the object written. */
const bareJson = (name, value) => {
  const text = JSON.stringify(value)
  return { name: `${name} (limit)`, run: () => JSON.stringify(JSON.parse(text)), limit: true }
}

export function errorRows() {
  const context = { field: 'folio_number' }
  const bare = () => {
    try {
      throw Object.assign(new Error('The order names no folio.'), { code: 'ORDERS_FOLIO_MISSING', context })
    } catch (error) {
      return error.code === 'ORDERS_FOLIO_MISSING'
    }
  }
  const ours = () => {
    try {
      throw new CodedError('ORDERS_FOLIO_MISSING', 'The order names no folio.', { context })
    } catch (error) {
      return isCodedError(error, 'ORDERS_FOLIO_MISSING')
    }
  }
  assert.ok(bare() && ours())
  return [
    { name: 'Error with members of its own (limit)', run: bare, limit: true },
    { name: 'foliokit', run: ours },
  ]
}

/** Letters count as two digits, every second digit from the right twice. */
function isIsinByHand(text) {
  if (text.length !== 12) return false
  let sum = 0
  let twice = false
  for (let index = 11; index >= 0; index -= 1) {
    const code = text.charCodeAt(index)
    const isDigit = code >= 48 && code <= 57
    if (!isDigit && (code < 65 || code > 90)) return false
    if (index < 2 ? isDigit : index === 11 && !isDigit) return false
    let value = isDigit ? code - 48 : code - 55
    do {
      const digit = value % 10
      sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit
      twice = !twice
      value = Math.floor(value / 10)
    } while (value > 0)
  }
  return sum % 10 === 0
}

export function isinRows() {
  const texts = ['INF109K01VQ1', 'INF966L01887', 'INF173K01FE6', 'INF760K01100', 'INF846K01EW2', 'INF109K01VQ2']
  const shape = z.string().regex(/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/)
  const over = (is) => () => {
    let count = 0
    for (const text of texts) if (is(text)) count += 1
    return count
  }
  const [byHand, ours] = [over(isIsinByHand), over(isIsin)]
  assert.equal(byHand(), ours())
  return [
    { name: 'a loop by hand (limit)', run: byHand, perCall: texts.length, limit: true },
    { name: 'foliokit', run: ours, perCall: texts.length },
    { name: `zod ${versionOf('zod')}, the pattern alone`, run: over((text) => shape.safeParse(text).success), perCall: texts.length },
  ]
}

export function investorRows() {
  const draft = buildInvestorProfile()
  assert.deepEqual(checkInvestorProfile(draft, { today }), [])
  return [
    bareJson('JSON.parse and stringify of the profile', draft),
    { name: 'foliokit', run: () => checkInvestorProfile(draft, { today }) },
  ]
}

export function kycRows() {
  const mobile = { isd: '+91', number: '8160597103' }
  const draft = { name: 'Rani Gupta', pan: 'ABCPX3751Z', email: 'rani@example.com', date_of_birth: '1980-10-19', mobile }
  assert.deepEqual(checkKycRequest(draft, { today }), [])
  return [bareJson('JSON.parse and stringify of the request', draft), { name: 'foliokit', run: () => checkKycRequest(draft, { today }) }]
}

export function paytotaRows() {
  const purchase = {
    id: '5d0a1f3e-1111-4222-8333-444455556666',
    status: 'paid',
    reference: 'order-1',
    is_test: true,
    checkout_url: 'https://paytota.example/p/1/',
    created_on: 1_705_312_200,
    client: { email: 'payer@example.com', phone: '256751123456' },
    purchase: { currency: 'UGX', total: 500, products: [{ name: 'One month', price: 500, quantity: 1 }] },
    payment: { amount: 500, currency: 'UGX', fee_amount: 15, net_amount: 485, paid_on: 1_705_312_211 },
    status_history: [{ status: 'created', timestamp: 1_705_312_200 }],
  }
  const text = JSON.stringify(purchase)
  assert.equal(purchaseSchema.parse(parseJson(text)).status, 'paid')
  return [
    { name: 'JSON.parse of the answer, digits lost (limit)', run: () => JSON.parse(text), limit: true },
    { name: 'foliokit, every digit kept', run: () => purchaseSchema.parse(parseJson(text)) },
  ]
}

const order = { mf_investment_account: 'mfia_367a75826694614a539c0f82b196027', scheme: 'INF966L01887' }
const answer = JSON.stringify({
  object: 'mf_purchase',
  id: 'mfp_177177219f634373b01072986d2eea7d',
  old_id: 3201,
  ...order,
  folio_number: null,
  state: 'pending',
  amount: 10000,
  gateway: 'rta',
  source_ref_id: 'order-1',
  scheduled_on: '2024-01-12',
  created_at: '2024-01-12T09:30:00+05:30',
})

export function contractRows() {
  const schema = contract['purchases.fetch'].answer
  const read = () => schema.parse(parseJson(answer))
  assert.equal(String(read().amount), '10000.00')
  return [
    { name: 'JSON.parse of the answer, digits lost (limit)', run: () => JSON.parse(answer), limit: true },
    { name: 'foliokit, every digit kept', run: read },
  ]
}

/** A whole create with nothing under it: the transport answers at once. */
export async function clientRows() {
  const transport = () => Promise.resolve({ status: 200, headers: { 'content-type': 'application/json' }, text: answer })
  const tokens = { token: () => Promise.resolve('token'), invalidate: () => undefined }
  const client = createClient({ baseUrl: 'https://sandbox.example', tenant: 'acme', tokens, transport })
  const body = { ...order, amount: rupees('10000') }
  const byHand = async () => {
    JSON.stringify({ ...order, amount: 10_000 })
    return JSON.parse((await transport()).text)
  }
  assert.equal((await client.purchases.create(body)).state, (await byHand()).state)
  return [
    { name: 'JSON.stringify, await, JSON.parse (limit)', run: byHand, limit: true },
    { name: 'foliokit', run: () => client.purchases.create(body) },
  ]
}
