import type { LoadedTenant, SandboxLoad } from '../load.js'
import { sampleNavs } from './navs.js'
import { sampleFundSchemes } from './schemes.js'

const sampleContacts = { emails: ['investor@example.com'], mobiles: [{ isd_code: '91', mobile: '9000000001' }] }

/**
 * A tenant for samples and tests: one investment account with an existing folio, and folio defaults for new ones. The investor and
 * every contact are made up; the PAN has the vendor's sandbox form for a compliant investor.
 */
export const sampleTenant: LoadedTenant = {
  name: 'acme',
  clientId: 'acme-server',
  clientSecret: 'not-a-secret',
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
        },
      ],
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
