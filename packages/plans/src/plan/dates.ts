import { indiaDate, type CivilDate } from '@foliokit/schedule'
import type { PlanContext } from './context.js'

/** The day in India on which a plan was created: what its dates are counted from (domain §4.3). */
export const registeredOn = ({ createdAt }: Pick<PlanContext, 'createdAt'>): CivilDate => indiaDate(createdAt)
