import { systemClock } from '@foliokit/http'
import { checkExecution, checkPurchaseDraft } from '../check-draft.js'
import { paytotaContract } from '../contract.js'
import { purchaseBodySchema, type Execution, type PurchaseDraft } from '../draft-schema.js'
import { issue, refuseInput } from '../issue.js'
import type { Purchase } from '../schemas.js'
import type { CallOptions, PaytotaConfig, WaitOptions } from './config.js'
import { createPerform } from './perform.js'
import { waitUntilFinal, type Waited } from './wait-until-final.js'

/** A client of one brand. Every method throws coded errors; `certaintyOf` of `@foliokit/http` says whether a write may have taken effect. */
export interface Paytota {
  /**
   * Creates a purchase. Nobody is charged by it. One request goes on the wire; when its answer is lost, creating again is harmless as long
   * as only one of the purchases is executed or shown to the payer, which `collect` sees to.
   *
   * Throws `PAYTOTA_INPUT_INVALID` before anything is sent, and `PAYTOTA_ANSWER_UNREADABLE`.
   */
  readonly createPurchase: (draft: PurchaseDraft, options?: CallOptions) => Promise<Purchase>
  /**
   * Sends the PIN prompt to the payer's phone: the one call that charges. One request goes on the wire. Never call it twice for one
   * purchase: when the answer is lost, `getPurchase` settles what happened. `collect` remembers that for you.
   *
   * Throws `PAYTOTA_INPUT_INVALID` before anything is sent.
   */
  readonly execute: (id: string, execution: Execution, options?: CallOptions) => Promise<void>
  /** Fetches a purchase. Throws `PAYTOTA_ANSWER_UNREADABLE`. */
  readonly getPurchase: (id: string, options?: CallOptions) => Promise<Purchase>
  /** Reads a purchase until it is `paid` or `error`, or the time is up. */
  readonly waitUntilFinal: (id: string, options?: WaitOptions) => Promise<Waited>
}

/**
 * Makes a client for one brand.
 *
 * @example
 * const paytota = createPaytota({ baseUrl, secretKey: secret(process.env.PAYTOTA_SECRET_KEY ?? ''), brandId })
 * const purchase = await paytota.createPurchase(draft)
 */
export function createPaytota(config: PaytotaConfig): Paytota {
  const { brandId, clock = systemClock, currencies } = config
  const perform = createPerform(config)
  const getPurchase: Paytota['getPurchase'] = (id, options) => perform(paytotaContract['paytotaPurchases.fetch'], { id, options })
  return Object.freeze<Paytota>({
    getPurchase,
    async createPurchase(draft, options) {
      refuseInput(checkPurchaseDraft(draft, currencies === undefined ? {} : { currencies }))
      const body = purchaseBodySchema.safeParse({ ...draft, brand_id: brandId })
      if (!body.success) return refuseBrand()
      return perform(paytotaContract['paytotaPurchases.create'], { body: body.data, options })
    },
    async execute(id, execution, options) {
      refuseInput(checkExecution(execution))
      await perform(paytotaContract['paytotaPurchases.execute'], { id, body: execution, options })
    },
    waitUntilFinal: (id, options) => waitUntilFinal((call) => getPurchase(id, call), clock, options),
  })
}

/** The draft passed its checks, so it is the brand of the configuration. */
function refuseBrand(): never {
  refuseInput([issue('PAYTOTA_FIELD_INVALID', ['brand_id'], 'must be 1 to 128 characters on one line.')])
  throw new Error('unreachable')
}
