import { fileOperationSchema } from '@foliokit/holdings/zod'
import { consentSchema } from '@foliokit/identifiers/zod'
import { createBeneficialOwnerBody, v1InvestorSchema } from '@foliokit/investors/zod'
import { createKycCheckBody, kycRequestSchema } from '@foliokit/kyc/zod'
import { rupees } from '@foliokit/money'
import { parseJson, stringifyJson } from '@foliokit/money/json'
import { integerIdCodec, rupeesCodec } from '@foliokit/money/zod'
import { purchaseSchema } from '@foliokit/orders/zod'
import { paymentSchema } from '@foliokit/payments/zod'
import { purchaseSchema as paytotaPurchaseSchema } from '@foliokit/paytota/zod'
import { purchasePlanSchema } from '@foliokit/plans/zod'
import { schemeFromFundScheme } from '@foliokit/schemes'
import { fundSchemeSchema } from '@foliokit/schemes/zod'
import * as z from 'zod'
import type { Programs } from './program.js'

/** The schemas of every package, which read text from the wire. */
export const schemas: Programs = {
  'holdings/zod': () => {
    const wire =
      '{"object":"file_operation","id":"fo_1","file":"file_1","type":"transaction_processing","status":"processed","processed":15}'
    return [String(fileOperationSchema.parse(parseJson(wire)).processed)]
  },

  'identifiers/zod': () => [
    String(consentSchema.safeParse({ isd_code: '+91', mobile: '9000000000' }).success),
    String(consentSchema.safeParse({ mobile: 'none' }).success),
  ],

  'investors/zod': () => {
    const { id, contact_detail } = v1InvestorSchema.parse(parseJson('{"id":2654461373273791985,"contact_detail":{"isd_code":91}}'))
    const eighth = { profile: 'invpni_1', beneficial_owner_profile: 'invp_1', beneficial_interest_percent: 12.5 }
    return [`${id} ${contact_detail?.isd_code}`, String(createBeneficialOwnerBody.safeParse(eighth).success)]
  },

  'kyc/zod': () => {
    const { status, mobile } = kycRequestSchema.parse(
      parseJson('{"object":"kyc_request","id":"kycr_1","status":"a_status_of_tomorrow","mobile":{"isd":"+91","number":"8160597103"}}'),
    )
    return [`${status} ${mobile?.isd}`, String(createKycCheckBody.safeParse({ pan: 'ABCPX3751Z', pin: '1' }).success)]
  },

  'money/zod': () => {
    const order = z.object({ old_id: integerIdCodec, amount: rupeesCodec })
    const { old_id, amount } = order.parse(parseJson('{"old_id":2654461373273791985,"amount":"1001.0000"}'))
    return [`${old_id} ${amount}`, stringifyJson(z.encode(order, { old_id, amount: rupees('250.50') }))]
  },

  'orders/zod': () => {
    const order = '{"object":"mf_purchase","id":"mfp_1","old_id":2654461373273791985,"mf_investment_account":"mfia_1","state":"pending",'
    const { old_id, amount } = purchaseSchema.parse(parseJson(`${order}"scheme":"INF173K01FE6","amount":1000.1}`))
    return [`${old_id} ${amount}`]
  },

  'payments/zod': () => {
    const payment = paymentSchema.parse(parseJson('{"id":1,"status":"SUCCESS","amount":500,"amc_order_ids":[2654461373273791985]}'))
    return [`${payment.status} ${payment.amount} ${payment.amc_order_ids.join()}`]
  },

  'paytota/zod': () => {
    const sold = '{"currency":"UGX","total":500.50,"products":[{"name":"One month","price":500.50}]}'
    const { status, purchase } = paytotaPurchaseSchema.parse(parseJson(`{"id":"p1","status":"paid","purchase":${sold}}`))
    return [`${status} ${purchase?.total}`]
  },

  'plans/zod': () => {
    const plan = '{"object":"mf_purchase_plan","id":"mfpp_1","state":"active","mf_investment_account":"mfia_1","systematic":true,'
    const { frequency, amount } = purchasePlanSchema.parse(
      parseJson(`${plan}"frequency":"half-yearly","amount":"1000","scheme":"INF173K01FE6"}`),
    )
    return [`${frequency} ${amount}`]
  },

  'schemes/zod': () => {
    const wire = '{"isin":"INF277K010L9","name":"A fund","active":true,"purchase_allowed":true,"min_initial_investment":5000.0}'
    return [String(schemeFromFundScheme(fundSchemeSchema.parse(parseJson(wire))).purchase.fresh.minimum)]
  },
}
