import type { MandateEvent } from '@foliokit/payments'
import { addBusinessDays, indiaDate } from '@foliokit/schedule'
import type { World } from '../../store/world.js'
import { takeStep } from '../take-step.js'
import { dayStart, mandateDays, timing } from '../timing.js'
import type { MandateRecord } from './mandate-record.js'

/** Takes one step of a mandate. An approved one gets its number. */
export function stepMandate(world: World, record: MandateRecord, event: MandateEvent): void {
  takeStep(world, record, event)
  if (event.type === 'approved') record.umrn = `SBOX${world.random.digits(16)}`
}

/** Lets a new mandate begin: one on paper goes to the bank, and comes back approved; the others wait for the investor's authorisation. */
export function beginMandate(world: World, record: MandateRecord): void {
  if (world.processing !== 'automatic' || record.stored.context.type !== 'NACH') return
  later(world, record, mandateDays.submitted, 'CREATED', 'submitted')
  later(world, record, mandateDays.approved, 'SUBMITTED', 'approved')
}

function later(world: World, record: MandateRecord, days: number, from: string, type: 'submitted' | 'approved'): void {
  const { calendar } = world.market.hoursOf('EQUITY', 'purchase')
  const { date } = addBusinessDays(indiaDate(world.clock.now()), days, calendar)
  world.clock.schedule(dayStart(date) + timing.allotmentReported, () => {
    if (record.stored.state === from) stepMandate(world, record, { type, at: world.clock.stamp() })
  })
}
