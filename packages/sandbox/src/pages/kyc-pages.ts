import type { World } from '../store/world.js'
import type { SandboxRequest, SandboxResponse } from '../wire/exchange.js'
import { digilockerPath, esignPath } from './address.js'
import { serveDigilockerPage } from './digilocker-page.js'
import { serveEsignPage } from './esign-page.js'

const pathOf = (path: (id: string) => string) => new RegExp(`^${path('([\\w-]+)')}$`)
const digilocker = pathOf(digilockerPath)
const esign = pathOf(esignPath)

/** Answers a request for one of the pages of KYC, whose addresses hold an id; nothing for any other request. */
export function kycPage(world: World, request: SandboxRequest, path: string, query: string): SandboxResponse | undefined {
  if (request.method !== 'GET' && request.method !== 'POST') return undefined
  const [document, signed] = [digilocker, esign].map((pattern) => pattern.exec(path)?.[1])
  if (document !== undefined) return serveDigilockerPage(world, request, document)
  if (signed !== undefined) return serveEsignPage(world, request, signed, query)
  return undefined
}
