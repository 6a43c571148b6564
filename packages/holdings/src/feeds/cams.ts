import type { Feed } from './feed.js'

/**
 * The transaction feed of CAMS (report WBR2). Columns and codes after public descriptions of the export; `source` is the row in its
 * list of 80 columns. Its units and amounts are of unreliable sign: the type comes from `TRXNTYPE`, and a negative amount or mode R is a reversal.
 */
export const camsWbr2: Feed = {
  name: 'cams_wbr2',
  registrar: 'cams',
  columns: [
    { name: 'AMC_CODE', meaning: 'fund', required: 'none', parser: 'text', source: 1 },
    { name: 'FOLIO_NO', meaning: 'folio', required: 'value', parser: 'text', source: 2 },
    { name: 'PRODCODE', meaning: 'product', required: 'value', parser: 'text', source: 3 },
    { name: 'SCHEME', meaning: 'scheme-name', required: 'none', parser: 'text', source: 4 },
    { name: 'TRXNTYPE', meaning: 'code', required: 'value', parser: 'text', source: 6 },
    { name: 'TRXNNO', meaning: 'number', required: 'value', parser: 'text', source: 7 },
    { name: 'TRXNMODE', meaning: 'mode', required: 'none', parser: 'text', source: 8 },
    { name: 'USRTRXNO', meaning: 'order-reference', required: 'none', parser: 'text', source: 11 },
    { name: 'TRADDATE', meaning: 'traded-on', required: 'value', parser: 'date', source: 12 },
    { name: 'POSTDATE', meaning: 'posted-on', required: 'none', parser: 'date', source: 13 },
    { name: 'PURPRICE', meaning: 'nav', required: 'column', parser: 'nav', source: 14 },
    { name: 'UNITS', meaning: 'units', required: 'column', parser: 'units', source: 15 },
    { name: 'AMOUNT', meaning: 'amount', required: 'value', parser: 'rupees', source: 16 },
    { name: 'REINVEST_FLAG', meaning: 'option', required: 'none', parser: 'text', source: 35 },
    { name: 'TRXN_TYPE_FLAG', meaning: 'kind-words', required: 'none', parser: 'text', source: 46 },
    { name: 'ORIGINAL_TRXNNO', meaning: 'original-number', required: 'none', parser: 'text', source: 74 },
    { name: 'STAMP_DUTY', meaning: 'stamp-duty', required: 'none', parser: 'rupees', source: 75 },
  ],
  codes: [
    { code: 'P', type: 'purchase' },
    { code: 'R', type: 'redemption' },
    { code: 'SI', type: 'switch_in' },
    { code: 'SO', type: 'switch_out' },
    { code: 'TI', type: 'transfer_in' },
    { code: 'TO', type: 'transfer_out' },
    { code: 'DR', type: 'dividend_reinvestment' },
    { code: 'DP', type: 'dividend_payout' },
    { code: 'J', type: 'by-words', reversal: true },
  ],
  codeMatch: 'prefix',
  booking: 'sign-marks-reversal',
  dates: 'month-day-year',
}
