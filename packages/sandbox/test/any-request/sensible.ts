import fc from 'fast-check'
import { consent, draft, isin } from '../api.js'
import { bank, folio, json, liquid, planDraft, v1, withdrawal } from './bodies.js'
import type { Step } from './steps.js'

const wishes: readonly fc.Arbitrary<readonly [method: string, target: string, body: string]>[] = [
  fc.constant(['POST', '/v2/mf_purchases', JSON.stringify(draft)]),
  fc.nat(3).map((n) => ['POST', '/v2/mf_purchases', JSON.stringify({ ...draft, source_ref_id: `ref-${n}` })]),
  fc.constant(['PATCH', '/v2/mf_purchases', '{"id":"#order","consent":{"email":"investor@example.com"}}']),
  fc.constant(['POST', '/api/pg/payments/netbanking', '{"amc_order_ids":[#old]}']),
  fc
    .constantFrom('SUCCESS', 'FAILED', 'PENDING', 'SUBMITTED', 'APPROVED')
    .map((status) => ['POST', '/api/pg/simulate/payments/#payment', json(status)]),
  fc
    .constantFrom('PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED')
    .map((status) => ['POST', '/api/oms/simulate/orders/#old', json(status)]),
  fc.constantFrom('retry', 'cancel').map((verb) => ['POST', `/v2/mf_purchases/#order/${verb}`, '']),
  fc.constantFrom('/#order', '?states=pending').map((rest) => ['GET', `/v2/mf_purchases${rest}`, '']),
  fc.constantFrom('/#payment', '').map((rest) => ['GET', `/api/pg/payments${rest}`, '']),
  fc.constantFrom(`/${isin}`, '?size=1').map((rest) => ['GET', `/api/oms/fund_schemes${rest}`, '']),
  ...[
    ['PATCH', '/v2/mf_purchases/#order', '{"amount":1234}'],
    ['POST', '/v2/mf_purchases/batch', JSON.stringify({ purchases: [draft, { ...draft, amount: 1 }] })],
    [
      'PATCH',
      '/v2/mf_purchases/batch',
      JSON.stringify({
        updates: [
          { id: '#order', consent },
          { id: 'mfp_none', amount: 5000 },
        ],
      }),
    ],
    ['POST', '/v2/mf_redemptions', JSON.stringify({ ...withdrawal, scheme: isin, units: 1.5 })],
    ['PATCH', '/v2/mf_redemptions', JSON.stringify({ id: '#redemption', state: 'confirmed', consent })],
    ['GET', '/v2/mf_redemptions', ''],
    ['GET', '/v2/mf_redemptions/#redemption', ''],
    ['POST', '/v2/mf_switches', JSON.stringify({ ...withdrawal, switch_out_scheme: isin, switch_in_scheme: liquid, amount: 600 })],
    ['PATCH', '/v2/mf_switches', JSON.stringify({ id: '#switch', state: 'confirmed', consent })],
    ['GET', '/v2/mf_switches?states=pending,confirmed', ''],
    ['GET', '/v2/mf_switches/#switch', ''],
    ['POST', '/v2/mf_settlement_details', '{"mf_purchase":"#order","utr_number":"1"}'],
    ['PATCH', '/v2/mf_settlement_details', '{"id":"#settlement","utr_number":"2"}'],
    ['GET', '/v2/mf_settlement_details?mf_purchase=#order', ''],
    ['GET', '/v2/mf_settlement_details/#settlement', ''],
    ['POST', '/v2/notification_webhooks', '{"url":"https://app.example/hook","event":"payment.success"}'],
    ['PUT', '/v2/notification_webhooks/#webhook', '{"status":"disabled"}'],
    ['GET', '/v2/notification_webhooks?event=payment.success', ''],
    ['GET', '/v2/notification_webhooks/#webhook', ''],
    ['GET', '/v2/events', ''],
    ['GET', '/v2/events/#event', ''],
    ['PATCH', '/v2/mf_purchases', '{"id":"#order","state":"confirmed"}'],
    ['POST', '/api/pg/mandates', '{"mandate_type":"E_MANDATE","bank_account_id":51,"mandate_limit":50000}'],
    ['GET', '/api/pg/mandates', ''],
    ['GET', '/api/pg/mandates/#mandate', ''],
    ['POST', '/api/pg/payments/emandate/auth', '{"mandate_id":#mandate}'],
    ['POST', '/api/pg/mandates/#mandate/cancel', ''],
    ['POST', '/api/pg/payments/nach', '{"mandate_id":#mandate,"amc_order_ids":[#old]}'],
    ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"APPROVED"}'],
    ['POST', '/api/pg/simulate/mandates/#mandate', '{"status":"SUBMITTED"}'],
    ['POST', '/api/oms/bse_payments', '{"order_ids":[#old],"postback_url":"https://app.example/back"}'],
    ['GET', `/api/instant_redemption/pre_redemption_summary?isin=${liquid}&folio_number=${folio}`, ''],
    ['POST', '/api/instant_redemption/order', JSON.stringify({ isin: liquid, folio_number: folio, amount: 5, ...bank })],
    ['GET', '/api/oms/orders?state=pending,failed', ''],
    ['GET', `${v1}/orders`, ''],
    ['GET', `${v1}/orders/#old`, ''],
    ['GET', `${v1}/orders/purchase`, ''],
    ['GET', `${v1}/orders/sell`, ''],
    ['GET', `${v1}/orders/switch`, ''],
    ['GET', `${v1}/preredemption_summary?isin=${liquid}&folio_number=${folio}`, ''],
    ['POST', `${v1}/orders/purchase/netbanking`, JSON.stringify({ bank_account_id: 51, orders: [{ isin, amount: 5000 }] })],
    ['POST', `${v1}/orders/purchase/nach`, `{"mandate_id":#mandate,"orders":[{"isin":"${isin}","amount":5000}]}`],
    ['POST', `${v1}/orders/sell`, JSON.stringify({ orders: [{ folio_number: folio, isin, type: 'amount', amount: 100 }] })],
    ...(['purchase', 'redemption', 'switch'] as const).flatMap((kind) => [
      ['POST', `/v2/mf_${kind}_plans`, JSON.stringify(planDraft(kind))],
      ['PATCH', `/v2/mf_${kind}_plans`, `{"id":"#${kind}plan","amount":6000}`],
      ['GET', `/v2/mf_${kind}_plans/#${kind}plan`, ''],
      ['GET', `/v2/mf_${kind}_plans?states=active`, ''],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/cancel`, ''],
      ['POST', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, '{"from":"2024-06-01","to":"2024-06-30"}'],
      ['GET', `/v2/mf_${kind}_plans/#${kind}plan/skip_instructions`, ''],
      ['GET', `/v2/mf_${kind}_plans/skip_instructions/#${kind}skip`, ''],
      ['POST', `/v2/mf_${kind}_plans/skip_instructions/#${kind}skip/cancel`, ''],
      ['POST', `/v2/mf_${kind}${kind === 'switch' ? 'es' : 's'}`, `{"plan":"#${kind}plan"}`],
    ]),
    ['POST', '/v2/mf_purchase_plans/cancel', '{"id":"#purchaseplan","cancellation_code":"invest_later"}'],
    [
      'POST',
      `${v1}/orders/sips`,
      JSON.stringify({ orders: [{ isin, amount: 5000, start_day: '5', frequency: 'MONTHLY', installments: 12, mandate_id: 1 }] }),
    ],
    ['GET', `${v1}/orders/sips`, ''],
    ['GET', `${v1}/orders/sips/#sip`, ''],
    ['GET', `${v1}/orders/sips/#sip/installments`, ''],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"update","data":{"mandate_id":"1"}}'],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"cancel_next_installment"}'],
    ['PATCH', `${v1}/orders/sips/#sip`, '{"operation":"deactivate"}'],
    ['POST', '/api/oms/simulate/sips/#sip/generate_next_installment', ''],
    ['POST', `${v1}/orders/sell/instant`, JSON.stringify({ folio_number: folio, isin: liquid, amount: 5, ...bank })],
  ].map((each) => fc.constant(each as unknown as readonly [string, string, string])),
]

/** Requests that have a good chance of being taken. */
export const sensible: fc.Arbitrary<Step> = fc
  .oneof(...wishes)
  .map(([method, target, body]) => ({ method, target, body, headers: 'acme' as const }))

/** The same by a caller to whom none of it belongs. */
export const tenantsWrong: fc.Arbitrary<Step> = sensible.map((step) => ({ ...step, headers: 'globex' as const }))
