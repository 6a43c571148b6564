/** Copies two pictures of the last run of the browser tests to where the root README shows them. `npm run pictures` runs both. */
import { copyFileSync, mkdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const limit = 150_000
const from = new URL('../../.browser/pictures/', import.meta.url)
const to = new URL('../../../../docs/images/', import.meta.url)
const kept = { 'order-light-1120.png': 'desk-order.png', 'investor-light-1120.png': 'desk-investor.png' }

mkdirSync(to, { recursive: true })
for (const [picture, name] of Object.entries(kept)) {
  const { size } = statSync(new URL(picture, from))
  if (size > limit) throw new RangeError(`${picture} has ${size} bytes, at most ${limit} are kept in the repository.`)
  copyFileSync(new URL(picture, from), new URL(name, to))
  console.log(`${fileURLToPath(new URL(name, to))}: ${size} bytes`)
}
