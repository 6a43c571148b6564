import { expect, inject, test } from 'vitest'
import { consumer } from '../src/consumer.js'
import { packages } from '../src/packages.js'
import { run } from '../src/run.js'

const workshop = inject('workshop')
const withOptionalPeers = packages.filter(({ optionalPeers }) => optionalPeers.length > 0).map((pkg) => [pkg.name, pkg] as const)

test.each(withOptionalPeers)('%s loads its main entry without its optional peers', async (name, pkg) => {
  const project = await consumer(workshop, `${name.replace('@foliokit/', '')}-alone`, [pkg], pkg.requiredPeers)
  const { code, output } = await run('node', ['--input-type=module', '--eval', `await import('${name}')`], project)
  expect(code, output).toBe(0)
})
