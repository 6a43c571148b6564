import type { Rupees, Units } from '@foliokit/money'

/** How much an order takes out of a scheme: by amount, by units, or everything when both are empty (domain §5). */
export interface WithdrawalDraft {
  readonly amount?: Rupees | null | undefined
  readonly units?: Units | null | undefined
}

/** What the investor holds in the folio and scheme. A fact that is left out is not checked. */
export interface Holdings {
  /** Units that may be taken out: `holdings.redeemable_units` of the platform's holdings. */
  readonly redeemableUnits?: Units | null | undefined
  /** Their value at the last NAV: `market_value.redeemable_amount`. */
  readonly redeemableAmount?: Rupees | null | undefined
  /** Units past the scheme's lock-in, as `unlockedUnits` counts them on a day. */
  readonly unlockedUnits?: Units | null | undefined
}

/** The codes of what an order takes out, against itself and against the holdings. */
export type WithdrawalIssueCode =
  | 'SCHEMES_AMOUNT_AND_UNITS'
  | 'SCHEMES_AMOUNT_ABOVE_HOLDINGS'
  | 'SCHEMES_UNITS_ABOVE_HOLDINGS'
  | 'SCHEMES_NOTHING_HELD'
  | 'SCHEMES_UNITS_LOCKED_IN'
