import { describe, expect, test } from 'vitest'
import { camsWbr2, kfinMfsd201, type Feed, type ReadFeedOptions } from '../../src/feeds.js'
import { booked, readAll, withValues } from './read-all.js'
import { camsSample, kfinSample } from './samples.js'

/** What a row books, in a word or two; `nothing`, or why it fails. */
async function booking(sample: string, changes: Readonly<Record<string, string>>, options: ReadFeedOptions = {}): Promise<string> {
  const [row] = (await readAll(withValues(sample, changes), options)).rows
  if (row === undefined || row.status === 'failed') return row?.reason ?? 'no row'
  return row.transaction === undefined ? 'nothing' : `${row.transaction.type}${row.transaction.reversal ? ' reversed' : ''}`
}

describe('CAMS: the code and the signs of a row say what it books', () => {
  test.each([
    [{ TRXNTYPE: 'p1' }, 'purchase'],
    [{ TRXNTYPE: 'P', TRXNMODE: 'r' }, 'purchase reversed'],
    [{ TRXNTYPE: 'P', TRXNMODE: 'N' }, 'purchase'],
    [{ TRXNTYPE: 'P', AMOUNT: '-0.00' }, 'purchase'],
    [{ TRXNTYPE: 'P', AMOUNT: '-0.01' }, 'purchase reversed'],
    [{ TRXNTYPE: 'P', UNITS: '-95.335' }, 'purchase'],
    [{ TRXNTYPE: 'J', TRXN_TYPE_FLAG: 'Switch In' }, 'switch_in reversed'],
    [{ TRXNTYPE: 'J', TRXN_TYPE_FLAG: 'SWITCH-OUT rejection' }, 'switch_out reversed'],
    [{ TRXNTYPE: 'J', TRXN_TYPE_FLAG: 'Additional Purchase' }, 'purchase reversed'],
    [{ TRXNTYPE: 'J', TRXN_TYPE_FLAG: 'Pledge' }, 'code_unknown'],
    [{ TRXNTYPE: 'D' }, 'code_unknown'],
  ])('%o is %s', async (changes, expected) => {
    expect(await booking(camsSample, changes)).toBe(expected)
  })

  test('the longest code that the value starts with counts, wherever it stands in the table', async () => {
    const codes = [
      { code: 'PX', type: 'bonus' },
      { code: 'P', type: 'purchase' },
      { code: 'PXY', type: 'no-effect' },
    ] as const
    for (const feed of [codes, [...codes].reverse()].map((list): Feed => ({ ...camsWbr2, codes: list }))) {
      const found = ['P', 'P1', 'PX', 'PX1', 'PXY', 'X'].map((TRXNTYPE) => booking(camsSample, { TRXNTYPE }, { feeds: [feed] }))
      expect(await Promise.all(found)).toEqual(['purchase', 'purchase', 'bonus', 'bonus', 'nothing', 'code_unknown'])
    }
  })
})

test('a feed whose codes are prefixes, and whose directions rule, knows no suffix of rejection', async () => {
  const feed: Feed = { ...kfinMfsd201, codeMatch: 'prefix' }
  const found = [
    { td_trtype: 'ADDR', td_purred: 'P', trnmode: 'R' },
    { td_trtype: 'ADD1', td_purred: 'P' },
    { td_trtype: 'ADD', td_purred: 'R', trnmode: 'R' },
    { td_trtype: 'ADDR', td_purred: 'R' },
  ].map((changes) => booking(kfinSample, changes, { feeds: [feed] }))
  expect(await Promise.all(found)).toEqual(['purchase', 'purchase', 'purchase reversed', 'direction_conflict'])
})

describe('KFin: code, suffix, direction and mode of a row say what it books', () => {
  test.each([
    ['add', 'p', {}, 'purchase'],
    ['ADD', 'r', { trnmode: 'r' }, 'purchase reversed'],
    ['ADD', 'P', { trnmode: 'R' }, 'purchase'],
    ['ADDR', 'R', { trnmode: 'R' }, 'purchase reversed'],
    ['ADDD', 'R', {}, 'purchase reversed'],
    ['ADDD', 'P', {}, 'direction_conflict'],
    ['ADDRR', 'P', {}, 'purchase'],
    ['ADDRR', 'P', { trnmode: 'R' }, 'purchase'],
    ['ADDRRR', 'P', {}, 'code_unknown'],
    ['RED', 'P', { trnmode: 'R' }, 'redemption reversed'],
    ['RED', 'R', { trnmode: 'R' }, 'redemption'],
    ['ADD', 'D', {}, 'nothing'],
    ['DMT', 'P', {}, 'transfer_in'],
    ['DMT', 'p', {}, 'transfer_in'],
    ['DMT', 'R', {}, 'transfer_out'],
    ['DIV', 'D', { trflag: 'dp' }, 'dividend_payout'],
    ['DIV', 'P', { trflag: 'DP' }, 'dividend_payout'],
    ['DIVR', 'D', { trflag: 'DP' }, 'dividend_payout reversed'],
    ['DIVD', 'D', { trflag: 'DP' }, 'dividend_payout reversed'],
    ['DIV', 'D', { trflag: 'DP', trnmode: 'R' }, 'dividend_payout reversed'],
    ['DIVRR', 'D', { trflag: 'DP' }, 'dividend_payout'],
    ['DIVRR', 'D', { trflag: 'DP', trnmode: 'R' }, 'dividend_payout'],
    ['DIV', 'X', { trflag: 'DP' }, 'direction_invalid'],
    ['DIV', 'P', { trflag: 'dr' }, 'dividend_reinvestment'],
    ['PLDO', 'X', {}, 'nothing'],
    ['PLDOR', 'P', {}, 'nothing'],
  ])('%s in direction %s with %o is %s', async (td_trtype, td_purred, changes, expected) => {
    expect(await booking(kfinSample, { td_trtype, td_purred, ...changes })).toBe(expected)
  })
})

