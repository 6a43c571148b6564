import { scheduleOf, type PlanContext } from '@foliokit/plans'
import { indiaDate, type PlanSchedule } from '@foliokit/schedule'
import type { World } from '../../store/world.js'

/**
 * The dates of a plan's installments. A plan that its consent made active later than it was created or asked to begin counts from that day:
 * a choice of this sandbox, since nothing is generated for the days before.
 */
export function scheduleFor(world: World, isin: string, kind: PlanContext['kind'], context: PlanContext): PlanSchedule {
  const { calendar } = world.market.hoursOf(world.schemes.get(isin)?.category, kind)
  const { createdAt, activatedAt, activateAfter } = context
  const activatedOn = activatedAt === null ? null : indiaDate(activatedAt)
  const due = activateAfter ?? indiaDate(createdAt)
  return scheduleOf(context, calendar, activatedOn !== null && activatedOn > due ? { registeredOn: activatedOn, activationDate: null } : {})
}
