import { absoluteReturn, cashFlows, folioBook, realisedGains, xirr, type FolioBook } from '@foliokit/holdings'
import { transactionsOfWire } from '@foliokit/holdings/zod'
import { add, format, rupees, subtract, sum, type Nav, type Rupees } from '@foliokit/money'
import { addDays, civilDate, type CivilDate } from '@foliokit/schedule'
import { agreed, shown } from './exact-facts.js'
import { tell, type Scene } from './scene.js'
import { tableOf } from './table.js'

/** The platform's holdings report, as the client answers it. */
type Report = Awaited<ReturnType<Scene['client']['reports']['holdings']>>
type SchemeReport = Report['folios'][number]['schemes'][number]

/** What became of the money of a folio. */
export interface Returns {
  readonly realised: Rupees
  readonly unrealised: Rupees
  /** Decimal text: `0.12` is 12 % a year. */
  readonly xirr: string
}

/** Shows what a folio holds half a year later: its transactions, the gains of what went out, its value, and its yearly return. */
export async function showHoldings(scene: Scene, folio: string): Promise<Returns> {
  const { client, platform } = scene
  await platform.advance({ days: 180 })
  const today = civilDate((await platform.now()).slice(0, 10))
  const { data } = await client.transactions.list({ folios: [folio], from: addDays(today, -365), to: today })
  const book = folioBook(folio, transactionsOfWire(data))
  await tell(scene, `Half a year later: the transactions of folio ${folio}, as the registrar reported them`, transactionTable(book))
  await tell(scene, 'What went out was bought first, so it is sold first: each part with its days and its gain', gainTable(book))

  const report = await client.reports.holdings({ folios: [folio] })
  const schemes = report.folios[0]?.schemes ?? []
  for (const scheme of schemes) sameAs(book, scheme)
  await tell(scene, 'Holdings, checked against our own lots', holdingsTable(schemes))

  const returns = returnsOf(book, schemes, today)
  await tell(scene, 'What the money has done so far', [
    ['realised gain', format(returns.realised)],
    ['unrealised gain', format(returns.unrealised)],
    ['return', `${percent(absoluteReturn(investedIn(schemes), worthOf(schemes)))} of what is still invested`],
    ['XIRR', `${percent(returns.xirr)} a year, over all that went in and came out`],
  ])
  return returns
}

function transactionTable({ transactions }: FolioBook) {
  return tableOf(
    ['day', 'type', 'scheme', 'amount', 'NAV', 'units'],
    transactions.map(({ tradedOn, type, isin, amount, nav, units }) => [
      tradedOn,
      type,
      isin,
      format(amount),
      String(nav ?? '-'),
      String(units),
    ]),
  )
}

function gainTable({ outcomes }: FolioBook) {
  return tableOf(
    ['what', 'units', 'bought on', 'days held', 'cost', 'yielded', 'gain'],
    outcomes.flatMap(({ transaction, sources }) =>
      sources.map(({ units, purchasedOn, daysHeld, cost, proceeds, gain }) => [
        transaction.type,
        String(units),
        purchasedOn,
        String(daysHeld),
        format(cost),
        format(proceeds),
        format(gain),
      ]),
    ),
  )
}

function holdingsTable(schemes: readonly SchemeReport[]) {
  const rows = schemes.map(({ isin, holdings, invested_value, nav, market_value }) => [
    isin,
    String(holdings.units),
    format(invested_value.amount),
    String(nav?.value ?? '-'),
    market_value == null ? '-' : format(market_value.amount),
  ])
  return tableOf(
    ['scheme', 'units', 'invested', 'NAV', 'worth'],
    [...rows, ['together', '', format(investedIn(schemes)), '', format(worthOf(schemes))]],
  )
}

/** The platform's figures of a scheme are those of our lots, to the paisa. */
function sameAs({ positions }: FolioBook, { isin, holdings, invested_value }: SchemeReport): void {
  const position = positions.find((each) => each.isin === isin)
  if (position === undefined) throw new Error(`The platform reports ${shown(holdings.units)} of ${isin}, our lots none.`)
  agreed('units held', holdings.units, position.units)
  agreed('an amount invested', invested_value.amount, position.invested)
}

function returnsOf(book: FolioBook, schemes: readonly SchemeReport[], today: CivilDate): Returns {
  const navs = new Map(schemes.map(({ isin, nav }) => [isin, nav?.value]))
  const flows = cashFlows(book, { on: today, navOf: (isin) => navs.get(isin) as Nav })
  return {
    realised: realisedGains(book, { from: book.transactions[0]?.tradedOn ?? today, to: today }),
    unrealised: subtract(worthOf(schemes), investedIn(schemes)),
    xirr: xirr(flows),
  }
}

const investedIn = (schemes: readonly SchemeReport[]) =>
  sum(
    rupees('0'),
    schemes.map(({ invested_value }) => invested_value.amount),
  )
const worthOf = (schemes: readonly SchemeReport[]) =>
  schemes.reduce((total, { market_value }) => (market_value == null ? total : add(total, market_value.amount)), rupees('0'))

/** A rate as percent with two decimals, cut: text throughout. */
function percent(rate: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)\.(\d+)$/.exec(rate) ?? []
  const digits = `${whole}${fraction.slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  return `${sign}${digits}.${fraction.slice(2, 4)} %`
}
