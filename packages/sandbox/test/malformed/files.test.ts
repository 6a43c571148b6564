import { contract, encodeMultipart, maxFileBytes } from '@foliokit/api'
import { parseJson } from '@foliokit/money/json'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sampleTenant } from '../../src/index.js'
import { login } from '../api.js'
import { kycSandbox } from '../kyc/kyc.js'
import { everything } from './everything.js'
import { canaries } from './mutator.js'
import { expectRefused } from './refused.js'
import { enough } from './traceless.js'

interface Upload {
  readonly contentType: string
  readonly body: string
}

const valid: Upload = {
  contentType: 'multipart/form-data; boundary=x',
  body:
    '--x\r\nContent-Disposition: form-data; name="file"; filename="scan.png"\r\nContent-Type: image/png\r\n\r\nbytes of a scan\r\n' +
    '--x\r\nContent-Disposition: form-data; name="purpose"\r\n\r\nproof\r\n--x--\r\n',
}
const { body } = valid
const part = (name: string, value: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
const personal = canaries.join(' ')
const changedBy = (pattern: RegExp | string, others: readonly string[]) => others.map((other) => body.replace(pattern, () => other))

/** Bodies with one thing done to them, by kind. */
const bodies: Readonly<Record<string, readonly string[]>> = {
  'a cut text': Array.from({ length: body.length }, (_, length) => body.slice(0, length)),
  'a character less': Array.from({ length: body.length }, (_, at) => body.slice(0, at) + body.slice(at + 1)),
  'another type': changedBy('image/png', [
    'text/html',
    'image/svg+xml',
    'image/gif',
    '',
    'IMAGE',
    '*/*',
    '\u0000',
    personal,
    'x'.repeat(20_000),
  ]),
  'an odd name': changedBy('scan.png', ['', '../scan.png', '..\\scan.png', '\u0000.png', '\r\n.png', '\u001b[1m.png', 'x'.repeat(300)]),
  'no bytes': changedBy('bytes of a scan', ['']),
  'an unknown field': ['note', '__proto__', 'constructor', 'toString', '', 'x'.repeat(300)].map((name) => part(name, personal) + body),
  'a field twice': [part('file', personal), part('purpose', 'proof')].map((more) => more + body),
  'a purpose too long': changedBy('proof', ['x'.repeat(256), `${personal} `.repeat(20)]),
  'no multipart': ['{}', 'null', 'file=x', '--', '--x', '--x--', `--x\r\n\r\n${personal}\r\n--x--`, JSON.stringify({ file: personal })],
  'text for a file': [part('file', personal), part('file', '')].map((text) => `${text}--x--\r\n`),
}
const contentTypes = [
  '',
  'application/json',
  'multipart/form-data',
  'multipart/form-data; boundary=',
  'multipart/form-data; boundary=y',
  personal,
]
const upload = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.oneof(...Object.values(bodies).map((texts) => fc.constantFrom(...texts))).map((text) => ({ ...valid, body: text })),
  },
  { weight: 1, arbitrary: fc.constantFrom(...contentTypes).map((contentType) => ({ ...valid, contentType })) },
)

/** A sandbox, and uploads to it. */
async function uploads() {
  const { sandbox } = kycSandbox()
  const { token = '' } = await login(sandbox, sampleTenant)
  const send = (contentType: string, text: string, bytes?: Uint8Array) => {
    const headers = { authorization: `Bearer ${token}`, 'x-tenant-id': 'acme', 'content-type': contentType }
    const sent = { method: 'POST', target: '/files', headers, body: text }
    const { status, body: answer } = sandbox.handle(bytes === undefined ? sent : { ...sent, bytes })
    return { status, text: answer }
  }
  return { send, see: () => everything(sandbox) }
}

describe('a malformed body (domain §10)', () => {
  it('of files.create is refused in the documented shape, and stores nothing', async () => {
    const refused = new Set<string>()
    let api = await uploads()
    const property = fc.asyncProperty(upload, async ({ contentType, body: text }) => {
      const answer = api.send(contentType, text)
      if (answer.status !== 200) {
        expectRefused(answer, text)
        refused.add(contentType + text)
        return
      }
      // By luck it was still valid: a character less in the bytes or in a name.
      contract['files.create'].answer.parse(parseJson(answer.text))
      expect(answer.text).toBe((await uploads()).send(contentType, text).text)
      api = await uploads()
    })
    await fc.assert(property, { seed: 20240112, numRuns: 255, skipEqualValues: true, endOnFailure: true })
    expect(refused.size).toBeGreaterThanOrEqual(enough)

    const file = { filename: 'scan.png', content_type: 'image/png', bytes: new Uint8Array(maxFileBytes + 1) }
    const large = encodeMultipart({ file })
    expectRefused(api.send(large.contentType, '', large.bytes), 'a file too large')
    const untouched = await uploads()
    expect(api.see()).toEqual(untouched.see())
    const last = api.send(valid.contentType, valid.body)
    expect(last).toEqual(untouched.send(valid.contentType, valid.body))
    expect(last.status).toBe(200)
  })
})
