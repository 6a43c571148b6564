import { safeWrites, type Client, type SafeWrites } from '@foliokit/client'
import { isCodedError, type CodedError } from '@foliokit/errors'
import { certaintyOf } from '@foliokit/http'
import { rupees } from '@foliokit/money'
import { hasPaid, isPaymentFinal } from '@foliokit/payments'
import { isPassing } from '../storage/database-error.js'
import { guardedIntents } from './guarded-intents.js'
import { assertLeased, claim, renewLeases, type Leased } from './lease.js'
import { move, type Move } from './move.js'
import type { RunnerSettings } from './settings.js'

/**
 * Claims a batch of installments that have work left, and takes each as far as it goes: order, consent, debit, then looks at what became of
 * them. Leases are renewed meanwhile. Returns how many were claimed; call it until that is 0.
 *
 * One installment's trouble is its own: it is looked at again later, and the others go on. What is no trouble but a fault of this program is
 * thrown once the others are done; its installment is free again when the lease runs out. Those not begun when the worker is told to stop are
 * left to others.
 */
export async function advanceBatch(settings: RunnerSettings, isStopping: () => boolean = () => false): Promise<number> {
  const claimed = await claim(settings)
  const queue = [...claimed]
  const held = new Set(claimed)
  const stopRenewing = keepRenewing(settings, held)
  const faults: unknown[] = []
  const work = async () => {
    for (let leased = queue.shift(); leased !== undefined && !isStopping(); leased = queue.shift()) {
      const mine = leased
      await advance(settings, mine)
        .catch((error: unknown) => faults.push(error))
        .finally(() => held.delete(mine))
    }
  }
  await Promise.all(Array.from({ length: Math.min(settings.concurrency, claimed.length) }, work)).finally(stopRenewing)
  if (faults.length > 0) throw faults[0]
  return claimed.length
}

/** Renews what is held, three times while a lease lasts, until it is told to stop. */
function keepRenewing(settings: RunnerSettings, held: ReadonlySet<Leased>): () => void {
  let cancel = () => undefined as void
  let isOver = false
  const renewLater = () => {
    cancel = settings.clock.after(settings.lease / 3, () => {
      renewLeases(settings, [...held])
        .catch((error: unknown) => settings.log({ job: 'leases', code: isCodedError(error) ? error.code : 'APP_RENEWAL_FAILED' }))
        .finally(() => isOver || renewLater())
    })
  }
  renewLater()
  return () => {
    isOver = true
    cancel()
  }
}

async function advance(settings: RunnerSettings, claimed: Leased): Promise<void> {
  const client = clientOf(settings, claimed)
  let leased = claimed
  try {
    for (;;) {
      const next = await steps[leased.state](settings, client, leased)
      leased = await move(settings, leased, next)
      if (next.wakeIn !== undefined || !(leased.state in steps)) return
    }
  } catch (error) {
    const { plan, number } = leased
    const code = isCodedError(error) ? error.code : 'APP_STEP_FAILED'
    settings.log({ job: 'advance', plan, number, code })
    // The lease runs out, or ran out, and whoever claims it next looks first. A programming error is not one of these.
    if (!isCodedError(error)) throw error
    if (!isPassing(error) && code !== 'APP_LEASE_LOST') await later(settings, leased, code)
  }
}

/** Leaves an installment as it is, for later, with the reason on its row. */
async function later(settings: RunnerSettings, leased: Leased, reason: string): Promise<void> {
  await move(settings, leased, { to: leased.state, reason, wakeIn: settings.pollEvery }).catch((error: unknown) => {
    if (!isCodedError(error)) throw error
    settings.log({ job: 'advance', plan: leased.plan, number: leased.number, code: error.code })
  })
}

type SafeClient = Client<SafeWrites>

/** A client whose intents are written only while this installment is leased. */
function clientOf(settings: RunnerSettings, leased: Leased): SafeClient {
  const { client, clock, newReference, random, patience, resendAfter } = settings
  const intents = guardedIntents(settings, leased)
  return client.use(safeWrites({ intents, clock, newReference, random, resendAfter, patience }))
}

type Step = (settings: RunnerSettings, client: SafeClient, leased: Leased) => Promise<Move>

/** What is done in each state. */
const steps: Readonly<Record<Leased['state'], Step>> = { due: placeOrder, ordered: giveConsent, consented: debit, paying: look }

/** The key of an installment's intent: it names the installment, so there is one order for it, whoever places it. */
const keyOf = ({ plan, number }: Leased) => `${plan}/${number}`

async function placeOrder(settings: RunnerSettings, { safe }: SafeClient, leased: Leased): Promise<Move> {
  const { account, scheme, amount } = leased
  const placed = await safe.purchases.ensure({
    key: keyOf(leased),
    body: { mf_investment_account: account, scheme, amount: rupees(amount) },
  })
  if ('value' in placed) return { to: 'ordered', order: { id: placed.value.id, oldId: placed.value.old_id } }
  return ended(settings, leased, placed)
}

