import { describe, expect, it } from 'vitest'
import { gatewayGuards, gatewayOf, gatewayReasons, keepMembers, latestInstant, reason, startingRow, updatesOn } from '../src/index.js'

const gateways = { rta: { cancels: true }, ondc: { cancels: false } }
const at = (gateway: string) => ({ context: { gateway } })

describe('a table of gateways', () => {
  it('is read by its own names only', () => {
    expect(gatewayOf(gateways, 'rta')).toEqual({ cancels: true })
    expect(gatewayOf(gateways, 'toString')).toBeUndefined()
  })

  it('decides guards; an unknown gateway allows nothing', () => {
    const cancels = gatewayGuards(gateways)((row) => row.cancels)
    expect(['rta', 'ondc', 'house'].map((gateway) => cancels(at(gateway)))).toEqual([true, false, false])
  })

  it('gives reasons; an unknown gateway is the reason before anything else', () => {
    const explained = gatewayReasons(gateways, 'LIFTS_GATEWAY_UNKNOWN')('LIFTS_CANCEL_NOT_AT_GATEWAY', (name) => `Not on ${name}.`)
    expect(explained(at('ondc'))).toEqual(reason('LIFTS_CANCEL_NOT_AT_GATEWAY', 'Not on ondc.', { gateway: 'ondc' }))
    expect(explained(at('house'))).toMatchObject({ code: 'LIFTS_GATEWAY_UNKNOWN', path: ['gateway'], context: { known: ['rta', 'ondc'] } })
  })

  it('starts a value on a known gateway with an input that has no issues', () => {
    const codes = { unknown: 'LIFTS_GATEWAY_UNKNOWN', invalid: 'LIFTS_INPUT_INVALID' }
    expect(startingRow(gateways, { gateway: 'rta' }, () => [], codes)).toEqual({ cancels: true })
    expect(() => startingRow(gateways, { gateway: 'house' }, () => [], codes)).toThrow(expect.objectContaining({ code: codes.unknown }))
    expect(() => startingRow(gateways, { gateway: 'rta' }, () => [reason('LIFTS_FULL', 'Full.')], codes)).toThrow(
      expect.objectContaining({ code: codes.invalid, message: 'Full.', context: { issues: [reason('LIFTS_FULL', 'Full.')] } }),
    )
  })
})

describe('updates', () => {
  type Event = { readonly type: 'rose'; readonly by: number } | { readonly type: 'fell' }

  it('change nothing on an event of another type', () => {
    const rise = updatesOn<{ readonly floor: number }, Event>()('rose', ({ floor }, { by }) => ({ floor: floor + by }))
    expect(rise({ floor: 1 }, { type: 'rose', by: 2 })).toEqual({ floor: 3 })
    expect(rise({ floor: 1 }, { type: 'fell' })).toEqual({})
  })

  it('keep the known members that are present', () => {
    const value: { readonly a: number; readonly b?: number | undefined; readonly c: number } = { a: 1, b: undefined, c: 3 }
    expect(keepMembers(value, ['a', 'b'])).toStrictEqual({ a: 1 })
  })
})

it('latestInstant compares moments, not texts', () => {
  const india = '2024-01-15T10:00:00+05:30'
  expect(latestInstant(india, null, '2024-01-15T04:00:00Z')).toBe(india)
  expect(latestInstant(india, '2024-01-15T05:00:00Z', null)).toBe('2024-01-15T05:00:00Z')
})
