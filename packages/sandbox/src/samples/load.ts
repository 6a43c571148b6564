import type { LoadedTenant, SandboxLoad } from '../load.js'
import { sampleNavs } from './navs.js'
import { sampleFundSchemes } from './schemes.js'

const sampleContacts = { emails: ['investor@example.com'], mobiles: [{ isd_code: '91', mobile: '9000000001' }] }

/**
 * A tenant for samples and tests: an investment account with a folio that holds something, folio defaults for new folios, and another
 * account whose orders gateway ondc refuses. The investors and every contact are made up; the PANs have the forms that the vendor's
 * sandbox knows.
 */
export const sampleTenant: LoadedTenant = {
  name: 'acme',
  clientId: 'acme-server',
  clientSecret: 'not-a-secret',
  loginSecret: 's3cr3t',
  investorClient: { id: 'acme-investors', redirectUris: ['https://app.example/logged-in', 'http://127.0.0.1:8080/logged-in'] },
  accounts: [
    {
      id: 'mfia_367a75826694614a539c0f82b196027',
      old_id: '110',
      primary_investor_pan: 'ARRPP3751N',
      contacts: sampleContacts,
      folios: [
        {
          number: '31171511',
          contacts: sampleContacts,
          bankAccounts: [{ old_id: '51', account_number: '1234567891100', ifsc_code: 'HDFC0000001' }],
          balances: { INF966L01887: '250.000', INF966L01283: '1000.000' },
        },
      ],
    },
    {
      // The exchange turns this investor away: such PANs are above their limit (field notes §2.9).
      id: 'mfia_5c2c0a85826694614a539c0f82b19612',
      old_id: '112',
      primary_investor_pan: 'CRRPP3752Q',
      contacts: sampleContacts,
      folios: [],
    },
  ],
}

/** A second tenant, to show that nothing of one is visible to the other. */
export const otherSampleTenant: LoadedTenant = {
  name: 'globex',
  clientId: 'globex-server',
  clientSecret: 'not-a-secret-either',
  accounts: [
    {
      id: 'mfia_14bafabfbfbc423d9b54412dd577981b',
      old_id: '111',
      primary_investor_pan: 'BRRPP3751K',
      contacts: { emails: ['someone@example.org'], mobiles: [] },
      folios: [],
    },
  ],
}

/** Two tenants, four schemes and their NAVs: what a sandbox starts with when nothing else is loaded. */
export const sampleLoad: SandboxLoad = {
  tenants: [sampleTenant, otherSampleTenant],
  fundSchemes: sampleFundSchemes,
  navs: sampleNavs,
}
