import { compare, nav, rupees, units, unitsFor, valueAt } from '@foliokit/money'
import { civilDate } from '@foliokit/schedule'
import { describe, expect, it } from 'vitest'
import { account, consent, fields, isin, setUp } from './api.js'
import {
  confirmedWithdrawal,
  folio,
  liquid,
  simulate,
  whyRefused,
  withdraw,
  withdrawals,
  withdrawing,
  type WithdrawalKind,
} from './builders.js'

const kinds = Object.keys(withdrawals) as WithdrawalKind[]

describe.each(kinds)('creating a %s', (kind) => {
  it('answers a pending order with a 19-digit id, due today before the cut-off', async () => {
    const { json, status } = await withdraw(setUp(), kind, { amount: 1000, source_ref_id: 'ref-1', user_ip: '10.0.128.12' })
    expect(status).toBe(200)
    expect(json).toMatchObject({
      object: `mf_${kind}`,
      state: 'pending',
      gateway: 'rta',
      amount: '1000',
      units: null,
      folio_number: folio,
      scheduled_on: '2024-01-12',
      created_at: '2024-01-12T10:30:00+05:30',
      source_ref_id: 'ref-1',
      user_ip: '10.0.128.12',
    })
    expect(json['old_id']).toMatch(/^[1-9]\d{18}$/)
    expect(json['id']).toMatch(kind === 'redemption' ? /^mfr_[0-9a-f]{32}$/ : /^mfs_[0-9a-f]{32}$/)
  })

  it.each([
    ['amount and units together', { amount: 1000, units: 1 }, ['units']],
    ['an amount of nothing', { amount: 0 }, ['amount']],
    ['units of nothing', { units: 0 }, ['units']],
    ['more units than the folio holds', { units: 250.001 }, ['units']],
    ['more than its units are worth', { amount: 60000 }, ['amount']],
    ['units off their multiple', { units: '1.0005' }, ['units']],
    ['a folio of nobody', { amount: 1000, folio_number: '1' }, ['folio_number']],
    ['an unknown account', { amount: 1000, mf_investment_account: 'mfia_none' }, ['mf_investment_account']],
    ['a malformed EUIN', { amount: 1000, euin: 'X1' }, ['euin']],
    ['an unknown partner', { amount: 1000, partner: 'ptnr_1' }, ['partner']],
    ['an IPv6 address', { amount: 1000, user_ip: '::1' }, ['user_ip']],
    ['an unknown member', { amount: 1000, scheduled_on: '2024-01-15' }, ['scheduled_on']],
  ])('refuses %s, and stores nothing', async (_, change, expected) => {
    const api = setUp()
    const { status, json } = await withdraw(api, kind, change)
    expect([status, [...new Set(fields(json))]]).toEqual([400, expected])
    expect((await api.call('GET', withdrawals[kind].path)).json['data']).toEqual([])
  })

  it('with neither amount nor units asks for everything', async () => {
    expect((await withdraw(setUp(), kind, {})).json).toMatchObject({ state: 'pending', amount: null, units: null })
  })
})

describe.each(kinds)('the consent to a %s (domain §5)', (kind) => {
  it('comes with the confirmation, in one update', async () => {
    const { update } = await withdrawing(kind)
    expect((await update({ state: 'confirmed', consent })).json).toMatchObject({
      state: 'confirmed',
      confirmed_at: '2024-01-12T10:30:00+05:30',
    })
  })

  it.each([
    ['without a consent', { state: 'confirmed' }, ['consent']],
    ['by a consent alone', { consent }, ['state']],
    ['by nothing', {}, ['body']],
    ['with a contact that is not on the folio', { state: 'confirmed', consent: { email: 'stranger@example.com' } }, ['consent.email']],
    [
      'with a mobile that is not on the folio',
      { state: 'confirmed', consent: { isd_code: '91', mobile: '9000000009' } },
      ['consent.mobile'],
    ],
    ['with a consent of nobody', { state: 'confirmed', consent: {} }, ['consent']],
    ['to another state', { state: 'cancelled', consent }, ['state']],
  ])('refuses an update %s, and the order stays pending', async (_, change, expected) => {
    const { update, fetch } = await withdrawing(kind)
    const { status, json } = await update(change)
    expect([status, fields(json)]).toEqual([400, expected])
    expect(await fetch()).toMatchObject({ state: 'pending', confirmed_at: null })
  })

  it.each([
    { isd_code: '91', mobile: '9000000001' },
    { isd_code: '+91', mobile: '9000000001' },
    { ...consent, isd_code: '91', mobile: '9000000001' },
  ])('takes %o of the folio', async (given) => {
    const { update } = await withdrawing(kind)
    expect((await update({ state: 'confirmed', consent: given })).json['state']).toBe('confirmed')
  })

  it('cannot be changed once it is set', async () => {
    const { update } = await confirmedWithdrawal(kind)
    expect((await update({ state: 'confirmed', consent })).status).toBe(400)
    expect((await update({ consent: { isd_code: '91', mobile: '9000000001' } })).status).toBe(400)
  })

  it('is wanted for an unknown order by nobody: 404', async () => {
    const { call } = setUp()
    expect((await call('PATCH', withdrawals[kind].path, { id: 'mfr_none', state: 'confirmed', consent })).status).toBe(404)
  })
})

