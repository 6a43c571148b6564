import { encodeMultipart } from '@foliokit/api'
import { describe, expect, it } from 'vitest'
import { createSandbox, otherSampleTenant, sampleTenant, type Sandbox } from '../src/index.js'
import { serveSandbox } from '../src/node.js'
import { callerOf, login } from './api.js'

const bytes = new Uint8Array([137, 80, 78, 71, 0, 13, 10, 255])
const file = { filename: 'signature.png', content_type: 'image/png', bytes }

async function upload(
  sandbox: Sandbox,
  fetch: typeof sandbox.fetch,
  at: string,
  fields = { file, purpose: 'signature' } as Parameters<typeof encodeMultipart>[0],
) {
  const { token } = await login(sandbox, sampleTenant)
  const body = encodeMultipart(fields)
  const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': body.contentType }
  const response = await fetch(`${at}/files`, { method: 'POST', headers, body: body.bytes })
  return { status: response.status, json: (await response.json()) as Readonly<Record<string, unknown>> }
}

describe('files', () => {
  it('keep every byte, and give it back behind their address', async () => {
    const sandbox = createSandbox()
    const { status, json } = await upload(sandbox, sandbox.fetch, 'https://sandbox.example')
    expect([status, json]).toEqual([
      200,
      {
        object: 'file',
        id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
        filename: 'signature.png',
        content_type: 'image/png',
        purpose: 'signature',
        byte_size: 8,
        url: expect.stringMatching(/^https:\/\/sandbox\.example\/files\/content\/[0-9a-f]{40}$/),
        created_at: '2024-01-12T10:30:00+05:30',
      },
    ])
    const content = await sandbox.fetch(String(json['url']))
    expect(new Uint8Array(await content.arrayBuffer())).toEqual(bytes)
    const { call } = callerOf(sandbox, sampleTenant)
    expect((await call('GET', `/files/${String(json['id'])}`)).json).toMatchObject({ filename: 'signature.png', byte_size: '8' })
    expect((await call('GET', '/files')).json['data']).toHaveLength(1)
    const other = callerOf(sandbox, otherSampleTenant)
    expect((await other.call('GET', `/files/${String(json['id'])}`)).status).toBe(404)
    expect((await other.call('GET', '/files')).json['data']).toEqual([])
  })

  it('go over a socket', async () => {
    const sandbox = createSandbox()
    const { url, close } = await serveSandbox(sandbox)
    const { status, json } = await upload(sandbox, fetch as never, url)
    expect([status, json['byte_size']]).toEqual([200, 8])
    expect(new Uint8Array(await (await fetch(String(json['url']))).arrayBuffer())).toEqual(bytes)
    await close()
  })

  it.each([
    ['no file', { purpose: 'x' }, 'file'],
    ['text for a file', { file: 'x' }, 'file'],
    ['a type that is not taken', { file: { ...file, content_type: 'text/html' } }, 'file.content_type'],
    ['an empty file', { file: { ...file, bytes: new Uint8Array() } }, 'file.bytes'],
    ['a field that is not known', { file, note: 'x' }, 'note'],
  ])('refuse %s, and keep nothing', async (_, fields, field) => {
    const sandbox = createSandbox()
    const { status, json } = await upload(sandbox, sandbox.fetch, 'https://sandbox.example', fields)
    expect([status, json]).toEqual([
      400,
      { error: { status: 400, message: 'validation failed', errors: [{ field, message: expect.any(String) }] } },
    ])
    expect((await callerOf(sandbox, sampleTenant).call('GET', '/files')).json['data']).toEqual([])
  })

  it('refuse a body that is not multipart', async () => {
    const { call } = callerOf(createSandbox(), sampleTenant)
    expect((await call('POST', '/files', { file: 'x' })).json).toEqual({
      error: { status: '400', message: 'the body must be multipart/form-data, each name once', errors: null },
    })
  })
})
