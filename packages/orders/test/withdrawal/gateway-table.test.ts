/** A lifecycle over a table of your own holds everything that the platform's own holds. */
import { takeAll } from '@foliokit/lifecycle/testing'
import { describe, expect, it } from 'vitest'
import {
  createRedemptionLifecycle,
  createSwitchLifecycle,
  redemptionGateways,
  type RedemptionLifecycle,
  type WithdrawalState,
} from '../../src/index.js'
import { redemptionInput, sampleRedemption, sampleSwitch } from '../../src/testing.js'
import { confirmed, consent, time } from './fixture.js'

// What both kinds have, seen as a redemption.
const createSwitch = createSwitchLifecycle as unknown as typeof createRedemptionLifecycle
const at = time.soon

describe.each<[string, typeof createRedemptionLifecycle, object]>([
  ['redemption', createRedemptionLifecycle, sampleRedemption],
  ['switch', createSwitch, sampleSwitch],
])('a %s over another table of gateways', (kind, create, outcome) => {
  const { rta, bse } = redemptionGateways
  const house = (): RedemptionLifecycle =>
    create({ gateways: { house: { ...rta, startsIn: 'under_review', units: false }, counter: { ...bse, consent: 'none' } } })
  const started = (lifecycle: RedemptionLifecycle) => lifecycle.start(redemptionInput({ gateway: 'house' }))
  /** In a state, on a gateway, with whatever else differs. */
  const put = (lifecycle: RedemptionLifecycle, state: WithdrawalState, changes: object = {}) => {
    const fresh = started(lifecycle)
    return { ...fresh, state, context: { ...fresh.context, ...changes } }
  }
  const reasonsOf = (step: ReturnType<RedemptionLifecycle['apply']>) => (step.ok ? [] : step.reasons)

  it('starts where the row says', () => {
    expect(started(house()).state).toBe('under_review')
    expect(house().start(redemptionInput({ gateway: 'counter' })).state).toBe('pending')
  })

  it('is processed, and knows what came out and when', () => {
    const done = takeAll(house(), put(house(), 'pending'), [
      confirmed,
      { type: 'submitted', at },
      { type: 'succeeded', at: time.nextDay, outcome: outcome as typeof sampleRedemption },
    ])
    expect(done).toMatchObject({ state: 'successful', context: { consent, confirmedAt: at, outcome, succeededAt: time.nextDay } })
  })

  it('takes no units where the row takes none', () => {
    expect(() => house().start(redemptionInput({ gateway: 'house', amount: null, units: '1' }))).toThrow(
      expect.objectContaining({
        code: 'ORDERS_INPUT_INVALID',
        message: 'Gateway house takes out an amount or everything, not units.',
        context: {
          issues: [
            {
              code: 'ORDERS_UNITS_NOT_AT_GATEWAY',
              path: ['units'],
              message: 'Gateway house takes out an amount or everything, not units.',
              context: { gateway: 'house' },
            },
          ],
        },
      }),
    )
  })

  it.each<[object, string]>([
    [{ type: 'succeeded', at }, 'outcome'],
    [{ type: 'succeeded', outcome }, 'at'],
    [{ type: 'failed', at }, 'failureCode'],
    [{ type: 'failed', failureCode: 'order_failure_at_gateway' }, 'at'],
  ])('refuses the event %j: its %s is wrong', (event, field) => {
    const lifecycle = house()
    expect(reasonsOf(lifecycle.apply(put(lifecycle, 'submitted'), event as never))).toMatchObject([
      { code: 'ORDERS_EVENT_INVALID', path: [field] },
    ])
  })

  it.each<[string, object]>([
    ['scheduledOn', { scheduledOn: '15-01-2024' }],
    ['quantity', { quantity: { by: 'lots' } }],
    ['outcome', { outcome: {} }],
  ])('refuses a stored value whose %s is garbage', (field, change) => {
    const lifecycle = house()
    expect(() => lifecycle.restore(put(lifecycle, 'pending', change))).toThrow(
      expect.objectContaining({ context: expect.objectContaining({ issues: [expect.objectContaining({ path: [field] })] }) }),
    )
  })

  it.each([{ ...confirmed }, { type: 'consented', at, consent } as const, { type: 'submitted', at } as const])(
    'refuses what a gateway that it does not know would have to decide: $type',
    (event) => {
      const lifecycle = house()
      expect(reasonsOf(lifecycle.apply(put(lifecycle, 'pending', { gateway: 'rta' }), event))).toEqual([
        {
          code: 'ORDERS_GATEWAY_UNKNOWN',
          path: ['gateway'],
          message: 'Gateway rta is unknown; known are house, counter.',
          context: { gateway: 'rta', known: ['house', 'counter'] },
        },
      ])
    },
  )

  it('is named in the error about a value of another release', () => {
    const lifecycle = house()
    expect(() => lifecycle.restore({ ...started(lifecycle), version: 7 })).toThrow(
      expect.objectContaining({ code: 'LIFECYCLE_VERSION_UNKNOWN', context: expect.objectContaining({ machine: kind }) }),
    )
  })
})
