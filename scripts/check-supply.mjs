/** Checks what reaches the people who install our packages. `node scripts/check-supply.mjs` prints the production tree and what is broken. */
import { failuresPrinted } from './failures.mjs'
import { root } from './process.mjs'
import { readSupply } from './supply/read.mjs'
import { supplyRules } from './supply/rules.mjs'

/** Every broken rule of a supply, as `{ file, rule, right }`. */
export const checkSupply = (supply) => supplyRules.flatMap((rule) => rule(supply))

if (process.argv[1] === import.meta.filename) {
  const supply = readSupply(root)
  for (const { name, version, license, by } of supply.tree) console.log(`${`${name}@${version}`.padEnd(28)}${license}  for ${by}`)
  process.exitCode = failuresPrinted('supply', checkSupply(supply)) ? 1 : 0
}
