/**
 * A vite plugin that caps the runs of every fast-check property, also of one that asks for more: a mutant meets the tests again and
 * again, and a property that needs a thousand runs to notice it is a test that nobody should lean on. They begin at one seed, so that a mutant
 * which some run notices is noticed by every run.
 */
export function fewRuns(most) {
  const capped = '\0fast-check-capped'
  let real
  return {
    name: 'few-runs',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source !== 'fast-check' || importer === capped) return undefined
      real ??= (await this.resolve(source, importer, { skipSelf: true })).id
      return capped
    },
    load(id) {
      if (id !== capped) return undefined
      const from = JSON.stringify(real)
      return `
        import * as all from ${from}
        export * from ${from}
        const few = (parameters) => ({ seed: 1, ...parameters, numRuns: Math.min(parameters?.numRuns ?? 100, ${most}) })
        export const assert = (property, parameters) => all.assert(property, few(parameters))
        export const check = (property, parameters) => all.check(property, few(parameters))
        export default { ...all, assert, check }
      `
    },
  }
}