describe('a row that is read', () => {
  const plain = async (sample: string, changes: Readonly<Record<string, string>>, options: ReadFeedOptions = {}) =>
    JSON.parse(JSON.stringify(booked((await readAll(withValues(sample, changes), options)).rows)[0] ?? null)) as unknown

  test('of CAMS has all that its columns say', async () => {
    const isins: string[] = []
    const isinOf = (code: string, registrar: string) => {
      isins.push(`${registrar} ${code}`)
      return 'INF760K01100'
    }
    const changes = { REINVEST_FLAG: 'G', ORIGINAL_TRXNNO: '999', TRXNMODE: 'R' }
    expect(await plain(camsSample, changes, { isinOf })).toEqual({
      id: 'cams:X:X02G:1000000001:1001:P',
      registrar: 'cams',
      type: 'purchase',
      reversal: true,
      folio: '1000000001',
      productCode: 'X02G',
      isin: 'INF760K01100',
      units: '95.335',
      amount: '4999.75',
      nav: '52.4440',
      tradedOn: '2026-01-16',
      postedOn: '2026-01-19',
      stampDuty: '0.25',
      transactionNumber: '1001',
      orderReference: 'REF-1',
      originalNumber: '999',
      schemeName: 'Synthetic Equity Fund - Growth',
      investmentOption: 'G',
    })
    expect(isins).toEqual(['cams X02G'])
  })

  test('of KFin has all that its columns say, the lot too', async () => {
    const changes = { td_trtype: 'RED', td_purred: 'R', purdate: '21/05/2018', purunits: '190.680', puramt: '9000' }
    expect(await plain(kfinSample, changes)).toEqual({
      id: 'kfin:117:117ZZRG:7000000001:2001:RED:2018-05-21:190.680:9000.00',
      registrar: 'kfin',
      type: 'redemption',
      reversal: false,
      folio: '7000000001',
      productCode: '117ZZRG',
      units: '190.680',
      amount: '10000.00',
      nav: '52.4440',
      tradedOn: '2019-05-21',
      postedOn: '2019-05-22',
      transactionNumber: '2001',
      orderReference: '9001',
      lot: { boughtOn: '2018-05-21', units: '190.680', cost: '9000.00' },
      schemeName: 'Synthetic Large Cap Fund - Growth',
      investmentOption: 'G',
    })
  })

  test('has no NAV where that is zero, no reference that is 0 or empty, and a duty of nothing where the column is empty', async () => {
    const changes = { PURPRICE: '0', USRTRXNO: '0', SCHEME: '', POSTDATE: '', STAMP_DUTY: '', ORIGINAL_TRXNNO: '0' }
    const found = (await plain(camsSample, changes)) as Record<string, unknown>
    expect(Object.keys(found)).not.toContain('nav')
    expect([found.nav, found.orderReference, found.schemeName, found.postedOn, found.originalNumber]).toEqual(Array(5).fill(undefined))
    expect(found.stampDuty).toBe('0.00')
    expect(await plain(camsSample, { PURPRICE: '' })).not.toHaveProperty('nav')
  })

  test('has a lot without units and cost where only its day is told', async () => {
    const changes = { td_trtype: 'RED', td_purred: 'R', purdate: '21/05/2018' }
    expect(await plain(kfinSample, changes)).toMatchObject({
      id: 'kfin:117:117ZZRG:7000000001:2001:RED:2018-05-21::',
      lot: { boughtOn: '2018-05-21' },
    })
  })

  test('has no units when it is a payout, whatever its column says', async () => {
    expect(await plain(camsSample, { TRXNTYPE: 'DP', UNITS: 'x' })).toMatchObject({ type: 'dividend_payout', units: '0.000' })
  })

  test('has an id whose parts are told apart, whatever stands in them', async () => {
    const { id } = (await plain(camsSample, { FOLIO_NO: 'A:1/ü', TRXNNO: 'a.b_c-d' })) as { readonly id: string }
    expect(id).toBe('cams:X:X02G:A%3A1%2F%C3%BC:a.b_c-d:P')
  })
})

describe('a number of a row', () => {
  const amountOf = async (AMOUNT: string) => booked((await readAll(withValues(camsSample, { AMOUNT }))).rows)[0]?.amount.toString()

  test.each([
    ['+5', '5.00'],
    ['.5', '0.50'],
    ['5.', '5.00'],
    ['007', '7.00'],
    ['1.500000', '1.50'],
    ['-12.34', '12.34'],
    ['"1,23,456.70"', '123456.70'],
    ['" 12 "', '12.00'],
    ['0', '0.00'],
    ['99999999999999.99', undefined],
    ['90071992547409.91', '90071992547409.91'],
    ['000000000000001', '1.00'],
    ['0000000000000001', undefined],
    ['1.005', undefined],
    ['.', undefined],
    ['+', undefined],
    ['--1', undefined],
    ['1 2', undefined],
    ['1e3', undefined],
    ['₹5', undefined],
  ])('%s is %s', async (written, read) => {
    expect(await amountOf(written)).toBe(read)
  })
})
