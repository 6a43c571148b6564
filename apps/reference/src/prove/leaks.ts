/** A token of the sandbox, or the header that carries one. */
const token = /Bearer |sandbox_[0-9a-f]{8}/

/** The lines in which something stands that no log may hold: a secret, or what an investor entered. */
export function leaksAmong(lines: readonly string[], planted: readonly string[]): readonly string[] {
  const canaries = planted.filter((canary) => canary !== '')
  return lines.filter((line) => canaries.some((canary) => line.includes(canary)) || token.test(line))
}
