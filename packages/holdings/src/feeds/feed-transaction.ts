import type { Nav, Rupees, Units } from '@foliokit/money'
import type { CivilDate } from '@foliokit/schedule'
import type { TransactionType } from '../transaction-type.js'

/** The lot that a row of a redemption took its units from, as the registrar states it. */
export interface FeedLot {
  readonly boughtOn: CivilDate
  readonly units?: Units | undefined
  readonly cost?: Rupees | undefined
}

/** A transaction as a registrar reported it, of either registrar in one form. Units and amounts are never negative: `reversal` tells. */
export interface FeedTransaction {
  /** The same whenever the registrar reports this transaction again. */
  readonly id: string
  readonly registrar: string
  readonly type: TransactionType
  /** The row takes an earlier transaction of this type back: a rejection, a dishonoured cheque, a correction. */
  readonly reversal: boolean
  readonly folio: string
  /** The registrar's code of the scheme, `rta_product_code` on the wire. */
  readonly productCode: string
  /** What `isinOf` answered for the product code; absent when the reader was given no `isinOf`. */
  readonly isin?: string | undefined
  readonly units: Units
  /** Rupees; of a CAMS purchase net of stamp duty. */
  readonly amount: Rupees
  readonly nav?: Nav | undefined
  readonly tradedOn: CivilDate
  readonly postedOn?: CivilDate | undefined
  readonly stampDuty?: Rupees | undefined
  readonly transactionNumber: string
  /** The reference of the order, by which a reversal meets its original when the registrar names none. */
  readonly orderReference?: string | undefined
  /** The number of the transaction that is taken back, when the registrar names it. */
  readonly originalNumber?: string | undefined
  /** Of an outgoing row that a registrar (KFin) sends lot by lot: the units of the lot that were sold, when and for how much they were bought. */
  readonly lot?: FeedLot | undefined
  readonly schemeName?: string | undefined
  readonly investmentOption?: string | undefined
}
