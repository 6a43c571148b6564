/** Prints a heading, does the work, prints how long it took. */
export function step(name, work) {
  const start = performance.now()
  console.log(`\n== ${name}`)
  const result = work()
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(1)} s`)
  return result
}
