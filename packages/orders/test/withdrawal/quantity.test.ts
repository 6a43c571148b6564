import { describe, expect, it } from 'vitest'
import { checkQuantity, readQuantity, redemptionLifecycle, type AskedQuantity, type WithdrawalQuantity } from '../../src/index.js'
import { stored } from './fixture.js'

const right = 'a decimal above 0 as text, such as 1000 or 1.689, or null'
const wrong = (field: string) => ({
  code: 'ORDERS_INPUT_INVALID',
  path: [field],
  message: `${field} must be ${right}.`,
  context: { expected: right },
})

describe('an asked quantity', () => {
  it.each<[AskedQuantity, WithdrawalQuantity]>([
    [{ amount: '1000.00' }, { by: 'amount', amount: '1000.00' }],
    [
      { amount: null, units: '3.378' },
      { by: 'units', units: '3.378' },
    ],
    [{ amount: null, units: null }, { by: 'everything' }],
    [{}, { by: 'everything' }],
  ])('%j is read as %j', (asked, quantity) => {
    expect(checkQuantity(asked)).toEqual([])
    expect(readQuantity(asked)).toEqual(quantity)
  })

  it.each<[string, object, readonly object[]]>([
    [
      'amount and units together, with what to do instead',
      { amount: '1000', units: '3.378' },
      [
        {
          code: 'ORDERS_QUANTITY_AMBIGUOUS',
          path: ['units'],
          message: 'Give amount or units, not both; neither takes out everything.',
          context: { amount: '1000', units: '3.378' },
        },
      ],
    ],
    ['an amount of nothing', { amount: '0.00' }, [wrong('amount')]],
    ['units that are a number', { units: 3.378 }, [wrong('units')]],
  ])('is refused for %s', (_, asked, issues) => {
    expect(checkQuantity(asked as AskedQuantity)).toEqual(issues)
  })

  it('that is refused is never read: the error says what every issue says', () => {
    expect(() => readQuantity({ amount: '-1' })).toThrow(
      expect.objectContaining({
        code: 'ORDERS_INPUT_INVALID',
        message: `amount must be ${right}.`,
        context: { issues: [wrong('amount')] },
      }),
    )
  })
})

describe('a stored quantity', () => {
  const order = stored('pending')
  const restored = (quantity: unknown) =>
    redemptionLifecycle.restore(JSON.parse(JSON.stringify({ ...order, context: { ...order.context, quantity } })))

  it.each<[WithdrawalQuantity]>([[{ by: 'amount', amount: '1000.00' }], [{ by: 'units', units: '3.378' }], [{ by: 'everything' }]])(
    '%j comes back',
    (quantity) => {
      expect(restored(quantity).context.quantity).toEqual(quantity)
    },
  )

  it.each([
    [undefined],
    ['everything'],
    [{ by: 'amount', units: '3.378' }],
    [{ by: 'units', amount: '1000.00' }],
    [{ by: 'units', units: '0' }],
    [{ by: 'folios', amount: '1000.00', units: '3.378' }],
  ])('%j is refused', (quantity) => {
    expect(() => restored(quantity)).toThrow(expect.objectContaining({ code: 'LIFECYCLE_CONTEXT_INVALID' }))
  })
})