async function giveConsent(settings: RunnerSettings, { safe }: SafeClient, leased: Leased): Promise<Move> {
  await assertLeased(settings.database, leased)
  const consented = await safe.purchases.consent(orderId(leased), { email: leased.consent_email })
  if ('value' in consented || isGivenAlready(consented.error)) return { to: 'consented' }
  return refused(settings, leased, consented)
}

/** Only the runner gives consent to the orders it places: one that stands already is of a worker that died before it wrote so. */
function isGivenAlready(error: CodedError): boolean {
  const { fields } = error.context
  return (
    isCodedError(error, 'HTTP_BAD_REQUEST', 'HTTP_UNPROCESSABLE', 'HTTP_CONFLICT') && Array.isArray(fields) && fields.includes('consent')
  )
}

async function debit(settings: RunnerSettings, { safe }: SafeClient, leased: Leased): Promise<Move> {
  const request = { mandate_id: leased.mandate_id, amc_order_ids: [leased.order_old_id ?? ''] }
  const paid = await safe.payments.ensure({ key: `${keyOf(leased)}/debit`, by: 'nach', body: request }).catch(heldOtherwise)
  if ('to' in paid) return paid
  if ('value' in paid) return { to: 'paying', payment: paid.value.id, wakeIn: settings.pollEvery }
  // It may be on its way, and is never sent again: the order tells in the end, and a person is told meanwhile.
  const mayHaveLeft = paid.outcome === 'unknown' && paid.intent.sent_at !== null
  return mayHaveLeft ? { to: 'paying', reason: debitUnknown, wakeIn: settings.pollEvery } : refused(settings, leased, paid)
}

/** Another payment holds the order, or the plan has another mandate than when the debit was begun: none is sent on top. */
function heldOtherwise(error: unknown): Move {
  if (isCodedError(error, 'CLIENT_INTENT_CONFLICT')) return decidedByOrder(error.code)
  throw error
}

/** The reason on the row of an installment whose debit was sent, or was about to be, and was not found again. */
const debitUnknown = 'debit_unknown'

/** Looks at what became of order and payment: two states, and the order's decides. */
async function look(settings: RunnerSettings, client: SafeClient, leased: Leased): Promise<Move> {
  const order = await client.purchases.fetch(orderId(leased))
  if (order.state === 'successful') return { to: 'successful' }
  if (order.state === 'failed' || order.state === 'cancelled' || order.state === 'reversed') {
    return { to: 'failed', reason: order.failure_code ?? order.state }
  }
  if (leased.payment_id !== null && order.state === 'pending') {
    const { status } = await client.payments.fetch(leased.payment_id)
    // The order follows: by expiry when it is not paid, by confirmation when it is.
    if (isPaymentFinal(status) && !hasPaid(status))
      return { to: 'paying', reason: `payment_${status.toLowerCase()}`, wakeIn: settings.pollEvery }
  }
  return { to: 'paying', reason: leased.payment_id === null ? (leased.reason ?? debitUnknown) : undefined, wakeIn: settings.pollEvery }
}

type Ended = { readonly outcome: 'rejected' | 'unknown'; readonly error: { readonly code: string } }

/**
 * A definite no ends the installment, unless only the caller was turned away: then it is tried again. Nothing ends one whose outcome is
 * unknown: the next look finds the truth.
 */
function ended({ pollEvery }: RunnerSettings, leased: Leased, { outcome, error }: Ended): Move {
  const isFinal = outcome === 'rejected' && certaintyOf(error) === 'done' && !turnedAway.has(error.code)
  return isFinal ? { to: 'rejected', reason: error.code } : { to: leased.state, reason: error.code, wakeIn: pollEvery }
}

/** A consent or a debit that is refused for good, since the order has expired meanwhile, say, or the mandate is gone. */
function refused(settings: RunnerSettings, leased: Leased, outcome: Ended): Move {
  const move = ended(settings, leased, outcome)
  return move.to === 'rejected' ? decidedByOrder(outcome.error.code) : move
}

/** Once there is an order, it decides: an installment that ended before it could still be paid for there. */
const decidedByOrder = (reason: string): Move => ({ to: 'paying', reason, wakeIn: 0 })

const turnedAway: ReadonlySet<string> = new Set(['HTTP_UNAUTHORIZED', 'HTTP_FORBIDDEN', 'HTTP_NOT_FOUND', 'HTTP_TOO_MANY_REQUESTS'])

function orderId({ plan, number, order_id }: Leased): string {
  if (order_id !== null) return order_id
  throw new Error(`Installment ${number} of plan ${plan} is past its order and has none.`)
}
