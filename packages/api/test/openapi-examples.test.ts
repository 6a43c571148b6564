import { stringifyJson } from '@foliokit/money/json'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { contract } from '../src/index.js'
import { openApiDocument } from '../src/openapi.js'
import { rowOf, vendorExamples } from './vendor-examples.js'
import { vendorContradictions } from './vendor-contradictions.js'

const document = openApiDocument(contract)
const ajv = new Ajv2020({ strict: false, validateFormats: false })
ajv.addSchema(document, 'document')

/** Where the document says what a body or an answer of an operation looks like. */
function schemaAt(operation: string, side: 'request' | 'response'): string {
  const [method = '', path = ''] = operation.split(' ')
  const place = `#/paths/${path.replace(/:(\w+)/g, '{$1}').replaceAll('/', '~1')}/${method.toLowerCase()}`
  return `document${place}/${side === 'request' ? 'requestBody' : 'responses/200'}/content/application~1json/schema`
}

const documented = vendorExamples.filter((example) => rowOf(example) !== undefined && !Object.hasOwn(vendorContradictions, example.place))

describe('the OpenAPI document', () => {
  it.each(documented)('allows the example $place ($operation, $side)', ({ operation, side, example }) => {
    const isValid = ajv.validate(schemaAt(operation ?? '', side === 'request' ? side : 'response'), JSON.parse(stringifyJson(example)))
    expect(isValid ? null : ajv.errors).toBeNull()
  })

  it('refuses what the contract refuses', () => {
    const schema = schemaAt('POST /v2/mf_purchases', 'request')
    const body = { mf_investment_account: 'mfia_1', scheme: 'INF173K01FE6', amount: '10000.50' }
    expect(ajv.validate(schema, body)).toBe(true)
    expect(ajv.validate(schema, { ...body, amount: 'much' })).toBe(false)
    expect(ajv.validate(schema, { ...body, surprise: true })).toBe(false)
    expect(ajv.validate(schema, { ...body, amount: undefined })).toBe(false)
  })
})
