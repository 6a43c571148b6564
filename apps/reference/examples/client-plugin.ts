/** A plugin that adds a resource to the client: an operation that the contract does not have. */
import { operation } from '@foliokit/api'
import { createClient, type ClientPlugin } from '@foliokit/client'
import { httpResponse, type Transport } from '@foliokit/http'
import * as z from 'zod'

// region plugin
const listFolios = operation({
  name: 'folios.list',
  method: 'GET',
  path: '/v2/mf_folios',
  effect: 'read',
  source: 'field-notes',
  query: z.strictObject({ folio_number: z.string().optional() }),
  answer: z.looseObject({ data: z.array(z.looseObject({ folio_number: z.string() })) }),
})
const folios = (({ resources }) => resources({ 'folios.list': listFolios })) satisfies ClientPlugin<object>
// endregion

/** Stands for the platform. */
const platform: Transport = async ({ url }) => {
  const folio_number = new URL(url).searchParams.get('folio_number')
  return httpResponse({ status: 200, bytes: new TextEncoder().encode(JSON.stringify({ data: [{ folio_number }] })) })
}

export async function run(print: (line: string) => void): Promise<void> {
  const tokens = { token: async () => 'a token', invalidate: () => undefined }
  const client = createClient({ baseUrl: 'https://platform.example', tenant: 'acme', tokens, transport: platform }).use(folios)

  const { data } = await client.folios.list({ folio_number: '31171511' })
  print(`folio ${data[0]?.folio_number}`)
  const wrong = { folio: '31171511' } as object
  await client.folios.list(wrong).catch((error: unknown) => print(String((error as Error).message)))
}
