import { cashFlows, folioBook, xirr, type FolioBook } from '@foliokit/holdings'
import { transactionsOfWire } from '@foliokit/holdings/zod'
import { add, rupees, sum, type Nav, type Rupees } from '@foliokit/money'
import { addDays, daysBetween, indiaDate, type CivilDate } from '@foliokit/schedule'
import { isCodedError } from '@foliokit/errors'
import { investorOf } from './investors.js'
import { route, type Asked } from './route.js'
import type { HoldingShape, HoldingsShape } from './shapes.js'

type Report = Awaited<ReturnType<Asked<unknown>['tenant']['client']['reports']['holdings']>>

const nothing: HoldingsShape = { asOn: '', holdings: [], invested: '0.00', worth: '0.00', realised: '0.00', xirr: null, series: [] }

export const holdingRoutes = [
  route({
    method: 'GET',
    path: '/investors/:investor/holdings',
    async work(asked) {
      const investor = await investorOf(asked)
      const account = investor.made['accountOldId']
      const today = indiaDate(asked.tenant.clock.now())
      return account === undefined ? { ...nothing, asOn: today } : holdingsOf(asked, account, today)
    },
  }),
]

async function holdingsOf({ tenant: { client } }: Asked<unknown>, account: string, today: CivilDate): Promise<HoldingsShape> {
  const report = await client.reports.holdings({ investment_account_id: account })
  const folios = report.folios.map(({ folio_number }) => folio_number)
  if (folios.length === 0) return { ...nothing, asOn: today }
  const books = await booksOf(client, folios, today)
  const holdings = report.folios.flatMap(({ folio_number, schemes: held }) =>
    held.map(({ isin, name, holdings: { units, redeemable_units }, invested_value, market_value, nav }): HoldingShape => ({
      folio: folio_number,
      scheme: isin,
      schemeName: name ?? isin,
      units: String(units),
      redeemable: String(redeemable_units),
      invested: String(invested_value.amount),
      worth: market_value == null ? null : String(market_value.amount),
      nav: nav == null ? null : String(nav.value),
    })),
  )
  return {
    asOn: today,
    holdings,
    ...totalsOf(report),
    realised: String(books.flatMap(({ positions }) => positions).reduce((total, { realised }) => add(total, realised), rupees('0'))),
    xirr: rateOf(books, report, today),
    series: await seriesOf(client, account, books, today),
  }
}

type Client = Asked<unknown>['tenant']['client']

/** How far back folios are read. */
const years = 5

/** The transactions of the folios, year by year: a listing covers a year at most. */
async function booksOf(client: Client, folios: readonly string[], today: CivilDate): Promise<readonly FolioBook[]> {
  const ends = Array.from({ length: years }, (_, year) => addDays(today, -366 * year))
  const lists = await Promise.all(ends.map((to) => client.transactions.list({ folios: [...folios], from: addDays(to, -365), to })))
  const transactions = transactionsOfWire(lists.flatMap(({ data }) => data))
  return folios.map((folio) =>
    folioBook(
      folio,
      transactions.filter((each) => each.folio === folio),
    ),
  )
}

function totalsOf({ folios }: Report): { readonly invested: string; readonly worth: string } {
  const held = folios.flatMap(({ schemes }) => schemes)
  const total = (amounts: readonly Rupees[]) => String(sum(rupees('0'), amounts))
  return {
    invested: total(held.map(({ invested_value }) => invested_value.amount)),
    worth: total(held.flatMap(({ market_value }) => market_value?.amount ?? [])),
  }
}

/** The yearly return of all folios together; `null` before the money has had a day to work. */
function rateOf(books: readonly FolioBook[], { folios }: Report, today: CivilDate): string | null {
  const navs = new Map(folios.flatMap(({ schemes }) => schemes.map(({ isin, nav }) => [isin, nav?.value])))
  const flows = books.flatMap((book) => cashFlows(book, { on: today, navOf: (isin) => navs.get(isin) as Nav }))
  try {
    return xirr(flows)
  } catch (error) {
    if (isCodedError(error, 'HOLDINGS_FLOWS_INVALID', 'HOLDINGS_NO_RETURN')) return null
    throw error
  }
}

/** What was invested and what it was worth, on some days from the first transaction on: the platform values each day itself. */
async function seriesOf(client: Client, account: string, books: readonly FolioBook[], today: CivilDate): Promise<HoldingsShape['series']> {
  const first = books.flatMap(({ transactions }) => transactions[0]?.tradedOn ?? []).sort()[0]
  if (first === undefined) return []
  const span = daysBetween(first, today)
  const points = Math.min(24, span + 1)
  const days = [
    ...new Set(Array.from({ length: points }, (_, index) => addDays(first, Math.round((span * index) / Math.max(1, points - 1))))),
  ]
  return Promise.all(
    days.map(async (on) => ({ on, ...totalsOf(await client.reports.holdings({ investment_account_id: account, as_on: on })) })),
  )
}
