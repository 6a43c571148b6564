import { documentedOperations } from '@foliokit/api'
import fc from 'fast-check'
import { draft, isin } from '../api.js'
import type { Caller, Step } from './steps.js'

const oddText = fc.oneof(
  fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    '',
    '.',
    '..',
    '%2e%2e',
    '%zz',
    '%00',
    '💩',
    ' ',
    'null',
    '-1',
    '1e3',
    '9'.repeat(40),
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const oddValue = fc.oneof(
  oddText,
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom(1e21, -0, 0.1, '10000.005', '1e4', isin, '2024-01-23', '9999-12-31'),
)
const name = fc.constantFrom(
  'mf_investment_account',
  'scheme',
  'amount',
  'folio_number',
  'scheduled_on',
  'euin',
  'user_ip',
  'id',
  'state',
  'consent',
  'status',
  'amc_order_ids',
  '__proto__',
  'constructor',
  '',
)

const oddPath = fc.oneof(
  fc
    .tuple(fc.constantFrom(...documentedOperations), fc.oneof(oddText, fc.constantFrom('#order', '#old', '#payment', isin)))
    .map(([operation, id]) => (operation.split(' ')[1] ?? '').replaceAll(/:[a-zA-Z_]+/g, id)),
  fc.array(oddText, { maxLength: 4 }).map((parts) => `/${parts.join('/')}`),
  fc.constantFrom('', '*', '/', '//', 'v2/mf_purchases', 'http://x/v2/mf_purchases', '/v2/mf_purchases/', '/v2/auth/acme/token'),
)
const oddQuery = fc.array(
  fc.tuple(
    fc.oneof(fc.constantFrom('states', 'page', 'size', 'from', 'to', 'plan'), oddText),
    fc.oneof(oddText, fc.constantFrom('1', 'pending', '2024-01-01')),
  ),
  { maxLength: 3 },
)
const oddBody = fc.oneof(
  oddText,
  fc.json(),
  fc.tuple(name, oddValue).map(([member, value]) => JSON.stringify({ ...draft, [member]: value })),
  fc.tuple(name, oddValue).map(([member, value]) => `{"id":"#order","${member}":${JSON.stringify(value)},"status":"SUCCESS"}`),
  fc.constantFrom(
    'grant_type=client_credentials&client_id=acme-server&client_secret=wrong',
    'a=1&a=2',
    '[]',
    'null',
    '{"amount":1,"amount":2}',
    '['.repeat(5000),
  ),
)
/** Requests that nobody sends on purpose. */
export const odd: fc.Arbitrary<Step> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'PATCH', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'get', '', '__proto__'),
  target: fc
    .tuple(oddPath, oddQuery)
    .map(([path, query]) => path + (query.length === 0 ? '' : `?${query.map((pair) => pair.join('=')).join('&')}`)),
  body: oddBody,
  headers: fc.oneof(
    fc.constantFrom<Caller>('acme', 'globex'),
    fc.dictionary(
      fc.constantFrom('authorization', 'x-tenant-id', '__proto__', 'content-type'),
      fc.oneof(oddText, fc.constantFrom('acme', 'Bearer x')),
    ),
  ),
})
