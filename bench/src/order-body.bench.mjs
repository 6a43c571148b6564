/** An order body as it arrives (numbers as text): its shape, its formats and the scheme's rules, end to end. */
import { contract } from '@foliokit/api'
import { rupees } from '@foliokit/money'
import { checkPurchase } from '@foliokit/schemes'
import { Decimal } from 'decimal.js'
import * as z from 'zod'
import { compare, versionOf } from './harness.mjs'

const isin = 'INF173K01FE6'
const body = {
  mf_investment_account: 'mfia_367a75826694614a539c0f82b196027',
  scheme: isin,
  folio_number: '31171511',
  amount: '10000',
  user_ip: '10.0.128.12',
  server_ip: '126.1.10.1',
  source_ref_id: '71312fdc-b2da-46ca-90a3-c3d9b99bfca0',
  euin: null,
}
const bad = [
  { ...body, amount: '10001' },
  { ...body, amount: '10000.005' },
  { ...body, user_ip: '10.0.128' },
  { ...body, colour: 'blue' },
]
const limits = { minimum: rupees('1000'), maximum: rupees('999999999'), multiple: rupees('500') }
const scheme = { isin, name: 'A fund', category: 'EQUITY', active: true, purchase: { allowed: true, fresh: limits, additional: limits } }

const REFERENCE = /^[!-~]{1,128}$/
const ISIN = /^[A-Z]{2}[A-Z0-9]{9}[0-9]$/
const IPV4 = /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)$/
const AMOUNT = /^\d{1,13}(?:\.\d{1,2})?$/
// The body is an order or a batch of orders: the members of an order.
const KNOWN = new Set(contract['purchases.create'].body.options.flatMap((option) => Object.keys(option.shape ?? {})))
const optional = (value, pattern) => value === undefined || value === null || (typeof value === 'string' && pattern.test(value))

/** What a careful engineer writes by hand for this one body: the limit. */
function byHand(order) {
  for (const name in order) if (!KNOWN.has(name)) return false
  if (typeof order.mf_investment_account !== 'string' || !REFERENCE.test(order.mf_investment_account)) return false
  if (typeof order.scheme !== 'string' || !ISIN.test(order.scheme) || order.scheme !== isin) return false
  if (typeof order.amount !== 'string' || !AMOUNT.test(order.amount)) return false
  if (!optional(order.folio_number, REFERENCE) || !optional(order.source_ref_id, REFERENCE)) return false
  if (!optional(order.user_ip, IPV4) || !optional(order.server_ip, IPV4)) return false
  if (!optional(order.euin, REFERENCE) || !optional(order.partner, REFERENCE)) return false
  const point = order.amount.indexOf('.')
  const paise =
    point < 0
      ? Number(order.amount) * 100
      : Number(order.amount.slice(0, point)) * 100 + Number(order.amount.slice(point + 1).padEnd(2, '0'))
  return paise >= 100000 && paise <= 99999999900 && paise % 50000 === 0
}

const compiled = z.compile(contract['purchases.create'].body)
function foliokit(order) {
  const read = compiled.safeParse(order)
  return read.success && checkPurchase(read.data, scheme).length === 0
}

function zodAndDecimal(schema) {
  const low = new Decimal(1000)
  const high = new Decimal(999999999)
  return (order) => {
    const read = schema().safeParse(order)
    if (!read.success) return false
    const amount = new Decimal(read.data.amount)
    return amount.gte(low) && amount.lte(high) && amount.mod(500).isZero() && read.data.scheme === isin
  }
}

const text = () => z.string().regex(REFERENCE)
const makeSchema = () =>
  z.strictObject({
    mf_investment_account: text(),
    scheme: z.string().regex(ISIN),
    amount: z.string().regex(AMOUNT),
    folio_number: text().nullish(),
    user_ip: z.ipv4().nullish(),
    server_ip: z.ipv4().nullish(),
    source_ref_id: text().nullish(),
    euin: text().nullish(),
    partner: text().nullish(),
  })

/** The rows, after all gave the same answers. */
export function orderRows() {
  const schema = makeSchema()
  const zodDecimal = zodAndDecimal(() => schema)
  const perCallSchema = zodAndDecimal(makeSchema)
  for (const check of [byHand, foliokit, zodDecimal, perCallSchema]) {
    if (check(body) !== true || bad.some(check)) throw new Error(`${check.name} disagrees: the comparison would mean nothing.`)
  }
  return [
    { name: 'written by hand (limit)', run: () => byHand(body), limit: true },
    { name: 'foliokit contract compiled + checkPurchase', run: () => foliokit(body), aim: 5 },
    { name: `zod ${versionOf('zod')} + decimal.js ${versionOf('decimal.js')}`, run: () => zodDecimal(body) },
    { name: 'the same, schema built per call', run: () => perCallSchema(body) },
  ]
}

export default async function bench() {
  await compare('order body with its rules, end to end (per order)', orderRows())
}
