import { describe, expect, it } from 'vitest'
import { failureName, provesNotSent } from '../src/not-sent.js'

const failed = (cause: unknown) => Object.assign(new TypeError('fetch failed'), { cause })
const system = (code: string, syscall?: string) => Object.assign(new Error(code), { code, syscall })

describe('provesNotSent', () => {
  it.each([
    ['nobody listened', system('ECONNREFUSED', 'connect')],
    ['the host did not answer the connect', system('ETIMEDOUT', 'connect')],
    ['the name was not found', system('ENOTFOUND', 'getaddrinfo')],
    ['the resolver was not reached', system('EAI_AGAIN', 'getaddrinfo')],
    ['the connect took too long', system('UND_ERR_CONNECT_TIMEOUT')],
    ['the certificate is not for this host', system('ERR_TLS_CERT_ALTNAME_INVALID')],
    ['the certificate has expired', system('CERT_HAS_EXPIRED')],
    ['every address of the name failed', { errors: [system('ECONNREFUSED', 'connect'), system('ENETUNREACH', 'connect')] }],
  ])('says yes when %s', (_, cause) => {
    expect(provesNotSent(failed(cause))).toBe(true)
  })

  it.each([
    ['the connection was reset', system('ECONNRESET', 'read')],
    ['the host became unreachable later', system('EHOSTUNREACH', 'read')],
    ['the socket closed', system('UND_ERR_SOCKET')],
    ['the headers took too long', system('UND_ERR_HEADERS_TIMEOUT')],
    ['one of several attempts got further', { errors: [system('ECONNREFUSED', 'connect'), system('ECONNRESET', 'read')] }],
    ['there is no cause', undefined],
    ['the cause is text', 'ECONNREFUSED'],
  ])('does not say so when %s', (_, cause) => {
    expect(provesNotSent(failed(cause))).toBe(false)
  })

  it('does not take anything but an error for proof', () => {
    for (const value of [undefined, null, 'failed', { errors: [] }]) expect(provesNotSent(value)).toBe(false)
  })
})

describe('failureName', () => {
  it('is the code of the cause, or of the error itself', () => {
    expect(failureName(failed(system('UND_ERR_SOCKET')))).toBe('UND_ERR_SOCKET')
    expect(failureName(system('ECONNRESET'))).toBe('ECONNRESET')
  })

  it('is left out when it is not shaped like one', () => {
    expect(failureName(failed({ code: 'PAN ABCDE1234F' }))).toBeUndefined()
    expect(failureName(failed({ code: 12 }))).toBeUndefined()
    expect(failureName(new Error('x'))).toBeUndefined()
  })
})
