/** What a refused purchase is told of its scheme; what its amount is told stands with the limits. */
import { rupees } from '@foliokit/money'
import { describe, expect, it } from 'vitest'
import { checkPurchase, type PurchaseDraft, type Scheme } from '../../src/index.js'
import { buildScheme } from '../../src/testing.js'

const isin = 'INF277K010L9'
const name = 'A scheme for tests'

describe('a purchase that is refused is told why, whole:', () => {
  it.each<[string, Partial<PurchaseDraft>, Partial<Scheme>, unknown]>([
    [
      'of another scheme',
      { scheme: 'INF109K01VQ1' },
      {},
      {
        code: 'SCHEMES_SCHEME_DIFFERS',
        path: ['scheme'],
        message: `The order is in INF109K01VQ1, the rules are those of ${isin}.`,
        context: { scheme: 'INF109K01VQ1', isin },
      },
    ],
    [
      'in an inactive scheme',
      {},
      { active: false },
      { code: 'SCHEMES_SCHEME_INACTIVE', path: ['scheme'], message: `${name} (${isin}) is not active.`, context: { isin, name } },
    ],
    [
      'in a scheme that takes none',
      {},
      { purchase: { ...buildScheme().purchase, allowed: false } },
      { code: 'SCHEMES_PURCHASE_NOT_ALLOWED', path: ['scheme'], message: `${name} (${isin}) takes no purchases.`, context: { isin, name } },
    ],
  ])('%s', (_, draft, scheme, expected) => {
    expect(checkPurchase({ amount: rupees('5000'), ...draft }, buildScheme(scheme))).toEqual([expected])
  })
})
