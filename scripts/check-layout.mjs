/** Checks that the repository keeps its layout: arrows, shape, imports, purity. `node scripts/check-layout.mjs` prints levels and failures. */
import { arrows, inheritedPeers } from './layout/arrows.mjs'
import { clock, everyTestRuns, fileSize, namedExports } from './layout/code.mjs'
import { entryPoints, otherImports, sourceImports, unusedDependencies } from './layout/imports.mjs'
import { levelLines } from './layout/levels.mjs'
import { shapeOfExports, shapeOfFolder, shapeOfManifest, shapeOfTexts } from './layout/shape.mjs'
import { noMachine, topLevel } from './layout/tree.mjs'
import { readWorkspace } from './layout/workspace.mjs'
import { root } from './process.mjs'

export const layoutRules = [
  arrows,
  inheritedPeers,
  sourceImports,
  otherImports,
  entryPoints,
  unusedDependencies,
  shapeOfFolder,
  shapeOfManifest,
  shapeOfExports,
  shapeOfTexts,
  fileSize,
  clock,
  namedExports,
  everyTestRuns,
  topLevel,
  noMachine,
]

/** Every broken rule of the tree under `base`, as `{ file, rule, right }`. */
export function checkLayout(base) {
  const workspace = readWorkspace(base)
  return layoutRules.flatMap((rule) => rule(workspace))
}

if (process.argv[1] === import.meta.filename) {
  console.log(levelLines().join('\n'))
  const failures = checkLayout(root)
  for (const { file, rule, right } of failures) console.error(`\n${file}\n  rule:  ${rule}\n  right: ${right}`)
  if (failures.length > 0) console.error(`\n${failures.length} broken layout rule(s).`)
  process.exitCode = failures.length > 0 ? 1 : 0
}
