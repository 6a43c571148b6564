import * as z from 'zod'
import { ipv4, reference } from '../formats.js'

/** What every new order may say about where it comes from. All of it is optional (v2 documents, create requests). */
export const orderOrigin = {
  user_ip: ipv4.nullish(),
  server_ip: ipv4.nullish(),
  source_ref_id: reference.nullish(),
  euin: z.string().nullish(),
  partner: reference.nullish(),
  initiated_by: z.enum(['investor', 'distributor']).nullish(),
  initiated_via: z
    .enum(['mobile_app', 'mobile_app_android', 'mobile_app_ios', 'mobile_web_android', 'mobile_web_ios', 'mobile_web', 'web'])
    .nullish(),
}

/** The body that generates the next installment of an active plan (v2 documents, create a plan installment). */
export const planInstallment = z.strictObject({ plan: reference })
