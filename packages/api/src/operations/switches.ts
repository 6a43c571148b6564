import { consentSchema } from '@foliokit/identifiers/zod'
import { rupeesCodec, unitsCodec } from '@foliokit/money/zod'
import { switchSchema } from '@foliokit/orders/zod'
import * as z from 'zod'
import { newestList } from '../envelopes.js'
import { isinShape, reference } from '../formats.js'
import { operation } from '../operation.js'
import { orderOrigin, planInstallment } from './order-fields.js'
import { matchesOrderQuery, orderListQuery } from './order-lists.js'

/** The body of a new switch: an amount, units, or neither for everything. `checkSwitch` tells before the platform does. */
const createSwitchBody = z.strictObject({
  mf_investment_account: reference,
  folio_number: reference,
  switch_out_scheme: isinShape,
  switch_in_scheme: isinShape,
  amount: rupeesCodec.nullish(),
  units: unitsCodec.nullish(),
  ...orderOrigin,
})

/** Creates a switch, or the next installment of a switch plan that is active: `{ plan }`. Send a `source_ref_id`, the only guard against switching twice (domain §5). */
export const createSwitch = operation({
  name: 'switches.create',
  method: 'POST',
  path: '/v2/mf_switches',
  effect: 'reconcilable',
  body: z.union([createSwitchBody, planInstallment]),
  answer: switchSchema,
})

/** Confirms a switch with the investor's consent, which must come from a contact registered on the folio (domain §5). */
export const updateSwitch = operation({
  name: 'switches.update',
  method: 'PATCH',
  path: '/v2/mf_switches',
  effect: 'reconcilable',
  body: z.strictObject({ id: reference, state: z.literal('confirmed').optional(), consent: consentSchema.optional() }),
  answer: switchSchema,
})

/** Fetches one switch by `id` or `old_id`. */
export const fetchSwitch = operation({
  name: 'switches.fetch',
  method: 'GET',
  path: '/v2/mf_switches/:id',
  effect: 'read',
  answer: switchSchema,
})

/** Lists the newest switches, at most 100. The platform may ignore a filter; the client filters again. */
export const listSwitches = operation({
  name: 'switches.list',
  method: 'GET',
  path: '/v2/mf_switches',
  effect: 'read',
  query: orderListQuery,
  answer: newestList(switchSchema),
  matches: (row: z.output<typeof switchSchema>, query: z.output<typeof orderListQuery>) => matchesOrderQuery(row, query),
})
