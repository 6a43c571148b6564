import type { AnswerOf, Contract } from '@foliokit/api'
import { holdingsReport, lockedFor } from '@foliokit/holdings'
import { addDays, civilDate, indiaDate } from '@foliokit/schedule'
import { foliosNamed } from '../engine/holdings/folios-named.js'
import { navBefore } from '../engine/holdings/nav-before.js'
import type { FolioRecord } from '../store/tenant.js'
import type { World } from '../store/world.js'
import { invalidField } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { accountOf } from './v1-orders.js'

type Report = AnswerOf<Contract['reports.holdings']>

export const fetchHoldingsReport: Handler<'reports.holdings'> = ({ world, tenant, query }) => {
  const { investment_account_id: id, folios, as_on } = query
  if (id === undefined) return reportOf(world, null, foliosNamed(tenant, folios ?? []), as_on)
  return reportOf(world, id, ofAccount([...accountOf(tenant, id).folios.values()], folios), as_on)
}

export const fetchAccountHoldings: Handler<'v1InvestmentAccounts.holdings'> = ({ world, tenant, path: [id = ''], query }) =>
  reportOf(world, id, ofAccount([...accountOf(tenant, id).folios.values()], query.folios), query.as_on)

const ofAccount = (folios: readonly FolioRecord[], numbers: readonly string[] | undefined) =>
  numbers === undefined ? folios : folios.filter(({ number }) => numbers.includes(number))

/** What folios hold on the evening of a day, which is today or over. */
function reportOf(world: World, id: string | null, folios: readonly FolioRecord[], asked: string | undefined): Report {
  const today = indiaDate(world.clock.now())
  const asOn = asked === undefined ? today : civilDate(asked)
  if (asOn > today) throw invalidField('as_on', `must be a day up to today, ${today}`)
  const books = folios.map(({ ledger }) => ledger.lots())
  return {
    id,
    folios: holdingsReport(books, {
      asOn,
      // The NAV of a day that is over is known on its evening.
      navOf: (isin) => navBefore(world, isin, asOn < today ? addDays(asOn, 1) : asOn),
      schemeOf: (isin) => schemeOf(world, isin),
    }).map((folio) => ({ ...folio, schemes: folio.schemes.map((scheme) => ({ ...scheme })) })),
  }
}

function schemeOf(world: World, isin: string) {
  const scheme = world.fundSchemes.get(isin)
  const lockIn = world.schemes.get(isin)?.lockIn
  return {
    name: scheme?.name,
    type: typeof scheme?.['investment_option'] === 'string' ? scheme['investment_option'] : undefined,
    lockedUntil: lockIn == null ? undefined : lockedFor(lockIn.months),
  }
}
