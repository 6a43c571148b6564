import { isCodedError } from '@foliokit/errors'
import type { RunnerSettings } from './settings.js'

/**
 * Reads the mandates of active plans that were not looked at lately, each once, and keeps their status with the plans. A plan whose mandate
 * cannot pay, or is not there any more, is warned of before its next debit fails. One that cannot be read is passed over until its next turn;
 * three in a row are the platform's trouble, and end it. Returns how many mandates were looked at.
 */
export async function checkMandates(
  { database, client, log, batch }: RunnerSettings,
  { olderThan }: { readonly olderThan: number },
): Promise<number> {
  const due = await database.query<{ mandate_id: string }>(
    `select mandate_id from plans
     where state = 'active' and (checked_at is null or checked_at < clock_timestamp() - make_interval(secs => $1::float8 / 1000))
     group by mandate_id order by min(checked_at) nulls first limit $2`,
    [olderThan, batch],
  )
  let failures = 0
  for (const { mandate_id } of due) {
    const read = await client.mandates.fetch(mandate_id).then(
      ({ mandate_status }) => mandate_status.toUpperCase(),
      (error: unknown) => {
        if (!isCodedError(error)) throw error
        if (error.code === 'HTTP_NOT_FOUND') return notFound
        failures += 1
        log({ job: 'mandates', code: error.code })
        if (failures === 3) throw error
        return null
      },
    )
    if (read !== null) failures = 0
    await database.query(
      `update plans set mandate_status = coalesce($2, mandate_status), checked_at = clock_timestamp() where mandate_id = $1 and state = 'active'`,
      [mandate_id, read],
    )
    if (read !== null && read !== 'APPROVED') log({ job: 'mandates', code: `mandate_${read.toLowerCase()}` })
  }
  return due.length
}

/** Not a status of the platform's: it knows no such mandate. */
const notFound = 'NOT_FOUND'
