import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listInstallments, planYear, planYearSvg, planYearText, withClosedDays, planSchedule } from '../src/index.js'
import { d, equity } from './calendars.js'
import { anySchedule, planOf } from './plans.js'

const sip = planOf('twice_a_month', 15, '2022-07-20', { numberOfInstallments: 10 })

describe('planYear', () => {
  it('holds every day of the year once, with the installments of that year', () => {
    fc.assert(
      fc.property(anySchedule, fc.integer({ min: 2012, max: 2024 }), (schedule, year) => {
        const days = planYear(schedule, year).flatMap((month) => month.days)
        const rows = listInstallments(schedule, 1000)
        const inYear = (dates: readonly string[]): readonly string[] => [...new Set(dates.filter((date) => date.startsWith(`${year}`)))]
        expect(days[0]?.date).toBe(`${year}-01-01`)
        expect(days).toHaveLength(year % 4 === 0 ? 366 : 365)
        expect(days.filter((day) => day.installment).map((day) => day.date)).toEqual(inYear(rows.map((row) => row.installmentDay)))
        expect(days.filter((day) => day.processing).map((day) => day.date)).toEqual(inYear(rows.map((row) => row.processingDay)))
      }),
    )
  })

  it('shows an installment of the year before that is processed in this one', () => {
    const schedule = planOf('monthly', 31, '2022-12-01', { monthEnd: 'roll' })
    const january = planYear(schedule, 2023)[0]!
    expect(january.days.filter((day) => day.processing).map((day) => day.date)).toEqual(['2023-01-02', '2023-01-31'])
  })

  it.each([
    [2021, []],
    [2022, ['2022-10-15']],
    [2023, ['2023-01-15', '2023-04-15', '2023-07-15', '2023-10-15']],
    [2024, ['2024-01-15', '2024-04-15']],
    [2025, []],
  ])('shows in %d the installments of that year alone', (year, expected) => {
    const schedule = planOf('quarterly', 15, '2022-10-01', { numberOfInstallments: 7 })
    const days = planYear(schedule, year).flatMap((month) => month.days)
    expect(days.filter((day) => day.installment).map((day) => day.date)).toEqual(expected)
  })

  it('reads a year far ahead by itself, not from the beginning of the plan', () => {
    const schedule = planOf('daily', null, '2022-10-01', { numberOfInstallments: null })
    const days = planYear(schedule, 4500).flatMap((month) => month.days)
    expect(days.filter((day) => day.installment)).toEqual(days.filter((day) => day.open))
  })

  it.each([0, -1, 1.5, 10_000])('refuses the year %d', (year) => {
    expect(() => planYear(sip, year)).toThrow(expect.objectContaining({ code: 'SCHEDULE_DATE_INVALID' }))
  })
})

describe('planYearText', () => {
  it('draws three months side by side', () => {
    const text = planYearText(sip, 2022)
    expect(text.split('\n').slice(18, 34).join('\n')).toBe(
      [
        ' July 2022                     August 2022                   September 2022',
        ' Mo  Tu  We  Th  Fr  Sa  Su    Mo  Tu  We  Th  Fr  Sa  Su    Mo  Tu  We  Th  Fr  Sa  Su',
        '                  1   2   3     1   2   3   4   5   6   7               [ 1]  2   3   4',
        '  4   5   6   7   8   9  10     8   9* 10  11  12  13  14     5   6   7   8   9  10  11',
        ' 11  12  13  14  15  16  17   [15*(16) 17  18  19  20  21    12  13  14 [15] 16  17  18',
        ' 18  19  20  21  22  23  24    22  23  24  25  26  27  28    19  20  21  22  23  24  25',
        ' 25  26  27  28  29  30  31    29  30  31*                   26  27  28  29  30',
        '',
        ' October 2022                  November 2022                 December 2022',
        ' Mo  Tu  We  Th  Fr  Sa  Su    Mo  Tu  We  Th  Fr  Sa  Su    Mo  Tu  We  Th  Fr  Sa  Su',
        '                    [ 1]  2       [ 1]  2   3   4   5   6               [ 1]  2   3   4',
        '( 3)  4   5*  6   7   8   9     7   8*  9  10  11  12  13     5   6   7   8   9  10  11',
        ' 10  11  12  13  14 [15] 16    14 [15] 16  17  18  19  20    12  13  14 [15] 16  17  18',
        '(17) 18  19  20  21  22  23    21  22  23  24  25  26  27    19  20  21  22  23  24  25',
        ' 24* 25  26* 27  28  29  30    28  29  30                    26  27  28  29  30  31',
        ' 31',
      ].join('\n'),
    )
    expect(text.endsWith('\n\n[15] installment day  [15* on a holiday  (16) later processing day  26* holiday\n')).toBe(true)
  })

  it.each([
    [2027, 'The holidays of 2027 are estimated, not announced yet.'],
    [2028, 'The holidays of 2028 are not known; only weekends were left out.'],
  ])('says what the holidays of %d rest on (domain §3)', (year, note) => {
    const perpetual = planOf('monthly', 15, '2026-12-01', { numberOfInstallments: null })
    expect(planYearText(perpetual, year).endsWith(`26* holiday\n\n${note}\n`)).toBe(true)
    const svg = planYearSvg(perpetual, year)
    expect(svg).toContain(`>${note}</text>`)
    // inside the picture
    const height = Number(/ height="(\d+)"/.exec(svg)![1])
    expect(Math.max(...[...svg.matchAll(/<text x="\d+" y="(\d+)"/g)].map(([, y]) => Number(y)))).toBeLessThan(height)
  })
})

