import { compareInstants, isInstant, type InstantText } from '@foliokit/lifecycle'
import type { WebhookEvent } from './event.js'

/** Where an event stands among those of its object. Plain data, for a store to keep beside the object. */
export interface EventPosition {
  /** Whether nothing can happen to the object any more. */
  readonly isFinal: boolean
  readonly time: InstantText
  /** How far the state is along the object's life: parts events of one second. */
  readonly rank: number
  readonly id: string
}

const order = ['under_review', 'pending', 'confirmed', 'submitted', 'failed', 'successful', 'reversed', 'cancelled'] as const
const plan = ['created', 'review_completed', 'confirmed', 'submitted', 'active', 'completed', 'failed', 'cancelled'] as const
const endOfPlan = ['completed', 'failed', 'cancelled'] as const
const endOfWithdrawal = ['failed', 'reversed', 'cancelled'] as const

interface Life {
  /** In lower case, earliest first. */
  readonly states: readonly string[]
  readonly final: readonly string[]
}

/**
 * The states of each kind of object along its life, and those that are final: as the machines of orders, plans, payments, mandates and
 * KYC requests have them. A failed purchase may be retried, and a successful order reversed.
 */
export const lives: Readonly<Record<string, Life>> = {
  mf_purchase: { states: order, final: ['reversed', 'cancelled'] },
  mf_redemption: { states: order, final: endOfWithdrawal },
  mf_switch: { states: order, final: endOfWithdrawal },
  mf_purchase_plan: { states: plan, final: endOfPlan },
  mf_redemption_plan: { states: plan, final: endOfPlan },
  mf_switch_plan: { states: plan, final: endOfPlan },
  payment: {
    states: ['pending', 'submitted', 'success', 'initiated', 'approved', 'failed', 'rejected', 'timedout'],
    final: ['approved', 'failed', 'rejected', 'timedout'],
  },
  mandate: {
    states: ['created', 'received', 'submitted', 'approved', 'rejected', 'cancelled'],
    final: ['rejected', 'cancelled'],
  },
  kyc_request: {
    states: ['pending', 'esign_required', 'submitted', 'successful', 'rejected', 'expired'],
    final: ['successful', 'rejected', 'expired'],
  },
}

/**
 * Where an event stands among those of its object. A state that nobody knows comes after the known ones of its second, and is not
 * final; what follows a retry, after what went before it.
 */
export function positionOf(event: Pick<WebhookEvent, 'id' | 'time' | 'kind' | 'state' | 'object'>): EventPosition {
  const life = Object.hasOwn(lives, event.kind) ? lives[event.kind] : undefined
  const state = event.state?.toLowerCase() ?? ''
  const along = life?.states.indexOf(state) ?? -1
  const rank = (along < 0 ? unknownRank : along) + (isInstant(event.object['retried_at']) ? afterRetry : 0)
  return { isFinal: life?.final.includes(state) === true, time: event.time, rank, id: event.id }
}

const unknownRank = 99
const afterRetry = 100

/**
 * Orders two events of one object: -1, 0 or 1. A final state goes after every other, so that none is left again; then the time decides,
 * then the state, then the id. No two events are equal, so whatever order they come in, the same one is the newest.
 */
export function comparePositions(left: EventPosition, right: EventPosition): -1 | 0 | 1 {
  if (left.isFinal !== right.isFinal) return left.isFinal ? 1 : -1
  const byTime = compareInstants(left.time, right.time)
  if (byTime !== 0) return byTime
  if (left.rank !== right.rank) return left.rank < right.rank ? -1 : 1
  return left.id === right.id ? 0 : left.id < right.id ? -1 : 1
}
