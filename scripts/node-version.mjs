/** Ends the process with a clear sentence on a Node older than `engines.node` of the root package.json. Imports nothing newer than Node 14. */
import { readFileSync } from 'node:fs'

export function isAtLeast(version, floor) {
  const [major, minor] = version.split('.').map(Number)
  const [floorMajor, floorMinor] = floor.split('.').map(Number)
  return major > floorMajor || (major === floorMajor && minor >= floorMinor)
}

export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
  const floor = engines.node.replace('>=', '')
  if (isAtLeast(process.versions.node, floor)) return
  console.error(`This repository needs Node ${floor} or newer; this is Node ${process.versions.node} (${process.execPath}).`)
  process.exit(1)
}
