import { parseJson } from '@foliokit/money/json'
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { describe, expect, it } from 'vitest'
import { schemeFromFundScheme, schemeFromPlan } from '../src/index.js'
import { fundSchemeSchema, schemePlanSchema } from '../src/zod.js'

const rowsOf = (file: string): readonly unknown[] =>
  (parseJson(readFileSync(new URL(`./fixtures/${file}`, import.meta.url), 'utf8')) as unknown as { rows: unknown[] }).rows

const fundScheme = (members: string) =>
  schemeFromFundScheme(
    fundSchemeSchema.parse(parseJson(`{"isin":"INF760K01DF2","name":"n","active":true,"purchase_allowed":true,${members}}`)),
  )

const text = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('ways out of a fund scheme row', () => {
  it('are read from a row that the platform answered', () => {
    const [first] = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))
    expect(text({ amc: first?.amc, redemption: first?.redemption, switchOut: first?.switchOut, switchIn: first?.switchIn })).toEqual({
      amc: '3',
      redemption: {
        allowed: true,
        amount: { minimum: '1.00', maximum: '99999999.00', multiple: '1.00', stepFrom: 'zero' },
        units: { minimum: '0.001', maximum: '99999999.000', multiple: '0.001', stepFrom: 'zero' },
        instantAllowed: false,
      },
      switchOut: {
        allowed: true,
        amount: { minimum: '500.00', maximum: null, multiple: '0.01', stepFrom: 'zero' },
        units: { minimum: '0.001', maximum: null, multiple: '0.001', stepFrom: 'zero' },
      },
      switchIn: { allowed: true, amount: { minimum: '500.00', maximum: null, multiple: '0.01', stepFrom: 'zero' } },
    })
  })

  it('are closed where the row says so, whatever its limits', () => {
    const closed = rowsOf('fund-schemes.json').map((row) => schemeFromFundScheme(fundSchemeSchema.parse(row)))[2]
    expect([closed?.redemption?.allowed, closed?.switchOut?.allowed, closed?.switchIn?.allowed]).toEqual([false, false, false])
  })

  it('reads a switch step of 0.001 rupees, as live rows carry it, as one of a paisa', () => {
    expect(`${fundScheme('"switch_out_amount_multiples":0.001').switchOut?.amount.multiple}`).toBe('0.01')
    expect(fundSchemeSchema.safeParse({ ...fundScheme('"lock_in":false'), switch_out_amount_multiples: 0.003 }).success).toBe(false)
  })

  it.each([
    ['"insta_redemption_allowed":true', true],
    ['"instant_redemption_allowed":true', true],
    ['"instant_redemption_allowed":false,"insta_redemption_allowed":true', false],
    ['"insta_redemption_allowed":null', false],
    ['"redemption_allowed":true', false],
  ])('%s: instant redemption is %s', (members, allowed) => {
    expect(fundScheme(members).redemption?.instantAllowed).toBe(allowed)
  })

  it.each([
    ['"lock_in":false,"lock_in_period":null', null],
    ['"lock_in":null,"lock_in_period":36', null],
    ['"lock_in":true,"lock_in_period":36', { months: 36 }],
    ['"lock_in":true,"lock_in_period":null', { months: null }],
  ])('%s is a lock-in of %o', (members, lockIn) => {
    expect(fundScheme(members).lockIn).toEqual(lockIn)
  })

  it('reads v1’s names, where a limit that is null or absent is none', () => {
    const scheme = fundScheme('"switch_in_allowed":true,"switch_in_min_amt":5000.0,"switch_multiples":0.01,"max_withdrawal_units":null')
    expect(text(scheme.switchIn)).toEqual({
      allowed: true,
      amount: { minimum: '5000.00', maximum: null, multiple: null, stepFrom: 'zero' },
    })
    expect(`${scheme.switchOut?.units.multiple}`).toBe('0.010')
    expect(scheme.redemption?.units).toEqual({ minimum: null, maximum: null, multiple: null, stepFrom: 'zero' })
    expect([scheme.redemption?.allowed, scheme.switchOut?.allowed]).toEqual([false, false])
  })

  it('writes back what it read', () => {
    const row = rowsOf('fund-schemes.json')[0]
    expect(text(z.encode(fundSchemeSchema, fundSchemeSchema.parse(row)))).toEqual(text(row))
  })
})

describe('ways out of a scheme plan', () => {
  it('are its withdrawal threshold', () => {
    const [plan] = rowsOf('scheme-plans.json').map((row) => schemeFromPlan(schemePlanSchema.parse(row)))
    expect(text(plan?.redemption)).toEqual({
      allowed: true,
      amount: { minimum: '0.01', maximum: '999999999.00', multiple: '0.01', stepFrom: 'zero' },
      units: { minimum: '0.001', maximum: '999999999.000', multiple: '0.001', stepFrom: 'zero' },
      instantAllowed: false,
    })
    expect([plan?.switchOut, plan?.switchIn, plan?.lockIn]).toEqual([undefined, undefined, undefined])
  })

  it('are closed without one', () => {
    const { redemption } = schemeFromPlan({ isin: 'INF209K01108', active: true, thresholds: [] })
    expect(redemption).toMatchObject({ allowed: false, units: { minimum: null } })
  })
})
