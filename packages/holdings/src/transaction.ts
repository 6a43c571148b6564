import type { Nav, Rupees, Units } from '@foliokit/money'
import type { CivilDate } from '@foliokit/schedule'
import type { TransactionType } from './transaction-type.js'

/** Something that happened to the units of a folio in a scheme. A row of a feed with its ISIN is one, and so is a transaction of the API. */
export interface Transaction {
  /** The same whenever this transaction is reported again. */
  readonly id: string
  readonly folio: string
  readonly isin: string
  readonly type: TransactionType
  /** Never negative; zero for a dividend that is paid out. */
  readonly units: Units
  /** In rupees, never negative: what the investor paid or got, and so what a lot costs or yields. */
  readonly amount: Rupees
  /** The NAV it was traded at. Left out, a lot's price is its cost divided by its units. */
  readonly nav?: Nav | undefined
  readonly tradedOn: CivilDate
  /** It takes another transaction back, all of it or a part: a rejection, a dishonoured cheque, a correction. */
  readonly reversal?: boolean | undefined
  /** The id of the transaction that it takes back, or of the other leg of a merger. */
  readonly related?: string | undefined
  /** `scheme_merger`: the units move to another scheme with their dates and their cost, and nothing is gained. */
  readonly corporateAction?: string | undefined
  /** Of a `transfer_in`: the lots as the other holder had them. Left out, it is one lot of its own day and amount. */
  readonly lots?: readonly GivenLot[] | undefined
}

/** A lot as it comes from elsewhere, with its date and its cost. */
export interface GivenLot {
  readonly purchasedOn: CivilDate
  readonly units: Units
  readonly cost: Rupees
  readonly purchasedAt?: Nav | undefined
}
