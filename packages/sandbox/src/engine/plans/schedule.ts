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
  if (activatedOn === null || activatedOn <= due) return scheduleOf(context, calendar)
  // What changed before that day is what the plan begins with.
  const changes = context.changes.filter(({ changedOn }) => changedOn >= activatedOn)
  return scheduleOf({ ...context, changes }, calendar, { registeredOn: activatedOn, activationDate: null })
}
