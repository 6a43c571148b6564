import { describe, expect, it } from 'vitest'
import { createSwitchLifecycle, switchLifecycle, withdrawalGateways, type SwitchEvent } from '../../src/index.js'
import { sampleSwitch, switchInput } from '../../src/testing.js'
import { codes } from '../purchase/fixture.js'
import { confirmed, consent, time } from './fixture.js'

const after = (events: readonly SwitchEvent[]) =>
  events.reduce((stored, event) => {
    const step = switchLifecycle.apply(stored, event)
    if (!step.ok) throw new Error(`${event.type} was refused: ${JSON.stringify(step)}`)
    return step.next
  }, switchLifecycle.start(switchInput()))
const submitted = { type: 'submitted', at: time.soon } as const

describe('a switch', () => {
  it('is confirmed with its consent, submitted and processed, and knows what left one scheme and entered the other', () => {
    const done = after([confirmed, submitted, { type: 'succeeded', at: time.nextDay, outcome: sampleSwitch }])
    expect(done).toMatchObject({
      state: 'successful',
      version: 1,
      context: { consent, quantity: { by: 'amount', amount: '1000.00' }, outcome: sampleSwitch, succeededAt: time.nextDay },
    })
    expect(done.context).not.toHaveProperty('mode')
  })

  it('keeps nothing of its legs but their known members', () => {
    const loose = { ...sampleSwitch, in: { ...sampleSwitch.in, note: 'x' } }
    expect(after([confirmed, submitted, { type: 'succeeded', at: time.nextDay, outcome: loose }]).context.outcome).toStrictEqual(
      sampleSwitch,
    )
  })

  it.each([
    ['no legs', {}],
    ['one leg', { ...sampleSwitch, in: undefined }],
    ['a number in a leg', { ...sampleSwitch, out: { ...sampleSwitch.out, units: 3.378 } }],
    ['no day', { ...sampleSwitch, tradedOn: null }],
  ])('does not succeed with %s', (_, outcome) => {
    const step = switchLifecycle.apply(after([confirmed, submitted]), { type: 'succeeded', at: time.nextDay, outcome } as SwitchEvent)
    expect(codes(step)).toEqual(['LIFECYCLE_EVENT_INVALID', 'ORDERS_EVENT_INVALID'])
  })

  it('refuses amount and units together, and units on ondc', () => {
    const invalid = (code: string) =>
      expect.objectContaining({ code: 'ORDERS_INPUT_INVALID', context: { issues: [expect.objectContaining({ code, path: ['units'] })] } })
    expect(() => switchLifecycle.start(switchInput({ units: '1' }))).toThrow(invalid('ORDERS_QUANTITY_AMBIGUOUS'))
    const units = switchInput({ gateway: 'ondc', amount: null, units: '1' })
    expect(() => switchLifecycle.start(units)).toThrow(invalid('ORDERS_UNITS_NOT_AT_GATEWAY'))
    const gateways = { ...withdrawalGateways, ondc: { ...withdrawalGateways.ondc, units: true } }
    expect(createSwitchLifecycle({ gateways }).start(units).context.quantity).toEqual({ by: 'units', units: '1' })
  })

  it('refuses to be confirmed without consent', () => {
    expect(codes(switchLifecycle.apply(after([]), { type: 'confirmed', at: time.soon }))).toEqual([
      'LIFECYCLE_GUARD_REFUSED',
      'ORDERS_CONSENT_MISSING',
    ])
  })
})
