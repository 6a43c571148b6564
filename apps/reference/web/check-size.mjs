/** Measures what the desk's first page loads, gzipped, and fails past the limit. Run after the build: `node web/check-size.mjs [folder]`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const limit = 150_000
const folder = process.argv[2] ?? fileURLToPath(new URL('../dist/web', import.meta.url))
const manifest = JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))

const files = new Set(['index.html'])
const load = (name) => {
  const { file, css = [], imports = [] } = manifest[name]
  if (files.has(file)) return
  for (const each of [file, ...css]) files.add(each)
  imports.forEach(load)
}
load('index.html')

const sizes = [...files].map((file) => [file, gzipSync(readFileSync(join(folder, file))).length])
const total = sizes.reduce((sum, [, size]) => sum + size, 0)
for (const [file, size] of sizes) console.log(`${String(size).padStart(7)}  ${file}`)
console.log(`${String(total).padStart(7)}  first load, gzipped; at most ${limit}`)
if (total > limit) process.exit(1)
