import type { PaymentRecord } from '../engine/payments/payment-record.js'
import { partOf, type Collection } from './collection.js'
import { investorObjectsOf } from './investor-objects.js'
import type { AccountRecord, Tenant } from './tenant.js'

/**
 * A tenant as the token of one investor reaches it: what is another investor's is not there, whatever the operation (domain §9). Every
 * collection of a tenant is named here, so that a new one does not compile until it is decided whose its records are.
 */
export function investorView(tenant: Tenant, pan: string): Tenant {
  const mine = <Value>(whole: Collection<Value>, panOf: (value: Value) => string | null | undefined) =>
    partOf(whole, (value) => panOf(value) === pan)
  const byAccount = <Value extends { readonly account: AccountRecord }>(whole: Collection<Value>) =>
    mine(whole, ({ account }) => account.primary_investor_pan)
  return {
    name: tenant.name,
    clientId: tenant.clientId,
    clientSecret: tenant.clientSecret,
    loginSecret: tenant.loginSecret,
    investorClient: tenant.investorClient,
    investor: pan,
    objects: investorObjectsOf(tenant.objects, pan),
    v1Investors: mine(tenant.v1Investors, ({ kyc_identity_detail: identity }) => identity?.pan_number),
    accounts: mine(tenant.accounts, (account) => account.primary_investor_pan),
    accountsByOldId: mine(tenant.accountsByOldId, (account) => account.primary_investor_pan),
    orders: {
      purchase: byAccount(tenant.orders.purchase),
      redemption: byAccount(tenant.orders.redemption),
      switch: byAccount(tenant.orders.switch),
    },
    ordersByOldId: byAccount(tenant.ordersByOldId),
    // One space of references for all investors.
    orderReferences: tenant.orderReferences,
    payments: mine(tenant.payments, payerOf),
    mandates: mine(tenant.mandates, (mandate) => mandate.pan),
    settlements: mine(tenant.settlements, (record) => tenant.orders.purchase.get(record.mf_purchase)?.account.primary_investor_pan),
    plans: {
      purchase: byAccount(tenant.plans.purchase),
      redemption: byAccount(tenant.plans.redemption),
      switch: byAccount(tenant.plans.switch),
    },
    plansByOldId: byAccount(tenant.plansByOldId),
    planReferences: tenant.planReferences,
    skips: mine(tenant.skips, ({ plan }) => plan.account.primary_investor_pan),
    files: mine(tenant.files, ({ owner }) => owner),
    fileOperations: mine(tenant.fileOperations, ({ file }) => file.owner),
    // A row is reported once, whoever brings it.
    reportedRows: tenant.reportedRows,
    kycChecks: mine(tenant.kycChecks, ({ pan }) => pan),
    kycRequests: {
      v1: mine(tenant.kycRequests.v1, ({ pan }) => pan),
      v2: mine(tenant.kycRequests.v2, ({ pan }) => pan),
    },
    identityDocuments: mine(tenant.identityDocuments, ({ request }) => request.pan),
    esigns: mine(tenant.esigns, ({ request }) => request.pan),
    bankVerifications: mine(tenant.bankVerifications, ({ pan }) => pan),
    // What the tenant's server is told is no investor's.
    webhooks: mine(tenant.webhooks, () => null),
    events: mine(tenant.events, () => null),
    nextId: tenant.nextId,
  }
}

const payerOf = ({ orders: [order], mandate }: PaymentRecord) => order?.account.primary_investor_pan ?? mandate?.pan
