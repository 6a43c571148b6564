import { describe, expect, test } from 'vitest'
import { camsWbr2, digestFeed, kfinMfsd201, type Feed } from '../../src/feeds.js'
import { booked, bytesOf, failures, readAll, withValues } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

const line = (rows: Awaited<ReturnType<typeof readAll>>['rows']) =>
  booked(rows).map(({ type, reversal, units, amount, tradedOn }) => `${tradedOn} ${type}${reversal ? ' reversed' : ''} ${units} ${amount}`)

describe('the samples', () => {
  test('CAMS: a negative amount takes a purchase back, and dates are M/D/YYYY', async () => {
    const { rows, report } = await readAll(camsSample)
    expect(line(rows)).toEqual([
      '2026-01-16 purchase 95.335 4999.75',
      '2026-02-16 purchase 94.157 4999.75',
      '2026-02-16 purchase reversed 94.157 4999.75',
      '2026-03-18 redemption 50.000 2700.00',
    ])
    expect(report).toMatchObject({ feed: 'cams_wbr2', format: 'csv', processed: 4, failed: 0, succeeded: 4, repeated: 0 })
    expect(report.digest).toBe(await digestFeed([bytesOf(camsSample)]))
  })

  test('KFin: the direction comes from td_purred, and dates are DD/MM/YYYY', async () => {
    const { rows, report } = await readAll(kfinSample)
    expect(line(rows)).toEqual([
      '2019-05-21 purchase 190.680 10000.00',
      '2019-06-10 purchase 95.340 5000.00',
      '2019-06-10 purchase reversed 95.340 5000.00',
      '2021-03-26 redemption 32.367 2499.88',
    ])
    expect(report).toMatchObject({ feed: 'kfin_mfsd201', processed: 4, failed: 0, succeeded: 4 })
  })

  test('every column that a feed reads stands once in its table', () => {
    for (const feed of [camsWbr2, kfinMfsd201]) {
      expect(new Set(feed.columns.map(({ meaning }) => meaning)).size).toBe(feed.columns.length)
      expect(new Set(feed.columns.map(({ source }) => source)).size).toBe(feed.columns.length)
    }
  })
})

test.each([
  ['P', {}, 'purchase'],
  ['P12', {}, 'purchase'],
  ['R', {}, 'redemption'],
  ['SI', {}, 'switch_in'],
  ['SO1', {}, 'switch_out'],
  ['TI', {}, 'transfer_in'],
  ['TO', {}, 'transfer_out'],
  ['DR', {}, 'dividend_reinvestment'],
  ['DP', {}, 'dividend_payout'],
  ['P', { TRXNMODE: 'R' }, 'purchase reversed'],
  ['P', { AMOUNT: '-4999.75' }, 'purchase reversed'],
  ['R', { UNITS: '-50.000' }, 'redemption'],
  ['J', {}, 'purchase reversed'],
  ['J', { TRXN_TYPE_FLAG: 'Redemption' }, 'redemption reversed'],
])('CAMS code %s with %o is a %s', async (TRXNTYPE, changes, expected) => {
  const [found] = booked((await readAll(withValues(camsSample, { TRXNTYPE, ...changes }))).rows)
  expect(`${found?.type}${found?.reversal === true ? ' reversed' : ''}`).toBe(expected)
})

