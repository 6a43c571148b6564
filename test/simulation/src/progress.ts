/** A line that tells how far a long run has come: rewritten in place on a terminal, once a minute elsewhere. */
export function showProgress(name: string, total: number): { readonly show: (done: number) => void; readonly end: () => void } {
  const { isTTY } = process.stderr
  const began = performance.now()
  let told = Number.NEGATIVE_INFINITY
  return {
    show(done) {
      const now = performance.now()
      if (now - told < (isTTY ? 200 : 60_000)) return
      told = now
      const rate = (done * 1000) / (now - began)
      const left = rate > 0 ? Math.ceil((total - done) / rate) : 0
      const line = `${name}: ${done.toLocaleString('en-IN')} of ${total.toLocaleString('en-IN')}, ${Math.round(rate)}/s, ${left} s left`
      process.stderr.write(isTTY ? `\r\u001B[K${line}` : `${line}\n`)
    },
    end: () => void (isTTY && process.stderr.write('\r\u001B[K')),
  }
}
