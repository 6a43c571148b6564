import { fileIntents } from '@foliokit/client/node'
import { digestFeed, processFeed } from '@foliokit/holdings/feeds'
import { fetchTransport, type Transport } from '@foliokit/http'
import { sendingWatcher } from '@foliokit/http/node'
import { undiciTransport } from '@foliokit/http/undici'
import { createSandbox } from '@foliokit/sandbox'
import { serveSandbox } from '@foliokit/sandbox/node'
import type { Programs } from './program.js'

const sandbox = createSandbox({ clock: '2024-01-12T10:30:00+05:30' })

/** The entries for Node alone, which use its files, its sockets or its `fetch`; and of feeds what hashes a file. */
export const onNode: Programs = {
  'client/node': async () => {
    const draft = { key: 'cart-7', kind: 'purchase', source_ref_id: 'ref-1', fingerprint: { amount: '1000.00' }, at: 0 } as const
    const intents = await fileIntents('intents.jsonl')
    await intents.open({ ...draft, sent_at: null, result: null, revision: 0 })
    await intents.close()
    const reopened = await fileIntents('intents.jsonl')
    const unfinished = await reopened.unfinished()
    await reopened.close()
    return unfinished.map(({ key, fingerprint }) => `${key} ${fingerprint['amount']}`)
  },

  'holdings/feeds': async () => {
    const header = 'FOLIO_NO,PRODCODE,TRXNTYPE,TRXNNO,TRADDATE,PURPRICE,UNITS,AMOUNT,PAN\n'
    const feed = [new TextEncoder().encode(`${header}1000000001,X02G,P,1001,1/16/2026,52.4440,95.3350,4999.75,\n`)]
    const { processed, digest } = await processFeed(feed, () => undefined)
    return [`${processed} row`, String(digest === (await digestFeed(feed)))]
  },

  'http/node': async () => {
    const watch = sendingWatcher()
    const { url, close } = await serveSandbox(sandbox)
    const [answered, refused] = [watch(), watch()]
    await answered.run(() => fetch(`${url}/_sandbox/clock`).then((answer) => answer.text()))
    await close()
    await refused.run(() => fetch(url)).catch(() => undefined)
    return [answered.known(), refused.known()]
  },

  'http/undici': () => overSocket(undiciTransport({ allowPlainHttpOnLoopback: true })),

  'sandbox/node': () => overSocket(fetchTransport({ allowPlainHttpOnLoopback: true })),
}

/** What a sandbox on a socket answers about its clock. */
async function overSocket(transport: Transport): Promise<readonly string[]> {
  const { url, close } = await serveSandbox(sandbox)
  const operation = { name: 'clock', path: '/_sandbox/clock', effect: 'read' } as const
  const { status, text } = await transport({ operation, method: 'GET', url: `${url}${operation.path}`, headers: {} })
  await close()
  return [`${status} ${text}`]
}
