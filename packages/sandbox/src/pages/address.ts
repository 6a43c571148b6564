import type { PaymentRecord } from '../engine/payments/payment-record.js'
import type { World } from '../store/world.js'

/** The path of the gateway page. */
export const gatewayPagePath = '/api/pg/payments/netbanking/page'

/** Opens the gateway page for a payment: makes the secret part of its address, and remembers what it stands for. */
export function openPage(world: World, record: PaymentRecord): string {
  const txnId = world.random.hex(32)
  world.pages.set(txnId, record)
  return txnId
}

/** Opens the gateway page for a payment and tells its address: the wire's `token_url`. */
export function pageAddress(world: World, record: PaymentRecord): string {
  return `${world.publicUrl()}${gatewayPagePath}?txnId=${openPage(world, record)}`
}

/** The path of the page on which an identity document is fetched. */
export const digilockerPath = (id: string): string => `/v2/identity_documents/${id}/redirect_to_digilocker`

/** The path of the page on which a KYC request is signed. */
export const esignPath = (id: string): string => `/v2/esigns/${id}/sign`
