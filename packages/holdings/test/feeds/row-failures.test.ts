import { describe, expect, test } from 'vitest'
import { camsWbr2, kfinMfsd201, type Feed, type ReadFeedOptions } from '../../src/feeds.js'
import { readAll, withValues } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const failureOf = async (sample: string, changes: Readonly<Record<string, string>>, options: ReadFeedOptions = {}) =>
  (await readAll(withValues(sample, changes), options)).rows
const failed = (reason: string, field: string, message: string) => [{ row: 1, status: 'failed', reason, field, message }]
const camsCodes = 'P, R, SI, SO, TI, TO, DR, DP, J'
const kfinCodes = kfinMfsd201.codes.map(({ code }) => code).join(', ')

const cams: readonly (readonly [Readonly<Record<string, string>>, string, string, string])[] = [
  [{ FOLIO_NO: ' ' }, 'value_missing', 'FOLIO_NO', 'FOLIO_NO is empty; it must hold a text.'],
  [{ TRADDATE: '' }, 'value_missing', 'TRADDATE', 'TRADDATE is empty; it must hold a date.'],
  [{ AMOUNT: '' }, 'value_missing', 'AMOUNT', 'AMOUNT is empty; it must hold an amount.'],
  [{ UNITS: '' }, 'value_missing', 'UNITS', 'UNITS must be more than 0 for a row that moves units.'],
  [{ UNITS: '0.000' }, 'value_missing', 'UNITS', 'UNITS must be more than 0 for a row that moves units.'],
  [{ TRADDATE: '13/1/2026' }, 'date_invalid', 'TRADDATE', 'TRADDATE must be a day that exists, written M/D/YYYY.'],
  [{ POSTDATE: '2026-01-16' }, 'date_invalid', 'POSTDATE', 'POSTDATE must be a day that exists, written M/D/YYYY.'],
  [{ UNITS: '1.00001' }, 'number_invalid', 'UNITS', 'UNITS must be a decimal with at most 4 decimals, such as 1234.5.'],
  [{ AMOUNT: '1.001' }, 'number_invalid', 'AMOUNT', 'AMOUNT must be a decimal with at most 2 decimals, such as 1234.5.'],
  [{ STAMP_DUTY: 'x' }, 'number_invalid', 'STAMP_DUTY', 'STAMP_DUTY must be a decimal with at most 2 decimals, such as 1234.5.'],
  [{ PURPRICE: '1.000000001' }, 'number_invalid', 'PURPRICE', 'PURPRICE must be a decimal with at most 8 decimals, such as 1234.5.'],
  [
    { TRXNTYPE: 'Q1' },
    'code_unknown',
    'TRXNTYPE',
    `TRXNTYPE must start with one of ${camsCodes}; add a code to the feed's table to accept it.`,
  ],
  [
    { TRXNTYPE: 'J', TRXN_TYPE_FLAG: 'Pledge' },
    'code_unknown',
    'TRXN_TYPE_FLAG',
    'TRXN_TYPE_FLAG must be the words Purchase, Redemption, Switch In or Switch Out for a rejection.',
  ],
]

const kfin: typeof cams = [
  [
    { td_trtype: 'XYZ' },
    'code_unknown',
    'td_trtype',
    `td_trtype must be one of ${kfinCodes}; add a code to the feed's table to accept it.`,
  ],
  [
    { td_trtype: 'DIV', trflag: 'XX', td_purred: 'D' },
    'code_unknown',
    'trflag',
    'trflag must be DP (paid out) or DR (reinvested) for a dividend.',
  ],
  [{ td_purred: 'X' }, 'direction_invalid', 'td_purred', 'td_purred must be P (adds units), R (takes units) or D (moves none).'],
  [{ td_purred: 'R' }, 'direction_conflict', 'td_purred', 'td_purred must be P for this code and mode, or the code one of rejection.'],
  [{ td_trtype: 'ADDR' }, 'direction_conflict', 'td_purred', 'td_purred must be R for this code and mode, or the code one of rejection.'],
  [{ td_trtype: 'RED' }, 'direction_conflict', 'td_purred', 'td_purred must be R for this code and mode, or the code one of rejection.'],
  [
    { td_trtype: 'REDR', td_purred: 'R' },
    'direction_conflict',
    'td_purred',
    'td_purred must be P for this code and mode, or the code one of rejection.',
  ],
  [
    { td_trtype: 'ADDRR', td_purred: 'R' },
    'direction_conflict',
    'td_purred',
    'td_purred must be P for this code and mode, or the code one of rejection.',
  ],
  [{ td_trdt: '5/21/2019' }, 'date_invalid', 'td_trdt', 'td_trdt must be a day that exists, written DD/MM/YYYY.'],
  [
    { purdate: '21/05/2019', purunits: 'x' },
    'number_invalid',
    'purunits',
    'purunits must be a decimal with at most 4 decimals, such as 1234.5.',
  ],
  [{ purdate: '21/05/2019', puramt: 'x' }, 'number_invalid', 'puramt', 'puramt must be a decimal with at most 2 decimals, such as 1234.5.'],
]

