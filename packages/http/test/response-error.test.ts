import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { errorDetails, responseError } from '../src/index.js'
import { json, text } from '../src/testing.js'
import { createPurchase, fetchPurchase } from './server.js'

describe('responseError', () => {
  it.each([
    [400, 'HTTP_BAD_REQUEST', 'done'],
    [401, 'HTTP_UNAUTHORIZED', 'done'],
    [403, 'HTTP_FORBIDDEN', 'done'],
    [404, 'HTTP_NOT_FOUND', 'done'],
    [405, 'HTTP_REQUEST_REFUSED', 'done'],
    [408, 'HTTP_REQUEST_REFUSED', 'unknown'],
    [409, 'HTTP_CONFLICT', 'done'],
    [422, 'HTTP_UNPROCESSABLE', 'done'],
    [429, 'HTTP_TOO_MANY_REQUESTS', 'done'],
    [500, 'HTTP_SERVER_ERROR', 'unknown'],
    [502, 'HTTP_SERVER_ERROR', 'unknown'],
    [503, 'HTTP_SERVER_ERROR', 'unknown'],
    [504, 'HTTP_SERVER_ERROR', 'unknown'],
    [204, 'HTTP_STATUS_UNEXPECTED', 'unknown'],
  ])('gives status %i the code %s and the certainty %s', (status, code, certainty) => {
    expect(responseError(text(status, ''), createPurchase)).toMatchObject({
      code,
      context: { status, certainty, attempts: 1, operation: 'createMfPurchase', path: '/v2/mf_purchases', fields: [] },
    })
  })

  it('reads the platform’s error object', () => {
    const body = {
      error: {
        status: 400,
        code: 'invalid_request',
        message: 'Validation failed',
        errors: [
          { field: 'source_ref_id', message: 'source_ref_id: should be unique' },
          { field: 'amount', message: 'must be at least 100' },
        ],
      },
    }
    const error = responseError(json(400, body, { 'x-request-id': 'r-1' }), createPurchase)
    expect(error.message).toBe('createMfPurchase: the platform answered with status 400 (fields: source_ref_id, amount).')
    expect(error.context).toMatchObject({ fields: ['source_ref_id', 'amount'], platformCode: 'invalid_request', requestId: 'r-1' })
    expect(errorDetails(error)).toEqual({ message: 'Validation failed', fields: body.error.errors })
  })

  it.each([
    ['a bare text', '{"error":"Realm does not exist"}', { message: 'Realm does not exist', fields: [] }],
    ['null for the fields', '{"error":{"status":404,"message":"Not found","errors":null}}', { message: 'Not found', fields: [] }],
    ['a field without a message', '{"error":{"errors":[{"field":"pan"}]}}', { fields: [{ field: 'pan', message: '' }] }],
    [
      'entries of another shape',
      '{"error":{"errors":["x",null,1]}}',
      { fields: Array.from({ length: 3 }, () => ({ field: '', message: '' })) },
    ],
    ['HTML', '<html><body>502 Bad Gateway</body></html>', { fields: [] }],
    ['nothing', '', { fields: [] }],
    ['truncated JSON', '{"error":{"message":"Valid', { fields: [] }],
    ['JSON that is no object', '"down"', { fields: [] }],
    ['an object without an error', '{"status":500}', { fields: [] }],
    ['null', 'null', { fields: [] }],
  ])('reads a body of %s', (_, body, details) => {
    const error = responseError(text(500, body), fetchPurchase)
    expect(error.code).toBe('HTTP_SERVER_ERROR')
    expect(errorDetails(error)).toEqual(details)
  })

  it('uses the parser it is given', () => {
    const error = responseError(text(400, 'anything'), fetchPurchase, { parse: () => ({ error: 'parsed' }) })
    expect(errorDetails(error).message).toBe('parsed')
  })

  it('takes from the body only what is shaped like a name into the context', () => {
    const errors = [
      { field: 'ABCDE1234F', message: 'x' },
      { field: 'asha@example.com', message: 'x' },
      { field: 'bank_accounts[0].ifsc_code', message: 'x' },
    ]
    const error = responseError(json(422, { error: { code: 'PAN ABCDE1234F', errors } }), createPurchase)
    expect(error.context).toMatchObject({ fields: ['bank_accounts[0].ifsc_code'], platformCode: undefined })
  })

  it('keeps the platform’s words out of every view of the error but errorDetails', () => {
    const error = responseError(
      json(400, { error: { message: 'PAN ABCDE1234F', errors: [{ field: 'pan', message: 'ABCDE1234F' }] } }),
      createPurchase,
    )
    const views = [inspect(error, { depth: null, showHidden: true }), JSON.stringify(error), String(error), error.stack]
    expect(views.filter((view) => view?.includes('ABCDE1234F'))).toEqual([])
    expect(errorDetails(error).message).toBe('PAN ABCDE1234F')
  })
})

describe('errorDetails', () => {
  it.each([undefined, null, 'text', new Error('x'), {}])('of %o is empty', (value) => {
    expect(errorDetails(value)).toEqual({ fields: [] })
  })
})