describe.each(kinds)('the window of a %s (domain §4.8)', (kind) => {
  it.each([
    ['2024-01-12T10:30:00+05:30', '2024-01-12', '2024-01-15', '2024-01-16', 'over a weekend'],
    ['2024-01-19T10:30:00+05:30', '2024-01-19', '2024-01-23', '2024-01-24', 'over the holiday of 2024-01-22'],
    ['2024-01-19T16:00:00+05:30', '2024-01-23', '2024-01-24', '2024-01-25', 'placed after the cut-off before that holiday'],
    ['2024-01-25T10:30:00+05:30', '2024-01-25', '2024-01-29', '2024-01-30', 'over the holiday of 2024-01-26 and a weekend'],
  ])('placed at %s it is due on %s, in time until %s and expired on %s, %s', async (clock, due, last, expired) => {
    const { sandbox, fetch } = await withdrawing(kind, { clock })
    expect((await fetch())['scheduled_on']).toBe(due)
    sandbox.advanceTo(`${last}T23:59:59+05:30`)
    expect((await fetch())['state']).toBe('pending')
    sandbox.advanceTo(`${expired}T00:00:00+05:30`)
    expect(await fetch()).toMatchObject({ state: 'failed', failure_code: 'order_expiry', failed_at: `${expired}T00:00:00+05:30` })
  })

  it('is open up to the cut-off of the last good day, exactly on it included, and not after', async () => {
    const early = await withdrawing(kind)
    early.sandbox.advanceTo('2024-01-15T15:00:00+05:30')
    expect((await early.update({ state: 'confirmed', consent })).status).toBe(200)
    const late = await withdrawing(kind)
    late.sandbox.advanceTo('2024-01-15T15:00:01+05:30')
    const { status, text } = await late.update({ state: 'confirmed', consent })
    expect([status, text]).toEqual([400, expect.stringContaining('its window ended')])
  })

  it('has no way back: there is no retry and no cancel', async () => {
    const { call, path, id } = await withdrawing(kind)
    expect((await call('POST', `${path}/${id}/cancel`)).status).toBe(404)
    expect((await call('POST', `${path}/${id}/retry`)).status).toBe(404)
  })
})

