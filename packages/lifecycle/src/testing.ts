export type { EventBuilders } from './testing/builders.js'
export { edgeName, paths, type Path, type Paths, type PathsOptions } from './testing/paths.js'
export { pick, randomFrom, shuffle, type Random } from './testing/random.js'
export { walk, type WalkOptions, type WalkStep } from './testing/walk.js'
