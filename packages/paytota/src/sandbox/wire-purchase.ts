import { JsonNumber } from '@foliokit/money/json'
import { amount, sumAmounts, type Amount } from '../amount.js'
import { totalOf } from '../collect/intent.js'
import type { Attempt, PurchaseRecord } from './purchase-record.js'

/** Writes a purchase as the provider does: every member of the documents' example, amounts as numbers with their digits. */
export function wirePurchase(record: PurchaseRecord, publicUrl: string): object {
  const { id, body, createdOn, history, attempts, paid, lifecycle } = record
  const total = totalOf(body)
  const { currency } = body.purchase
  const last = history.at(-1)
  return {
    id,
    due: createdOn + 3600,
    type: 'purchase',
    client: { ...blankClient, ...body.client, cc: [], bcc: [], client_type: null, delivery_methods: deliveryMethods },
    issued: new Date(createdOn * 1000).toISOString().slice(0, 10),
    status: lifecycle.state,
    is_test: true,
    payment: paid === undefined ? null : payment(total, currency, paid),
    product: 'purchases',
    user_id: null,
    brand_id: body.brand_id,
    order_id: null,
    platform: 'api',
    purchase: {
      debt: 0,
      notes: '',
      total: new JsonNumber(total),
      currency,
      language: 'en',
      products: body.purchase.products.map(({ name, price }) => ({
        name,
        price: new JsonNumber(price.replace(/^0+(?=\d)/, '')),
        category: '',
        discount: 0,
        quantity: '1.0000',
        tax_percent: '0.00',
      })),
      timezone: 'UTC',
      due_strict: false,
      email_message: '',
      total_override: null,
      shipping_options: [],
      subtotal_override: null,
      total_tax_override: null,
      payment_method_details: {},
      request_client_details: [],
      total_discount_override: null,
    },
    client_id: null,
    reference: body.reference,
    viewed_on: history.find(({ status }) => status === 'viewed')?.timestamp ?? null,
    company_id: '00000000-0000-4000-8000-000000000000',
    created_on: createdOn,
    event_type: `purchase.${lifecycle.state}`,
    updated_on: last?.timestamp ?? createdOn,
    invoice_url: null,
    checkout_url: `${publicUrl}/p/${id}/`,
    send_receipt: false,
    skip_capture: body.skip_capture ?? false,
    creator_agent: '',
    marked_as_paid: false,
    status_history: history.map((entry) => ({ ...entry })),
    cancel_redirect: '',
    direct_post_url: null,
    force_recurring: false,
    recurring_token: null,
    failure_redirect: body.failure_redirect ?? '',
    success_callback: '',
    success_redirect: body.success_redirect ?? '',
    transaction_data: {
      flow: 'payform',
      extra: {},
      country: '',
      attempts: attempts.map((attempt) => wireAttempt(attempt, total)),
      payment_method: attempts.at(-1)?.method ?? '',
    },
    refundable_amount: paid === undefined ? 0 : new JsonNumber(total),
    is_recurring_token: false,
    billing_template_id: null,
    currency_conversion: null,
    reference_generated: `PT${record.number}`,
    refund_availability: 'none',
    payment_method_whitelist: body.payment_method_whitelist ?? null,
  }
}

const blankClient = Object.fromEntries(
  (
    'city state country zip_code bank_code full_name brand_name legal_name tax_number bank_account personal_code shipping_city ' +
    'shipping_state street_address shipping_country shipping_zip_code registration_number shipping_street_address'
  )
    .split(' ')
    .map((name) => [name, '']),
)
const deliveryMethods = [
  { method: 'email', options: {} },
  { method: 'text_message', options: { custom_message: '' } },
]

/** 3 %, rounded half up to the last place of the amount, as 15 of 500 in the documents' example. */
function feeOf(total: Amount): Amount {
  const [whole = '', decimals = ''] = total.split('.')
  const digits = String((BigInt(whole + decimals) * 3n + 50n) / 100n).padStart(decimals.length + 1, '0')
  const point = digits.length - decimals.length
  return amount(decimals === '' ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`)
}

function payment(total: Amount, currency: string, { at }: Attempt): object {
  const fee = feeOf(total)
  return {
    amount: new JsonNumber(total),
    paid_on: at,
    currency,
    fee_amount: new JsonNumber(fee),
    net_amount: new JsonNumber(sumAmounts([total, amount(`-${fee}`)])),
    description: '',
    is_outgoing: false,
    payment_type: 'purchase',
    pending_amount: 0,
    remote_paid_on: at,
    owned_bank_code: null,
    owned_bank_account: null,
    pending_unfreeze_on: null,
    owned_bank_account_id: null,
  }
}

function wireAttempt({ method, successful, error, at }: Attempt, total: Amount): object {
  return {
    flow: 'payform',
    type: 'execute',
    error: error === null ? null : { code: error },
    extra: {},
    country: '',
    client_ip: '',
    fee_amount: successful ? new JsonNumber(feeOf(total)) : 0,
    successful,
    payment_method: method,
    processing_time: at,
  }
}
