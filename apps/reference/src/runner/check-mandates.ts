import type { RunnerSettings } from './settings.js'

/**
 * Reads the mandates of active plans that were not looked at lately, each once, and keeps their status with the plans. A plan whose mandate
 * cannot pay is warned of before its next debit fails. Returns how many mandates were read.
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
  for (const { mandate_id } of due) {
    const { mandate_status } = await client.mandates.fetch(mandate_id)
    const status = mandate_status.toUpperCase()
    await database.query(
      `update plans set mandate_status = $2, checked_at = clock_timestamp() where mandate_id = $1 and state = 'active'`,
      [mandate_id, status],
    )
    if (status !== 'APPROVED') log({ job: 'mandates', code: `mandate_${status.toLowerCase()}` })
  }
  return due.length
}
