import type { BodyOf, Contract } from '@foliokit/api'
import type { Consent } from '@foliokit/identifiers'
import type { ClientPlugin, PluginContext } from '../create-client.js'
import { change } from './change.js'
import { cancellation, confirmation, consenting } from './changes.js'
import { ensurePayment, type EnsuredPayment, type PaymentRequest } from './ensure-payment.js'
import { ensure, type SafeOptions } from './ensure.js'
import { kinds, type SafeBody, type SafeGroup, type SafeRow } from './kinds.js'
import type { Changed, Ensured } from './outcome.js'
import { settingsOf, type SafeWritesOptions } from './settings.js'

/** The safe writes of orders or plans of one group. */
export interface SafeGroupWrites<Group extends SafeGroup> {
  /**
   * Places an order or a plan exactly once: the reference is the intent's, so the body has none. Call it again with the same key and body
   * after `unknown`, after a crash, or by mistake: there is one order.
   *
   * @throws CodedError `CLIENT_INPUT_INVALID`, `CLIENT_INTENT_CONFLICT`
   */
  ensure(request: { readonly key: string; readonly body: SafeBody<Group> }, options?: SafeOptions): Promise<Ensured<SafeRow<Group>>>
  /** Confirms it, with the investor's consent where that is due: reads, sends, and after a lost answer reads before it sends again. */
  confirm(id: string, consent?: Consent, options?: SafeOptions): Promise<Changed<SafeRow<Group>>>
}

/** The member that `safeWrites` adds to a client. */
export interface SafeWrites {
  readonly safe: {
    readonly purchases: SafeGroupWrites<'purchases'> & {
      /** Records the investor's consent, which cannot be changed afterwards. On gateway rta the payment confirms the purchase then. */
      consent(id: string, consent: Consent, options?: SafeOptions): Promise<Changed<SafeRow<'purchases'>>>
      /** Cancels a pending purchase. */
      cancel(id: string, options?: SafeOptions): Promise<Changed<SafeRow<'purchases'>>>
    }
    readonly redemptions: SafeGroupWrites<'redemptions'>
    readonly switches: SafeGroupWrites<'switches'>
    readonly purchasePlans: SafeGroupWrites<'purchasePlans'> & {
      /** Cancels a plan at once; installments that were generated go on. */
      cancel(
        id: string,
        reason: Omit<BodyOf<Contract['purchasePlans.cancel']>, 'id'>,
        options?: SafeOptions,
      ): Promise<Changed<SafeRow<'purchasePlans'>>>
    }
    readonly redemptionPlans: SafeGroupWrites<'redemptionPlans'> & {
      /** Cancels a plan at once; installments that were generated go on. */
      cancel(id: string, options?: SafeOptions): Promise<Changed<SafeRow<'redemptionPlans'>>>
    }
    readonly switchPlans: SafeGroupWrites<'switchPlans'> & {
      /** Cancels a plan at once; installments that were generated go on. */
      cancel(id: string, options?: SafeOptions): Promise<Changed<SafeRow<'switchPlans'>>>
    }
    readonly payments: {
      /**
       * Opens one payment for some orders, at most once. `unknown` past your patience is for a person to settle: the platform has no
       * reference to look it up by, so this key never sends again.
       *
       * @throws CodedError `CLIENT_INPUT_INVALID`; `CLIENT_INTENT_CONFLICT` when another payment is live for one of the orders
       */
      ensure(request: { readonly key: string } & PaymentRequest, options?: SafeOptions): Promise<Ensured<EnsuredPayment>>
    }
  }
}

/**
 * A plugin that adds `client.safe`: writes that take effect exactly once, whatever happens to their answers (reliability §2).
 *
 * @example
 * const client = createClient(config).use(safeWrites({ intents, newReference: () => crypto.randomUUID() }))
 * const placed = await client.safe.purchases.ensure({ key: 'cart-7', body: { mf_investment_account, scheme, amount } })
 */
export function safeWrites(options: SafeWritesOptions): ClientPlugin<SafeWrites> {
  return ({ config, prepare }: PluginContext) => {
    const settings = settingsOf(options, config.deadline?.clock)
    const group = (name: SafeGroup) => ({
      ensure: (request: { readonly key: string; readonly body: object }, call?: SafeOptions) =>
        ensure(settings, prepare, kinds[name], request, call),
      confirm: async (id: string, consent?: Consent, call?: SafeOptions) =>
        change(settings, confirmation(prepare, name, id, consent), call),
    })
    const cancel = (name: Parameters<typeof cancellation>[1]) => ({
      cancel: async (id: string, call?: SafeOptions) => change(settings, cancellation(prepare, name, id, {}), call),
    })
    const safe = {
      purchases: {
        ...group('purchases'),
        ...cancel('purchases'),
        consent: async (id: string, consent: Consent, call?: SafeOptions) => change(settings, consenting(prepare, id, consent), call),
      },
      redemptions: group('redemptions'),
      switches: group('switches'),
      purchasePlans: {
        ...group('purchasePlans'),
        cancel: async (id: string, reason: object, call?: SafeOptions) =>
          change(settings, cancellation(prepare, 'purchasePlans', id, reason), call),
      },
      redemptionPlans: { ...group('redemptionPlans'), ...cancel('redemptionPlans') },
      switchPlans: { ...group('switchPlans'), ...cancel('switchPlans') },
      payments: {
        ensure: (request: { readonly key: string } & PaymentRequest, call?: SafeOptions) => ensurePayment(settings, prepare, request, call),
      },
    }
    // The rows are what the contract's schemas made of the answers: the types follow from the groups' names.
    return { safe } as unknown as SafeWrites
  }
}
