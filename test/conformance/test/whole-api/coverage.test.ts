import { fillPath, pathParameters } from '@foliokit/api'
import { createSandbox, sampleTenant } from '@foliokit/sandbox'
import { describe, expect, it } from 'vitest'
import { covered, platformRows } from './covered.js'
import { documented, omissions } from './documented.js'
import { coverageMarkdown } from './markdown.js'

describe('every operation of the documents', () => {
  it.each(documented.filter((operation) => !Object.hasOwn(omissions, operation)))(
    '%s has a schema, a client method and a sandbox handler',
    (operation) => {
      const found = covered.get(operation)
      expect(found, 'neither in the contract nor in spec/omissions.json').toBeDefined()
      expect(found?.method, 'a client method').toBeTypeOf('string')
      expect(found?.handler, 'a sandbox handler').toBeTypeOf('string')
    },
  )

  it.each(Object.entries(omissions))('%s is left out: %s', (operation, reason) => {
    expect(documented).toContain(operation)
    expect(covered.has(operation), 'it is there by now: take its line out of spec/omissions.json').toBe(false)
    expect(reason).not.toBe('')
  })

  it('stands in docs/coverage.md', async () => {
    await expect(coverageMarkdown(), 'docs/coverage.md is stale: run "npm run generate"').toMatchFileSnapshot(
      '../../../../docs/coverage.md',
    )
  })
})

describe('the sandbox', () => {
  const sandbox = createSandbox()
  const token = async () => {
    const { name, clientId, clientSecret } = sampleTenant
    const body = `grant_type=client_credentials&client_id=${clientId}&client_secret=${clientSecret}`
    const answer = await sandbox.fetch(`https://sandbox.example/v2/auth/${name}/token`, { method: 'POST', body })
    return (JSON.parse(await answer.text()) as { readonly access_token: string }).access_token
  }

  it.each(platformRows.map((row) => [row.name, row] as const))('has a place for %s', async (_, row) => {
    const path = fillPath(
      row.path,
      pathParameters(row.path).map((name) => (name === 'tenant_name' ? sampleTenant.name : 'x')),
    )
    const headers = { authorization: `Bearer ${await token()}`, 'x-tenant-id': sampleTenant.name }
    const answer = await sandbox.fetch(`https://sandbox.example${path}`, { method: row.method, headers })
    expect([405, 501]).not.toContain(answer.status)
    expect(await answer.text()).not.toContain('resource not found')
  })
})
