import type { CodeMeaning, Feed } from './feed.js'

function codes(type: CodeMeaning['type'], ...names: readonly string[]): readonly CodeMeaning[] {
  return names.map((code) => ({ code, type }))
}

/**
 * The transaction feed of KFintech (report MFSD201). Columns and codes after public descriptions of the export; `source` is the row in
 * its list of 59 columns. Signs say nothing: `td_purred` gives the direction, P adds units, R takes them away, D moves none.
 */
export const kfinMfsd201: Feed = {
  name: 'kfin_mfsd201',
  registrar: 'kfin',
  columns: [
    { name: 'fmcode', meaning: 'product', required: 'value', parser: 'text', source: 1 },
    { name: 'td_fund', meaning: 'fund', required: 'none', parser: 'text', source: 2 },
    { name: 'td_acno', meaning: 'folio', required: 'value', parser: 'text', source: 3 },
    { name: 'divopt', meaning: 'option', required: 'none', parser: 'text', source: 5 },
    { name: 'funddesc', meaning: 'scheme-name', required: 'none', parser: 'text', source: 6 },
    { name: 'td_purred', meaning: 'direction', required: 'value', parser: 'text', source: 7 },
    { name: 'td_trno', meaning: 'number', required: 'value', parser: 'text', source: 8 },
    { name: 'trnmode', meaning: 'mode', required: 'none', parser: 'text', source: 12 },
    { name: 'td_trdt', meaning: 'traded-on', required: 'value', parser: 'date', source: 16 },
    { name: 'td_prdt', meaning: 'posted-on', required: 'none', parser: 'date', source: 17 },
    { name: 'td_units', meaning: 'units', required: 'column', parser: 'units', source: 20 },
    { name: 'td_amt', meaning: 'amount', required: 'value', parser: 'rupees', source: 21 },
    { name: 'td_trtype', meaning: 'code', required: 'value', parser: 'text', source: 34 },
    { name: 'purdate', meaning: 'lot-bought-on', required: 'none', parser: 'date', source: 35 },
    { name: 'puramt', meaning: 'lot-cost', required: 'none', parser: 'rupees', source: 36 },
    { name: 'purunits', meaning: 'lot-units', required: 'none', parser: 'units', source: 37 },
    { name: 'trflag', meaning: 'payout-flag', required: 'none', parser: 'text', source: 38 },
    { name: 'td_nav', meaning: 'nav', required: 'column', parser: 'nav', source: 42 },
    { name: 'IHNo', meaning: 'order-reference', required: 'none', parser: 'text', source: 45 },
  ],
  codes: [
    // A dividend sweep buys units of another scheme, so it is booked as a purchase there.
    ...codes('purchase', 'NEW', 'ADD', 'IPO', 'SIN', 'SIM', 'DSPI'),
    ...codes('redemption', 'RED', 'FUL', 'SWD', 'TRG'),
    ...codes('switch_in', 'LTIN', 'LTIA', 'SWIN', 'SWIA', 'STPN', 'STPA', 'STPI'),
    ...codes('switch_out', 'LTOF', 'LTOP', 'SWOF', 'SWOP', 'STPO'),
    ...codes('by-payout-flag', 'DIV'),
    ...codes('dividend_reinvestment', 'DIR'),
    ...codes('bonus', 'BNS'),
    ...codes('transfer_in', 'CNI', 'TMI', 'TRMI'),
    ...codes('transfer_out', 'CNO', 'TMO', 'TRMO'),
    ...codes('by-direction-transfer', 'DMT'),
    ...codes('no-effect', 'PLDO', 'RFD'),
  ],
  codeMatch: 'suffixes',
  booking: 'direction-column-rules',
  dates: 'day-month-year',
}
