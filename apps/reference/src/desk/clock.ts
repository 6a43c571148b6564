import { formatIndiaInstant } from '@foliokit/schedule'
import * as z from 'zod'
import { Problem } from './problem.js'
import { route } from './route.js'

const spans = { day: 1, month: 30, year: 365 } as const
const move = z.strictObject({ span: z.enum(['day', 'month', 'year']) })

export const clockRoutes = [
  route({
    method: 'GET',
    path: '/clock',
    work: async ({ tenant }) => {
      await tenant.clock.settle()
      return { now: formatIndiaInstant(tenant.clock.now()) }
    },
  }),
  route<z.output<typeof move>>({
    method: 'POST',
    path: '/clock',
    body: move,
    async work({ parts, tenant, body, session }) {
      if (parts.passDays === undefined)
        throw new Problem(409, 'DESK_CLOCK_REAL', 'The time of this platform is everybody’s; only a sandbox’s can be moved.')
      await parts.passDays(spans[body.span])
      await tenant.clock.settle()
      await parts.tell(session.tenant, 'clock', '')
      return { now: formatIndiaInstant(tenant.clock.now()) }
    },
  }),
]
