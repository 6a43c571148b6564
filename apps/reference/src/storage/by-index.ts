import type { Sql } from './database.js'

/**
 * Has the statements of this transaction go by indexes: rows in the order of one, and joins by one, never a sort or a scan of a whole table.
 * When statistics were last counted hardly a row was due; on the day on which all are, the planner would take them for few and read every
 * one of them for each batch, and batch by batch a batch would cost what the table holds.
 */
export async function byIndex(sql: Sql): Promise<void> {
  await sql.script('set local enable_sort = off; set local enable_hashjoin = off')
}
