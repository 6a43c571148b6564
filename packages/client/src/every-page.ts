/** The envelope of an `/api` list: which page it is, and whether more follow. */
export interface PageEnvelope {
  readonly last: boolean
  readonly number: number
  readonly number_of_elements?: number | undefined
}

/**
 * Walks an `/api` list page by page, 100 rows each, until the last. The list may change in between: rows are not counted twice by the
 * platform's promise, but by none of ours.
 *
 * @example
 * for await (const { payments } of everyPage((page) => client.payments.list({ ...page, payment_status: ['PENDING'] }))) ...
 */
export async function* everyPage<Page extends PageEnvelope>(
  fetchPage: (page: { readonly page: number; readonly size: number }) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  for (let page = 0; ; page += 1) {
    const answer = await fetchPage({ page, size: 100 })
    yield answer
    // A platform that ignores `page` would answer the first page for ever.
    if (answer.last || answer.number !== page || answer.number_of_elements === 0) return
  }
}
