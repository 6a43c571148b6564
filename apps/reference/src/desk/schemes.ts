import { isCodedError } from '@foliokit/errors'
import { schemeFromFundScheme, type AmountLimits, type Scheme, type UnitsLimits } from '@foliokit/schemes'
import type { Client } from '@foliokit/client'
import { notFound } from './problem.js'
import { route } from './route.js'
import type { LimitsShape, SchemeShape } from './shapes.js'

export const schemeRoutes = [
  route({
    method: 'GET',
    path: '/schemes',
    async work({ tenant: { client } }) {
      const { fund_schemes: list } = await client.fundSchemes.list({ size: 100 })
      return { schemes: list.map((each) => schemeShape(schemeFromFundScheme(each))) }
    },
  }),
]

/** A scheme by its ISIN, as the rules see it. */
export async function schemeOf(client: Client, isin: string): Promise<Scheme> {
  const found = await client.fundSchemes.fetch(isin).catch((error: unknown) => {
    throw isCodedError(error, 'HTTP_NOT_FOUND', 'CLIENT_INPUT_INVALID') ? notFound('scheme') : error
  })
  return schemeFromFundScheme(found)
}

function schemeShape({ isin, name, category, active, purchase, redemption, sip }: Scheme): SchemeShape {
  const monthly = sip?.allowed === true ? sip.frequencies['monthly'] : undefined
  return {
    isin,
    name,
    category,
    isOpen: active && purchase.allowed,
    fresh: limitsShape(purchase.fresh),
    additional: limitsShape(purchase.additional),
    redemption: {
      allowed: redemption?.allowed ?? false,
      units: limitsShape(redemption?.units),
      amount: limitsShape(redemption?.amount),
    },
    sip:
      monthly === undefined
        ? null
        : { amount: limitsShape(monthly.amount), days: monthly.days, minimumInstallments: monthly.minimumInstallments ?? 1 },
  }
}

function limitsShape(limits: AmountLimits | UnitsLimits | undefined): LimitsShape {
  const text = (value: AmountLimits['minimum'] | UnitsLimits['minimum'] | undefined) => value?.toString() ?? null
  return { minimum: text(limits?.minimum), maximum: text(limits?.maximum), multiple: text(limits?.multiple) }
}