describe('planYearSvg', () => {
  it('draws the year as the kept picture, every mark in its place', async () => {
    await expect(planYearSvg(sip, 2022)).toMatchFileSnapshot('pictures/twice-a-month-2022.svg')
  })

  it('grows by a line for the note, below the legend', () => {
    const svg = planYearSvg(planOf('monthly', 15, '2026-12-01', { numberOfInstallments: null }), 2027)
    const lines = svg.split('\n')
    expect(lines[0]).toContain(' viewBox="0 0 772 672" width="772" height="672" ')
    expect(lines.at(-4)).toContain('<g transform="translate(396 634)"><rect x="1" y="-15" ')
    expect(lines.slice(-3)).toEqual([
      '<text x="24" y="658" text-anchor="start">The holidays of 2027 are estimated, not announced yet.</text>',
      '</svg>',
      '',
    ])
  })

  it('calls a holiday without a name closed', () => {
    const svg = planYearSvg(planOf('monthly', 23, '1997-01-10', { numberOfInstallments: 1 }), 1997)
    expect(svg).toContain('<title>Thursday 23 January 1997: closed, installment day</title>')
    expect(svg).toContain('<title>Friday 24 January 1997: processing day</title>')
  })

  it('marks the days and says what they are', () => {
    const svg = planYearSvg(sip, 2022)
    expect(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg" ')).toBe(true)
    expect(svg).toContain('<title>Monday 15 August 2022: Independence Day, installment day</title>')
    expect(svg).toContain('<title>Tuesday 16 August 2022: processing day</title>')
    expect(svg).toContain('<title>Thursday 15 September 2022: installment day, processing day</title>')
  })

  it('brings its own ground, so that it reads on dark pages too, and names its marks', () => {
    const svg = planYearSvg(sip, 2022)
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!
    expect(svg).toContain(`</title>\n<rect width="${width}" height="${height}" rx="8" fill="#fff"/>\n<g`)
    expect([...svg.matchAll(/text-anchor="start">([^<]+)/g)].map(([, label]) => label)).toEqual([
      'installment day',
      'later processing day',
      'holiday',
    ])
  })

  it('is well formed whatever a holiday is called', () => {
    const calendar = withClosedDays(equity, [{ date: d('2022-09-06'), name: '<b>A & B</b>' }])
    const svg = planYearSvg(planSchedule(sip.terms, { calendar }), 2022)
    expect(svg).toContain('6 September 2022: &lt;b&gt;A &amp; B&lt;/b&gt;')
    const tags = [...svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)]
    const open: string[] = []
    for (const [, closing, name, selfClosing] of tags) {
      if (closing === '/') expect(open.pop()).toBe(name)
      if (closing === '' && selfClosing === '') open.push(name!)
    }
    expect(open).toEqual([])
  })
})
