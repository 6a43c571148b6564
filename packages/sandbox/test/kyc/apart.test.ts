import { contract, fillPath, pathParameters, type Operation } from '@foliokit/api'
import { buildBankAccount, buildInvestorProfile } from '@foliokit/investors/testing'
import { buildKycRequestStart } from '@foliokit/kyc/testing'
import { describe, expect, it } from 'vitest'
import { otherSampleTenant } from '../../src/index.js'
import { callerOf, fields } from '../api.js'
import { everyKycObject } from './every-kyc-object.js'
import { completeV1, kycSandbox, pan, postback_url } from './kyc.js'

const rows = Object.values(contract) as readonly Operation[]

describe('what belongs to one tenant', () => {
  it('is not there for another one: not to be read, changed, signed or named', async () => {
    const api = kycSandbox()
    const { id: profile } = await api.must('POST', '/v2/investor_profiles', buildInvestorProfile({ pan }))
    const { id: bank_account } = await api.must('POST', '/v2/bank_accounts', buildBankAccount({ profile }))
    const ids = await everyKycObject(api, bank_account)
    const other = callerOf(api.sandbox, otherSampleTenant)
    for (const [name, path] of Object.entries(ids)) {
      const row = rows.find((each) => each.name === name) ?? expect.unreachable()
      expect([name, (await api.call('GET', fillPath(row.path, path))).status]).toEqual([name, 200])
      expect([name, (await other.call('GET', fillPath(row.path, path))).status]).toEqual([name, 404])
    }
    const groups = new Set(Object.keys(ids).map((name) => name.split('.')[0]))
    const lists = rows.filter(({ name, path }) => groups.has(name.split('.')[0]) && name.endsWith('.list') && !pathParameters(path).length)
    expect(lists).toHaveLength(4)
    for (const { name, path } of lists) expect([name, (await other.call('GET', path)).json['data']]).toEqual([name, []])

    const [ready = ''] = ids['kycRequests.fetch']
    const [v1 = ''] = ids['v1KycRequests.fetch']
    const writes = [
      ['PATCH', '/v2/kyc_requests', { id: ready, gender: 'male' }],
      ['POST', `/v2/kyc_requests/${ready}/simulate`, { status: 'expired' }],
      ['PATCH', `/kyc_requests/${v1}`, { gender: 'male' }],
      ['POST', `/kyc_requests/${v1}`, { gender: 'male' }],
      ['POST', `/kyc_requests/${v1}/simulate`, { status: 'successful' }],
      ['PUT', `/api/kyc/${ids['kycChecks.fetch'][0]}/refetch`, undefined],
    ] as const
    for (const [method, path, body] of writes) expect([path, (await other.call(method, path, body)).status]).toEqual([path, 404])

    const signature = await api.upload()
    const named = [
      ['/v2/kyc_requests', { ...buildKycRequestStart({ pan }), signature }, 'signature'],
      ['/v2/identity_documents', { kyc_request: ready, type: 'aadhaar', postback_url }, 'kyc_request'],
      ['/v2/esigns', { kyc_request: ready, postback_url }, 'kyc_request'],
      ['/v2/bank_account_verifications', { bank_account }, 'bank_account'],
    ] as const
    for (const [path, body, field] of named) expect(fields((await other.call('POST', path, body)).json)).toEqual([field])
  })

  it('does not make an investor of another tenant compliant', async () => {
    const api = kycSandbox()
    const unknown = 'ARRPP3753N'
    await completeV1(api, { pan: unknown })
    api.sandbox.advance({ days: 2 })
    const standing = async ({ call }: Pick<typeof api, 'call'>) => (await call('POST', '/api/kyc/check', { pan: unknown })).json['status']
    expect([await standing(api), await standing(callerOf(api.sandbox, otherSampleTenant))]).toEqual([true, false])
  })
})
