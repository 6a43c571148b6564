import { createConfig, lintFromString } from '@redocly/openapi-core'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { contract, operation, type Operation } from '../src/index.js'
import { openApiDocument } from '../src/openapi.js'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }
const document = openApiDocument(contract, { version })
const text = `${JSON.stringify(document, null, 2)}\n`

/** The rules of the linter that cannot hold here. */
const rules = {
  // The platform's paths, such as /v2/mf_purchase_plans/{id}/cancel and /v2/mf_purchase_plans/skip_instructions/{id}.
  'no-ambiguous-paths': 'off',
  // A group is its name.
  'tag-description': 'off',
} as const

describe('the OpenAPI document', () => {
  it('stands in openapi.json as the contract makes it', async () => {
    await expect(text, 'packages/api/openapi.json is stale: run "npm run generate"').toMatchFileSnapshot('../openapi.json')
  })

  it('passes the linter', async () => {
    const config = await createConfig({ extends: ['recommended'], rules })
    const problems = await lintFromString({ source: text, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ severity, ruleId, message, location }) => [severity, ruleId, message, location[0]?.pointer])).toEqual([])
  })

  it('is refused by the linter when an operation names a schema that is not there', async () => {
    const config = await createConfig({ extends: ['recommended'], rules })
    const broken = text.replaceAll('"#/components/schemas/Purchase"', '"#/components/schemas/Unknown"')
    const problems = await lintFromString({ source: broken, absoluteRef: 'openapi.json', config })
    expect(problems.map(({ ruleId }) => ruleId)).toContain('no-unresolved-refs')
  })

  it('holds every operation of the contract once', () => {
    const operations = Object.values(document.paths).flatMap((path) => Object.values(path))
    expect(operations.map(({ operationId }) => operationId).sort()).toEqual(Object.keys(contract).sort())
  })
})

describe('an operation of the document', () => {
  const { paths, components } = document

  it('carries its effect, its source and its group', () => {
    expect(paths['/api/pg/payments/nach']?.['post']).toMatchObject({
      operationId: 'payments.createNach',
      tags: ['payments'],
      'x-foliokit-effect': 'at-most-once',
      'x-foliokit-source': 'field-notes',
    })
  })

  it('has path parameters in braces and query parameters by what they mean', () => {
    expect(paths['/v2/mf_purchases/{id}/retry']?.['post']?.parameters).toMatchObject([{ name: 'id', in: 'path', required: true }])
    expect(paths['/api/pg/payments']?.['get']?.parameters.slice(0, 2)).toMatchObject([
      { name: 'page', in: 'query', required: false, schema: { type: 'integer', minimum: 0 } },
      { name: 'size', in: 'query', required: false, schema: { type: 'integer', minimum: 1, maximum: 100 } },
    ])
    expect(parameter('/v2/mf_purchases', 'states')).toMatchObject({ style: 'form', explode: false, schema: { type: 'array' } })
    expect(parameter('/api/instant_redemption/pre_redemption_summary', 'isin')).toMatchObject({ required: true })
  })

  const parameter = (path: string, named: string) => paths[path]?.['get']?.parameters.find(({ name }) => name === named)

  it('says how its body and its answer are written', () => {
    expect(Object.keys(paths['/v2/auth/{tenant_name}/token']?.['post']?.requestBody?.content ?? {})).toEqual([
      'application/x-www-form-urlencoded',
    ])
    expect(paths['/files']?.['post']?.requestBody?.content).toMatchObject({
      'multipart/form-data': { schema: { properties: { file: { $ref: '#/components/schemas/File' } } } },
    })
    expect(components.schemas['File']).toMatchObject({ type: 'string', format: 'binary' })
    expect(paths['/api/oms/bse_payments']?.['post']?.responses['200']).toMatchObject({
      content: { 'text/html': { schema: { type: 'string' } } },
    })
  })

  it('needs a token and the tenant, or nothing where it asks for the token', () => {
    expect(paths['/v2/mf_purchases']?.['post']?.security).toEqual([
      { bearer: [], tenant: [] },
      { oauth: [], tenant: [] },
    ])
    expect(paths['/v2/auth/{tenant_name}/token']?.['post']?.security).toEqual([])
  })

  it('answers refusals in the documented shape', () => {
    expect(paths['/v2/mf_purchases']?.['post']?.responses).toMatchObject({ 404: { $ref: '#/components/responses/Refusal' } })
    expect(components).toMatchObject({
      responses: { Refusal: { content: { 'application/json': { schema: { $ref: '#/components/schemas/WireError' } } } } },
    })
  })
})

describe('a schema of the document', () => {
  const written = (body: z.ZodType): unknown => {
    const row: Operation = operation({
      name: 'own.create',
      method: 'POST',
      path: '/own',
      effect: 'at-most-once',
      body,
      answer: z.string(),
    })
    return openApiDocument({ own: row }).paths['/own']?.['post']?.requestBody?.content['application/json']?.schema
  }
  const { schemas } = document.components

  it('takes amounts and ids as numbers and as text', () => {
    expect(schemas['Rupees']).toMatchObject({ type: ['number', 'string'] })
    expect(schemas['IntegerId']).toMatchObject({ type: ['integer', 'string'], format: 'int64' })
    expect(schemas['Purchase']).toMatchObject({
      properties: { old_id: { $ref: '#/components/schemas/IntegerId' }, amount: { $ref: '#/components/schemas/Rupees' } },
    })
  })

  it('describes an object that is read in two forms by the one of the tables', () => {
    expect(schemas['PurchasePlan']).toMatchObject({
      required: expect.arrayContaining(['id', 'amount', 'scheme']),
      properties: { auto_generate_installments: {} },
    })
    expect(schemas['PurchasePlan']?.properties).not.toHaveProperty('auto_generate_instalments')
  })

  it('is strict for what is written and tolerant for what is read', () => {
    expect(written(z.strictObject({ id: z.string() }))).toMatchObject({ additionalProperties: false })
    expect(schemas['Purchase']).toMatchObject({ additionalProperties: {} })
  })

  it('gives a date its format without the pattern that says the same', () => {
    expect(written(z.strictObject({ on: z.iso.date() }))).toMatchObject({ properties: { on: { type: 'string', format: 'date' } } })
    expect(JSON.stringify(written(z.strictObject({ on: z.iso.date() })))).not.toContain('pattern')
  })
})
