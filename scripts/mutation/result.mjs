/** What is kept of Stryker's report: the counts, and the survivors by what they change, not by line. */

/** The places that survived, each with its file, mutator and the text of its line: a key that holds when lines move. */
export function resultOf(name, report, minutes) {
  const counts = { Killed: 0, Timeout: 0, Survived: 0, NoCoverage: 0, Ignored: 0, RuntimeError: 0, CompileError: 0 }
  const survivors = new Map()
  for (const [path, { source, mutants }] of Object.entries(report.files)) {
    const file = path.replace(`packages/${name}/src/`, '')
    const lines = source.split('\n')
    for (const { status, mutatorName: mutator, location, replacement = '' } of mutants) {
      counts[status] += 1
      if (status !== 'Survived' && status !== 'NoCoverage') continue
      const text = lines[location.start.line - 1].trim()
      const key = JSON.stringify([file, mutator, text])
      const found = survivors.get(key) ?? { file, mutator, text, becomes: [] }
      found.becomes.push(replacement.replace(/\s+/g, ' ').slice(0, 120))
      survivors.set(key, found)
    }
  }
  return {
    package: name,
    node: process.version,
    minutes,
    files: Object.keys(report.files).length,
    counts,
    survivors: [...survivors.values()],
  }
}

/** The share of the mutants that some test noticed, in percent; one that never ends is noticed. */
export function scoreOf({ counts }) {
  const noticed = counts.Killed + counts.Timeout
  const mutants = noticed + counts.Survived + counts.NoCoverage
  return { noticed, mutants, score: (100 * noticed) / mutants }
}