test.each([
  ['NEW', 'P', {}, 'purchase'],
  ['SIM', 'P', {}, 'purchase'],
  ['FUL', 'R', {}, 'redemption'],
  ['RED', 'R', { td_units: '-32.367', td_amt: '-2499.88' }, 'redemption'],
  ['REDR', 'P', {}, 'redemption reversed'],
  ['REDRR', 'R', {}, 'redemption'],
  ['ADDR', 'R', {}, 'purchase reversed'],
  ['ADDR', 'R', { td_units: '-190.680', td_amt: '-10000' }, 'purchase reversed'],
  ['ADD', 'R', { trnmode: 'R' }, 'purchase reversed'],
  ['SIND', 'R', {}, 'purchase reversed'],
  ['SWDD', 'P', {}, 'redemption reversed'],
  ['LTIN', 'P', {}, 'switch_in'],
  ['LTIND', 'R', {}, 'switch_in reversed'],
  ['STPO', 'R', {}, 'switch_out'],
  ['SWOP', 'R', {}, 'switch_out'],
  ['DIV', 'D', { trflag: 'DP' }, 'dividend_payout'],
  ['DIV', 'P', { trflag: 'DR' }, 'dividend_reinvestment'],
  ['DIRR', 'R', {}, 'dividend_reinvestment reversed'],
  ['BNS', 'P', {}, 'bonus'],
  ['BNSRR', 'P', {}, 'bonus'],
  ['TRMI', 'P', {}, 'transfer_in'],
  ['CNO', 'R', {}, 'transfer_out'],
  ['DMT', 'R', {}, 'transfer_out'],
])('KFin code %s in direction %s with %o is a %s', async (td_trtype, td_purred, changes, expected) => {
  const { rows } = await readAll(withValues(kfinSample, { td_trtype, td_purred, ...changes }))
  const [found] = booked(rows)
  expect(failures(rows)).toEqual([])
  expect(`${found?.type}${found?.reversal === true ? ' reversed' : ''}`).toBe(expected)
})

test.each([
  ['PLDO', 'R'],
  ['RFD', 'D'],
  ['SIND', 'D'],
])('KFin code %s in direction %s books nothing', async (td_trtype, td_purred) => {
  const { rows } = await readAll(withValues(kfinSample, { td_trtype, td_purred }))
  expect(rows).toEqual([{ row: 1, status: 'succeeded', outcome: 'no-effect' }])
})

const wrong: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
  [camsSample, { TRADDATE: '2/30/2026' }, '1: date_invalid TRADDATE'],
  [camsSample, { TRADDATE: '16/1/2026' }, '1: date_invalid TRADDATE'],
  [camsSample, { TRADDATE: '0/0/0000' }, '1: date_invalid TRADDATE'],
  [camsSample, { POSTDATE: 'soon' }, '1: date_invalid POSTDATE'],
  [camsSample, { UNITS: '12.3.4' }, '1: number_invalid UNITS'],
  [camsSample, { UNITS: '0' }, '1: value_missing UNITS'],
  [camsSample, { AMOUNT: '1.005' }, '1: number_invalid AMOUNT'],
  [camsSample, { AMOUNT: '99999999999999999999' }, '1: number_invalid AMOUNT'],
  [camsSample, { AMOUNT: '1e3' }, '1: number_invalid AMOUNT'],
  [camsSample, { AMOUNT: '-' }, '1: number_invalid AMOUNT'],
  [camsSample, { AMOUNT: '' }, '1: value_missing AMOUNT'],
  [camsSample, { FOLIO_NO: '' }, '1: value_missing FOLIO_NO'],
  [camsSample, { TRXNTYPE: 'Q1' }, '1: code_unknown TRXNTYPE'],
  [camsSample, { TRXNTYPE: 'J', TRXN_TYPE_FLAG: '' }, '1: code_unknown TRXN_TYPE_FLAG'],
  [kfinSample, { td_trtype: 'XYZ' }, '1: code_unknown td_trtype'],
  [kfinSample, { td_trtype: 'DIV', trflag: '' }, '1: code_unknown trflag'],
  [kfinSample, { td_purred: 'X' }, '1: direction_invalid td_purred'],
  [kfinSample, { td_purred: 'R' }, '1: direction_conflict td_purred'],
  [kfinSample, { td_trtype: 'ADDR' }, '1: direction_conflict td_purred'],
  [kfinSample, { td_trdt: '5/21/2019' }, '1: date_invalid td_trdt'],
  [kfinSample, { purdate: '31/02/2019' }, '1: date_invalid purdate'],
]

