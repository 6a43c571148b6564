import { wrongPage } from './client-error.js'

/** The envelope of an `/api` list: which page it is, and whether more follow. */
export interface PageEnvelope {
  readonly last: boolean
  readonly number: number
  readonly number_of_elements?: number | undefined
}

/**
 * Walks an `/api` list page by page, 100 rows each, until the last. Pages are counted from the top: of a list that grows meanwhile a
 * row may come twice, so tell rows apart by their `id`.
 *
 * Throws `CLIENT_LIST_INCOMPLETE` when the platform answers another page than the one asked for: the rest cannot be reached then.
 *
 * @example
 * for await (const { payments } of everyPage((page) => client.payments.list({ ...page, payment_status: ['PENDING'] }))) ...
 */
export async function* everyPage<Page extends PageEnvelope>(
  fetchPage: (page: { readonly page: number; readonly size: number }) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  for (let page = 0; ; page += 1) {
    const answer = await fetchPage({ page, size: 100 })
    if (answer.number !== page) throw wrongPage(page, answer.number)
    yield answer
    if (answer.last || answer.number_of_elements === 0) return
  }
}