describe('a redemption that is processed', () => {
  const price = nav('211.1379')

  it.each([
    ['an amount', { amount: 1000 }, '4.736', '1000'],
    ['an amount with paise', { amount: '1234.56' }, '5.847', '1234.56'],
    ['units', { units: 2.5 }, '2.5', '527.84'],
    ['everything', {}, '250', '52784.48'],
  ])('for %s pays at the NAV of its day, in the arithmetic of @foliokit/money', async (_, asked, takenUnits, amount) => {
    const { sandbox, fetch } = await confirmedWithdrawal('redemption', {}, asked)
    sandbox.advance({ minutes: 5 })
    expect(await fetch()).toMatchObject({ state: 'submitted', submitted_at: '2024-01-12T10:35:00+05:30' })
    sandbox.advance({ days: 3 })
    const done = await fetch()
    expect(done).toMatchObject({
      state: 'successful',
      traded_on: '2024-01-12',
      succeeded_at: '2024-01-15T10:00:00+05:30',
      redeemed_price: '211.1379',
      redeemed_units: takenUnits,
      redeemed_amount: amount,
    })
    if ('amount' in asked) expect(unitsFor(rupees(String(asked.amount)), price, 'half-up').toString()).toBe(units(takenUnits).toString())
    else expect(valueAt(units(takenUnits), price, 'half-up').toString()).toBe(rupees(amount).toString())
    const left = sandbox.balanceOf({ tenant: 'acme', account, folio, isin })
    expect(left.toString()).toBe(units(String((250_000 - Number(takenUnits) * 1000) / 1000)).toString())
  })

  it('confirmed after the cut-off goes out when the next business day opens, at that day’s NAV', async () => {
    const { sandbox, update, fetch } = await withdrawing('redemption', { clock: '2024-01-19T14:50:00+05:30' })
    sandbox.advance({ minutes: 15 })
    await update({ state: 'confirmed', consent })
    sandbox.advanceTo('2024-01-24T12:00:00+05:30')
    expect(await fetch()).toMatchObject({
      state: 'successful',
      submitted_at: '2024-01-23T09:00:00+05:30',
      traded_on: '2024-01-23',
      redeemed_price: sandbox.navOn(isin, civilDate('2024-01-23')).nav.toString(),
    })
  })

  it.each(kinds)('fails at the gateway as a %s when another order has taken the units meanwhile', async (kind) => {
    const first = await confirmedWithdrawal('redemption', {}, { units: 200 })
    const { json } = await withdraw(first, kind, { units: 200 })
    const { path } = withdrawals[kind]
    await first.call('PATCH', path, { id: json['id'], state: 'confirmed', consent })
    first.sandbox.advance({ days: 4 })
    expect((await first.fetch())['state']).toBe('successful')
    expect((await first.call('GET', `${path}/${json['id']}`)).json).toMatchObject({
      state: 'failed',
      failure_code: 'order_failure_at_gateway',
      failed_at: '2024-01-15T10:00:00+05:30',
    })
    expect(first.sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('50.000')
  })

  it.each(kinds)('gives its units back when it is reversed, a %s too', async (kind) => {
    const { sandbox, call, oldId, fetch } = await withdrawing(kind, { processing: 'simulated' }, { units: 100 })
    const before = sandbox.balanceOf({ tenant: 'acme', account, folio, isin: liquid })
    await call('PATCH', withdrawals[kind].path, { id: (await fetch())['id'], state: 'confirmed', consent })
    await simulate({ call }, oldId, 'SUBMITTED', 'SUCCESSFUL')
    expect(sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('150.000')
    expect(compare(sandbox.balanceOf({ tenant: 'acme', account, folio, isin: liquid }), before) > 0).toBe(kind === 'switch')
    await simulate({ call }, oldId, 'REVERSED')
    expect(await fetch()).toMatchObject({ state: 'reversed', reversed_at: '2024-01-12T10:30:00+05:30' })
    expect(sandbox.balanceOf({ tenant: 'acme', account, folio, isin }).toString()).toBe('250.000')
    expect(sandbox.balanceOf({ tenant: 'acme', account, folio, isin: liquid }).toString()).toBe('1000.000')
  })
})

describe.each(kinds)('simulating a %s', (kind) => {
  it.each([
    ['pending', [], ['SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
    ['confirmed', ['confirm'], ['PAYMENT_CONFIRMED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
    ['submitted', ['confirm', 'SUBMITTED'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'REVERSED']],
    ['successful', ['confirm', 'SUBMITTED', 'SUCCESSFUL'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED']],
    ['failed', ['confirm', 'SUBMITTED', 'FAILED'], ['PAYMENT_CONFIRMED', 'SUBMITTED', 'SUCCESSFUL', 'FAILED', 'REVERSED']],
  ])('in state %s is refused for what does not follow', async (state, way, wrong) => {
    const { call, oldId, update, fetch } = await withdrawing(kind, { processing: 'simulated' })
    for (const step of way) {
      if (step === 'confirm') await update({ state: 'confirmed', consent })
      else await simulate({ call }, oldId, step)
    }
    for (const status of wrong) {
      const answer = await call('POST', `/api/oms/simulate/orders/${oldId}`, { status })
      expect([answer.status, whyRefused(answer.json).length > 0], `${status}: ${answer.text}`).toEqual([400, true])
    }
    expect((await fetch())['state']).toBe(state)
  })
})
