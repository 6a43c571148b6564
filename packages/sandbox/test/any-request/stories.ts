import { consent, draft, isin } from '../api.js'
import { json, planDraft, v1, withdrawal } from './bodies.js'
import { entity, investor, kyc, signature, v1Investor, v1Kyc, v1Outcome } from './onboarding-stories.js'
import type { Step } from './steps.js'

const as = (steps: readonly (readonly [method: string, target: string, body: string])[]): readonly Step[] =>
  steps.map(([method, target, body]) => ({ method, target, body, headers: 'acme' }))
const bought = [
  ['POST', '/v2/mf_purchases', JSON.stringify(draft)],
  ['PATCH', '/v2/mf_purchases', JSON.stringify({ id: '#order', consent })],
] as const
const mandated = [
  ['POST', '/api/pg/mandates', '{"mandate_type":"UPI","bank_account_id":51,"mandate_limit":50000}'],
  ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"APPROVED"}'],
] as const
/** Steps that lead far only when they come one after the other. */
export const stories: readonly (readonly Step[])[] = [
  as([
    ['POST', '/v2/mf_redemptions', JSON.stringify({ ...withdrawal, scheme: isin, units: 1.5 })],
    ['PATCH', '/v2/mf_redemptions', JSON.stringify({ id: '#redemption', state: 'confirmed', consent })],
    ['POST', '/api/pg/mandates', '{"mandate_type":"UPI","bank_account_id":51,"mandate_limit":50000}'],
    ['POST', '/api/pg/payments/emandate/auth', '{"mandate_id":#mandate}'],
  ]),
  ...(['purchase', 'redemption', 'switch'] as const).map((kind) =>
    as([
      ['POST', `/v2/mf_${kind}_plans`, JSON.stringify(planDraft(kind))],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, '{"from":"2024-06-01","to":"2024-06-30"}'],
      ['GET', `/v2/mf_${kind}_plans/skip_instructions/#${kind}skip`, ''],
      ['PATCH', `/v2/mf_${kind}_plans`, `{"id":"#${kind}plan","amount":6000}`],
    ]),
  ),
  as([
    ...mandated,
    [
      'POST',
      `${v1}/orders/sips`,
      `{"orders":[{"isin":"${isin}","amount":5000,"start_day":"5","frequency":"MONTHLY","installments":12,"mandate_id":#mandate}]}`,
    ],
    ['GET', `${v1}/orders/sips`, ''],
  ]),
  as([
    ...bought,
    ['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/payments/#payment', '{"status":"SUCCESS"}'],
    ['GET', '/api/pg/payments/#payment', ''],
  ]),
  as([
    ...bought,
    ['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/payments/#payment', '{"status":"FAILED"}'],
    ['POST', '/v2/mf_purchases/#order/retry', ''],
  ]),
  as([...bought, ...mandated, ['POST', '/api/pg/payments/nach', '{"mandate_id":#mandate,"amc_order_ids":[#old]}']]),
  as([
    ...mandated,
    ['POST', `${v1}/orders/purchase/nach`, `{"mandate_id":#mandate,"orders":[{"isin":"${isin}","amount":5000}]}`],
    ['POST', '/api/pg/mandates/#mandate/cancel', ''],
  ]),
  as([
    ...bought,
    ['POST', '/api/oms/simulate/orders/#old', json('PAYMENT_CONFIRMED')],
    ['POST', '/v2/mf_settlement_details', '{"mf_purchase":"#order","utr_number":"1"}'],
    ['GET', '/v2/mf_settlement_details/#settlement', ''],
    ['PATCH', '/v2/mf_settlement_details', '{"id":"#settlement","utr_number":"2"}'],
  ]),
  as([
    ...bought,
    ['POST', '/api/oms/simulate/orders/#old', json('SUBMITTED')],
    ['POST', '/api/oms/bse_payments', '{"order_ids":[#old],"postback_url":"https://app.example/back"}'],
  ]),
  as([
    ['POST', '/v2/notification_webhooks', '{"url":"https://app.example/hook","event":"mf_purchase.created"}'],
    ...bought,
    ['GET', '/v2/events', ''],
    ['GET', '/v2/events/#event', ''],
    ['GET', '/v2/notification_webhooks', ''],
    ['GET', '/v2/notification_webhooks/#webhook', ''],
    ['PUT', '/v2/notification_webhooks/#webhook', '{"status":"disabled"}'],
  ]),
  as(investor),
  as(entity),
  as(v1Investor),
  [...as(kyc), { advance: 1 }, ...as(signature)],
  [...as(v1Kyc), { advance: 1 }, ...as(v1Outcome)],
  as([
    ['GET', '/transactions?folios=31171511', ''],
    ['GET', '/transactions?folios=31171511,1&types=transfer_in,purchase&to=2024-01-11', ''],
    ['GET', '/transactions', ''],
    ['GET', '/transactions?folios=31171511&from=2023-01-01&to=2024-01-02', ''],
    ['GET', '/api/oms/reports/holdings?folios=31171511', ''],
    ['GET', '/api/oms/reports/holdings', ''],
    ['GET', '/api/oms/reports/holdings?investment_account_id=110&as_on=2024-01-11', ''],
    ['GET', '/api/oms/reports/holdings?investment_account_id=110&as_on=2199-01-11', ''],
    ['GET', '/api/oms/investment_accounts/110/holdings', ''],
  ]),
  [
    ...as([
      [
        'POST',
        '/files',
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\nContent-Type: text/csv\r\n\r\n.\r\n--x--\r\n',
      ],
      ['POST', '/file_operations', '{"type":"transaction_processing","file":"#file"}'],
      ['POST', '/file_operations', '{"type":"transaction_processing","file":"none"}'],
    ]),
    { advance: 1 },
    ...as([['GET', '/file_operations/#operation', '']]),
  ],
  as([
    [
      'POST',
      '/files',
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n.\r\n--x--\r\n',
    ],
    ['GET', '/files/#file', ''],
    ['GET', '/files', ''],
  ]),
  as(
    [
      'oms/amcs',
      'onb/countries',
      'onb/ifsc_codes',
      'onb/ifsc_codes/HDFC0000001',
      'onb/metadata',
      'onb/pincodes',
      'onb/pincodes/400001',
      'onb/states',
    ].map((path) => ['GET', `/api/${path}`, ''] as const),
  ),
]
