import { describe, expect, test } from 'vitest'
import { booked, failures, readAll } from './read-all.js'
import { camsSample } from './samples.js'

const [header = '', first = '', second = '', third = ''] = camsSample.split('\n')
const file = (...lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')
const named = (name: string) => first.replace('TEST INVESTOR', name)
const scheme = (name: string) => first.replace('Synthetic Equity Fund - Growth', name)

describe('a value in quotes', () => {
  test.each([
    [19, []],
    [20, ['1: quotes_damaged', ...Array.from({ length: 20 }, (_, at) => `${at + 2}: column_count_wrong`)]],
  ])('may hold %i line breaks', async (breaks, expected) => {
    const quoted = scheme(`"${'A'.repeat(1)}${'\nB'.repeat(breaks)}"`)
    const { rows } = await readAll(file(header, quoted, second))
    expect(failures(rows)).toEqual(expected)
    if (expected.length === 0) expect(booked(rows)[0]?.schemeName).toBe(`A${'\nB'.repeat(breaks)}`)
  })

  test.each([
    [65_536, []],
    [65_537, ['1: quotes_damaged', '2: column_count_wrong']],
  ])('may make its row %i characters long, breaks not counted', async (length, expected) => {
    const empty = scheme('"\n"')
    const [before = '', after = ''] = empty.split('\n')
    const half = 'x'.repeat(30_000)
    const rest = 'x'.repeat(length - before.length - after.length - half.length)
    expect(failures((await readAll(file(header, `${before}${half}\n${rest}${after}`, second))).rows)).toEqual(expected)
  })

  test('that is closed in another column than its own was opened by a stray quote', async () => {
    const { rows } = await readAll(file(header, named('"TEST'), second.replace('Growth', 'Growth"'), third))
    expect(failures(rows)).toEqual(['1: quotes_damaged'])
    expect(booked(rows).map(({ transactionNumber }) => transactionNumber)).toEqual(['1002', '1003'])
  })

  test('does not hide that its row has a column too few or too many', async () => {
    const few = first.replace('TEST INVESTOR,', '').replace('OK', '"OK"')
    const many = first.replace('TEST INVESTOR', '"TEST",INVESTOR')
    expect(failures((await readAll(file(header, few, many, second))).rows)).toEqual(['1: column_count_wrong', '2: column_count_wrong'])
  })

  test('that a line too long follows does not end', async () => {
    const { rows } = await readAll(file(header, named('"TEST'), 'x'.repeat(70_000), second))
    expect(failures(rows)).toEqual(['1: quotes_damaged', '2: row_too_long'])
  })

  test('fails with words that say what is valid', async () => {
    const { rows } = await readAll(file(header, named('"TEST'), 'x'.repeat(70_000)))
    expect(rows).toEqual([
      {
        row: 1,
        status: 'failed',
        reason: 'quotes_damaged',
        message: 'A quoted value does not end; a quote opens and closes a value, and is doubled inside it.',
      },
      {
        row: 2,
        status: 'failed',
        reason: 'row_too_long',
        message: 'The row is longer than 65,536 characters; a row ends with a line break.',
      },
    ])
  })
})

describe('a row', () => {
  test('is split at the separator of the header alone, whatever else its values hold', async () => {
    for (const separator of [',', ';', '\t', '|']) {
      const others = [',', ';', '\t', '|'].filter((each) => each !== separator)
      const name = others.map((each) => `A${each.repeat(40)}`).join('')
      const lines = [header, ...[first, second].map((row) => row.replace('Synthetic Equity Fund - Growth', '~'))]
      const changed = file(...lines.map((line) => line.replaceAll(',', separator).replaceAll('~', `${name}Z`)))
      const { rows } = await readAll(changed)
      expect(booked(rows).map(({ schemeName }) => schemeName)).toEqual([`${name}Z`, `${name}Z`])
    }
  })

  test('holds a carriage return where it does not end a line', async () => {
    const { rows } = await readAll(file(header, scheme('Equity\rFund'), second))
    expect(booked(rows).map(({ schemeName }) => schemeName)).toEqual(['Equity\rFund', 'Synthetic Equity Fund - Growth'])
  })

  test('is none where a line is blank, before the header or after it, with quotes around or without', async () => {
    const blank = ['', '  ', '\t']
    const { rows } = await readAll(file(...blank, header, ...blank, first, ...blank, named('"TEST"').replace('1001', '1009'), ...blank))
    expect(rows.map(({ status }) => status)).toEqual(['succeeded', 'succeeded'])
  })

  test('that lacks its line break is cut when its last column is read, and one before it is not', async () => {
    const short = 'FOLIO_NO,PRODCODE,TRXNTYPE,TRXNNO,TRADDATE,PURPRICE,UNITS,AMOUNT'
    const row = (folio: string) => `${folio},X02G,P,1,1/16/2026,10,10,100.00`
    const failed = async (text: string) => failures((await readAll(text)).rows)
    expect(await failed(`${short}\n${row('"F1')}\n${row('F2')}\n`)).toEqual(['1: quotes_damaged'])
    expect(await failed(`${short}\n${row('"F1')}\n${row('F2')}`)).toEqual(['1: quotes_damaged', '2: row_cut'])
    expect(await failed(`${short}\n${row('"F1')}\n${row('F2')}\n${row('"F3')}`)).toEqual(['1: quotes_damaged', '3: quotes_damaged'])
    expect(await failed(`${short}\n${row('"F1')}\n${row('F2')}\n${row('F3').replace(',1,', ',2,')}`)).toEqual([
      '1: quotes_damaged',
      '3: row_cut',
    ])
    expect(await failed(`${short}\n${row('F1')}\n${row('"F2"')}`)).toEqual(['2: row_cut'])
  })
})
