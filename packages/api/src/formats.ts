import * as z from 'zod'

/** Text that names an object or stands in a URL path: printable ASCII without spaces. */
export const reference = z.string().regex(/^[!-~]{1,128}$/, 'must be 1 to 128 printable ASCII characters without spaces')

/** The shape of an ISIN. Not its check digit: the vendor's sandbox lists placeholder schemes that fail it; `checkIsin` tells. */
export const isinShape = z
  .string()
  .regex(/^[A-Z]{2}[A-Z0-9]{9}[0-9]$/, 'must be 12 characters: two letters, nine letters or digits, one digit')

/** A civil date, `YYYY-MM-DD`, that exists. */
export const civilDateText = z.iso.date('must be a date as YYYY-MM-DD')

/** The address of a page: http or https, and nothing that a browser would run. */
export const webAddress = z.url({ protocol: /^https?$/, error: 'must be a web address, https://...' })

/** An IPv4 address: the platform takes no IPv6 (vendor's purchase object, `user_ip`). */
export const ipv4 = z.ipv4('must be an IPv4 address')

/** An id of v1 in a query. */
export const idText = z.string().regex(/^\d{1,20}$/, 'must be an id of 1 to 20 digits')