describe('a row that fails names its column and what would be valid', () => {
  test.each(cams)('CAMS with %o', async (changes, reason, field, message) => {
    expect(await failureOf(camsSample, changes)).toEqual(failed(reason, field, message))
  })

  test.each(kfin)('KFin with %o', async (changes, reason, field, message) => {
    expect(await failureOf(kfinSample, changes)).toEqual(failed(reason, field, message))
  })

  test('the first value that cannot be read, when several cannot', async () => {
    expect(await failureOf(camsSample, { POSTDATE: 'soon', UNITS: 'x' })).toMatchObject([{ field: 'UNITS' }])
  })

  test('the product code of a scheme that is not known', async () => {
    const message = 'PRODCODE must be the product code of a scheme that isinOf knows.'
    expect(await failureOf(camsSample, {}, { isinOf: () => undefined })).toEqual(failed('scheme_unknown', 'PRODCODE', message))
  })

  test('a column that must have a value, by what it holds', async () => {
    const columns = camsWbr2.columns.map((column) => ({ ...column, required: 'value' as const }))
    const messages: string[] = []
    for (const name of ['SCHEME', 'POSTDATE', 'PURPRICE', 'UNITS', 'STAMP_DUTY']) {
      const strict: Feed = { ...camsWbr2, columns: columns.filter((column) => camsSample.split('\n')[0]?.split(',').includes(column.name)) }
      const [row] = await failureOf(camsSample, { [name]: '' }, { feeds: [strict] })
      messages.push(row?.status === 'failed' ? row.message : 'succeeded')
    }
    expect(messages).toEqual([
      'SCHEME is empty; it must hold a text.',
      'POSTDATE is empty; it must hold a date.',
      'PURPRICE is empty; it must hold a NAV.',
      'UNITS is empty; it must hold a number of units.',
      'STAMP_DUTY is empty; it must hold an amount.',
    ])
  })

  test('a column that the file does not have by the name of the feed, or by its meaning where the feed has none', async () => {
    const feed: Feed = { ...camsWbr2, codes: [{ code: 'P', type: 'by-payout-flag' }] }
    const message = 'payout-flag must be DP (paid out) or DR (reinvested) for a dividend.'
    expect(await failureOf(camsSample, {}, { feeds: [feed] })).toEqual(failed('code_unknown', 'payout-flag', message))
    const without = withValues(camsSample, { TRXNTYPE: 'J' }).replace('TRXN_TYPE_FLAG', 'OTHER')
    expect((await readAll(without)).rows).toMatchObject([{ field: 'TRXN_TYPE_FLAG' }])
  })

  test('the columns of a row and of the header, where their counts differ', async () => {
    const [header = '', row = ''] = camsSample.split('\n')
    const message = (count: number) => `The row has ${count} columns, the header 25; a value that holds the separator stands in quotes.`
    const rows = async (line: string) => (await readAll(`${header}\n${line}\n`)).rows
    const whole = (count: number) => [{ row: 1, status: 'failed', reason: 'column_count_wrong', message: message(count) }]
    expect(await rows(`${row},x`)).toStrictEqual(whole(26))
    expect(await rows(row.replace('TEST INVESTOR,', ''))).toEqual(whole(24))
    expect(await rows(`${row}, , `)).toMatchObject([{ status: 'succeeded' }])
  })

  test('a day or an amount that is empty, where a feed does not ask for one', async () => {
    const columns = camsWbr2.columns.map((column) => ({ ...column, required: 'none' as const }))
    const message = 'TRADDATE must be a date, beside an amount.'
    for (const name of ['TRADDATE', 'AMOUNT']) {
      const rows = await failureOf(camsSample, { [name]: '' }, { feeds: [{ ...camsWbr2, columns }] })
      expect(rows).toEqual(failed('value_missing', 'TRADDATE', message))
    }
  })

  test('no column where the feed of a repeated number has none for it', async () => {
    const columns = camsWbr2.columns.filter(({ meaning }) => meaning !== 'number')
    const [header, first = ''] = camsSample.split('\n')
    const { rows } = await readAll([header, first, first.replace('4999.75', '1.00'), ''].join('\n'), { feeds: [{ ...camsWbr2, columns }] })
    expect(rows.map((row) => (row.status === 'failed' ? [row.reason, 'field' in row] : []))).toEqual([
      [],
      ['repeated_with_other_content', false],
    ])
  })

  test('a transaction number that stands for two, and a lot that stands twice', async () => {
    const twice = (text: string, line: number, change: (row: string) => string) => {
      const lines = text.split('\n')
      return [lines[0], lines[line], change(lines[line] ?? ''), ''].join('\n')
    }
    expect((await readAll(twice(camsSample, 1, (row) => row.replace('4999.75', '1.00')))).rows[1]).toEqual({
      row: 2,
      status: 'failed',
      reason: 'repeated_with_other_content',
      field: 'TRXNNO',
      message: 'The transaction number was read before with another type, date, units or amount; a number stands for one transaction.',
    })
    expect((await readAll(twice(kfinSample, 4, (row) => row))).rows[1]).toEqual({
      row: 2,
      status: 'failed',
      reason: 'lot_ambiguous',
      field: 'purdate',
      message:
        'The row equals an earlier one of this file, lot and all: it was sent twice, or two lots are alike; a lot stands once in a file.',
    })
  })
})
