/**
 * Text fields as `multipart/form-data` (RFC 7578). The boundary stands in none of them, so the same fields give the same text. Names are
 * ours, values have no line breaks: both are checked before.
 */
export function encodeFormData(fields: Readonly<Record<string, string>>): { readonly contentType: string; readonly body: string } {
  let boundary = 'foliokit'
  for (let n = 0; Object.values(fields).some((value) => value.includes(boundary)); n += 1) boundary = `foliokit-${n}`
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  return { contentType: `multipart/form-data; boundary=${boundary}`, body: `${parts.join('')}--${boundary}--\r\n` }
}

/** Reads text fields of `multipart/form-data`, for a server; `undefined` for another body, and for a name that stands twice. */
export function decodeFormData(contentType: string, body: string): Readonly<Record<string, string>> | undefined {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(contentType)?.slice(1).find(Boolean)
  if (boundary === undefined) return undefined
  const [first, ...parts] = `\r\n${body}`.split(`\r\n--${boundary}`)
  if (first === undefined || parts.at(-1)?.startsWith('--') !== true) return undefined
  const fields: [string, string][] = []
  for (const part of parts.slice(0, -1)) {
    const match = /^\r\n([\s\S]*?)\r\n\r\n([\s\S]*)$/.exec(part)
    const name = /^content-disposition:\s*form-data;.*?\bname="([^"]*)"/im.exec(match?.[1] ?? '')?.[1]
    if (match === null || name === undefined || fields.some(([known]) => known === name)) return undefined
    fields.push([name, match[2] ?? ''])
  }
  return Object.fromEntries(fields)
}