test.each(wrong)('a row is refused by column and reason (%#)', async (sample, changes, expected) => {
  const { rows, report } = await readAll(withValues(sample, changes))
  expect(failures(rows)).toEqual([expected])
  expect(report).toMatchObject({ processed: 1, failed: 1, succeeded: 0 })
})

test('reasons quote nothing of a row', async () => {
  const secret = 'ABCPD1234E'
  for (const [sample] of [[camsSample], [kfinSample]] as const) {
    for (const name of sample.split('\n')[0]?.split(',') ?? []) {
      const { rows } = await readAll(withValues(sample, { [name]: secret }))
      expect(JSON.stringify(rows.filter(({ status }) => status === 'failed'))).not.toContain(secret)
    }
  }
})

test('a team teaches a feed a code and a column name as data', async () => {
  const columns = camsWbr2.columns.map((column) => (column.name === 'TRXNNO' ? { ...column, name: 'TXN_NUMBER' } : column))
  const taught: Feed = { ...camsWbr2, columns, codes: [...camsWbr2.codes, { code: 'B', type: 'bonus' }] }
  const file = withValues(camsSample, { TRXNTYPE: 'B1' }).replace('TRXNNO', 'TXN_NUMBER')
  expect(booked((await readAll(file, { feeds: [taught] })).rows)[0]?.type).toBe('bonus')
})

test('a scheme that is not known fails its row, one that is known gets its ISIN', async () => {
  const isinOf = (code: string) => (code === 'X02G' ? 'INF760K01100' : undefined)
  expect(booked((await readAll(camsSample, { isinOf })).rows).map(({ isin }) => isin)).toEqual(Array(4).fill('INF760K01100'))
  expect(failures((await readAll(withValues(camsSample, { PRODCODE: 'X99' }), { isinOf })).rows)).toEqual(['1: scheme_unknown PRODCODE'])
})

describe('repeated rows', () => {
  test('in one file are told, and booked once', async () => {
    const [header, ...lines] = camsSample.trimEnd().split('\n')
    const { rows, report } = await readAll([header, ...lines, ...lines, ''].join('\n'))
    expect(booked(rows)).toHaveLength(4)
    expect(report).toMatchObject({ processed: 8, failed: 0, succeeded: 8, repeated: 4 })
  })

  test('of an earlier file are told: replaying a feed books nothing', async () => {
    const ledger = new Map<string, string>()
    for (const row of (await readAll(kfinSample)).rows) {
      if (row.status === 'succeeded' && row.transaction !== undefined) ledger.set(row.transaction.id, row.fingerprint ?? '')
    }
    const again = await readAll(kfinSample, { booked: async (id) => ledger.get(id) })
    expect(booked(again.rows)).toEqual([])
    expect(again.report).toMatchObject({ succeeded: 4, repeated: 4 })
  })

  test('of a lot are for a person to decide within a file, and known when booked before', async () => {
    const [header = '', , , , redemption = ''] = kfinSample.split('\n')
    const otherLot = redemption.replace(',1697.46,', ',1700.00,')
    const { rows } = await readAll([header, redemption, otherLot, redemption, ''].join('\n'))
    expect(failures(rows)).toEqual(['3: lot_ambiguous purdate'])
    expect(booked(rows).map(({ lot }) => `${lot?.boughtOn} ${lot?.units} ${lot?.cost}`)).toEqual([
      '2019-05-21 32.367 1697.46',
      '2019-05-21 32.367 1700.00',
    ])
    const known = rows.flatMap((row) => (row.status === 'succeeded' ? [row.fingerprint] : []))[0]
    expect((await readAll([header, redemption, ''].join('\n'), { booked: () => known })).report).toMatchObject({ repeated: 1 })
  })

  test('with other content are refused', async () => {
    const [header, first = ''] = camsSample.split('\n')
    const { rows } = await readAll([header, first, first.replace('4999.75', '5999.75'), ''].join('\n'))
    expect(failures(rows)).toEqual(['2: repeated_with_other_content TRXNNO'])
  })
})
