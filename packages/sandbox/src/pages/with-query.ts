/** An address with further fields in its query: behind those that it has, before its fragment. */
export function withQuery(address: string, fields: Readonly<Record<string, string>>): string {
  const [, base = '', fragment = ''] = /^([^#]*)(.*)$/s.exec(address) ?? []
  const query = Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')
  return `${base}${base.includes('?') ? '&' : '?'}${query}${fragment}`
}
