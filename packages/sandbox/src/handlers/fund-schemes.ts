import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { pageOf } from './page.js'

export const fetchFundScheme: Handler<'fundSchemes.fetch'> = ({ world, path: [isin = ''] }) => {
  const scheme = world.fundSchemes.get(isin)
  if (scheme === undefined) throw notFound('fund scheme')
  return scheme
}

export const listFundSchemes: Handler<'fundSchemes.list'> = ({ world, query }) => {
  const { amc_id, investment_option, plan_type, delivery_mode } = query
  const wanted = Object.entries({ amc_id, investment_option, plan_type, delivery_mode }).filter(([, value]) => value !== undefined)
  const matches = (member: unknown, value: string | undefined) => member != null && `${member as string | number}` === value
  const rows = [...world.fundSchemes.values()].filter((scheme) => wanted.every(([name, value]) => matches(scheme[name], value)))
  const { shown, envelope } = pageOf(rows, query)
  return { ...envelope, fund_schemes: shown }
}
