/** The members of the envelope around one page of an `/api` list (domain §10), with the rows of that page. */
export function pageOf<Row>(rows: readonly Row[], query: { readonly page?: number | undefined; readonly size?: number | undefined }) {
  const { page = 0, size = 20 } = query
  const shown = rows.slice(page * size, (page + 1) * size)
  const totalPages = Math.ceil(rows.length / size)
  return {
    shown,
    envelope: {
      first: page === 0,
      last: page + 1 >= totalPages,
      total_pages: totalPages,
      total_elements: rows.length,
      size,
      number: page,
      number_of_elements: shown.length,
    },
  }
}
