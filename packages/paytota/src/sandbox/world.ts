import type { Currencies } from '../currency.js'
import type { PaytotaHost } from './host.js'
import type { PinOutcome } from './pin.js'
import type { Charge, PurchaseRecord } from './purchase-record.js'

/** Everything a sandbox holds. */
export interface World {
  /** Looked up on every use: a mount brings another. */
  readonly clock: () => PaytotaHost['clock']
  readonly publicUrl: () => string
  readonly secretKey: string
  readonly brandId: string
  readonly currencies: Currencies
  readonly pin: PinOutcome | ((phone: string) => PinOutcome)
  readonly purchases: Map<string, PurchaseRecord>
  readonly charges: Charge[]
  readonly nextId: () => string
  readonly deliver: ((body: string) => void) | undefined
}
