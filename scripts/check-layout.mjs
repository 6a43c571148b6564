/** Checks that the repository keeps its layout: arrows, shape, imports, purity. `node scripts/check-layout.mjs` prints levels and failures. */
import { failuresPrinted } from './failures.mjs'
import { arrows, inheritedPeers } from './layout/arrows.mjs'
import { clock, everyTestRuns, fileSize, namedExports } from './layout/code.mjs'
import { documented } from './layout/documented.mjs'
import { entryPoints, otherImports, sourceImports, unusedDependencies } from './layout/imports.mjs'
import { levelLines } from './layout/levels.mjs'
import { readmeCodes, readmeHeadings, readmeOpening } from './layout/readmes.mjs'
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
  readmeOpening,
  readmeHeadings,
  readmeCodes,
  fileSize,
  clock,
  namedExports,
  documented,
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
  process.exitCode = failuresPrinted('layout', checkLayout(root)) ? 1 : 0
}
