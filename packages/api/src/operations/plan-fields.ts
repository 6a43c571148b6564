import { consentSchema } from '@foliokit/identifiers/zod'
import { rupeesCodec } from '@foliokit/money/zod'
import { frequencies } from '@foliokit/schedule'
import { countCodec } from '@foliokit/money/zod'
import * as z from 'zod'
import { civilDateText, reference } from '../formats.js'
import { orderOrigin } from './order-fields.js'

/** What every new plan says (v2 documents, plan requests). `installment_day` is left out for daily plans (domain §4.2). */
export const newPlan = {
  mf_investment_account: reference,
  frequency: z.enum(frequencies as readonly [string, ...string[]]),
  amount: rupeesCodec,
  installment_day: countCodec.nullish(),
  number_of_installments: countCodec,
  systematic: z.boolean(),
  auto_generate_installments: z.boolean().nullish(),
  activate_after: civilDateText.nullish(),
  consent: consentSchema.nullish(),
  ...orderOrigin,
}

/** What may change of every plan: which of it when, `checkPlanChange` of `@foliokit/plans` tells (domain §4.7). */
export const planChange = {
  id: reference,
  amount: rupeesCodec.optional(),
  installment_day: countCodec.optional(),
  number_of_installments: countCodec.optional(),
  consent: consentSchema.optional(),
  state: z.literal('confirmed').optional(),
}
