import { buildBankAccount, buildInvestorProfile } from '@foliokit/investors/testing'
import { describe, expect, it } from 'vitest'
import { fields } from '../api.js'
import { kycSandbox, type KycSandbox } from './kyc.js'

/** A bank account of a new investor, by its number. */
async function bankAccount({ must }: KycSandbox, account_number: string, pan = 'AAAPB3751C') {
  const profile = await must('POST', '/v2/investor_profiles', buildInvestorProfile({ pan }))
  return (await must('POST', '/v2/bank_accounts', buildBankAccount({ profile: profile.id, account_number }))).id
}

describe('the verification of a bank account (field notes §2.9)', () => {
  it.each([
    ['919017051100', { status: 'completed', confidence: 'very_high', reason: null }],
    ['919017051199', { status: 'completed', confidence: 'very_high', reason: null }],
    ['919017051201', { status: 'completed', confidence: 'high', reason: null }],
    ['919017051342', { status: 'completed', confidence: 'uncertain', reason: null }],
    ['919017051400', { status: 'completed', confidence: 'low', reason: null }],
    ['919017051500', { status: 'completed', confidence: 'very_low', reason: null }],
    ['919017051600', { status: 'completed', confidence: 'zero', reason: null }],
    ['919017052357', { status: 'failed', confidence: null, reason: 'expiry' }],
    ['919017053100', { status: 'failed', confidence: null, reason: 'digital_verification_failure' }],
    // No pattern: the sandbox does not know whose it is.
    ['919017051601', { status: 'completed', confidence: 'uncertain', reason: null }],
  ])('%s', async (number, outcome) => {
    const api = kycSandbox()
    const bank_account = await bankAccount(api, number)
    const begun = await api.must('POST', '/v2/bank_account_verifications', { bank_account })
    expect(begun).toEqual({
      object: 'bank_account_verification',
      id: expect.stringMatching(/^bav_[0-9a-f]{32}$/),
      bank_account,
      status: 'pending',
      confidence: null,
      reason: 'digital_verification',
      created_at: '2024-01-12T10:30:00+05:30',
      updated_at: '2024-01-12T10:30:00+05:30',
      failed_at: null,
      completed_at: null,
    })
    api.sandbox.advance({ seconds: 7 })
    expect((await api.must('GET', `/v2/bank_account_verifications/${begun.id}`))['status']).toBe('pending')
    api.sandbox.advance({ seconds: 1 })
    const ended = await api.must('GET', `/v2/bank_account_verifications/${begun.id}`)
    const at = '2024-01-12T10:30:08+05:30'
    const stamps = outcome.status === 'failed' ? { failed_at: at, completed_at: null } : { failed_at: null, completed_at: at }
    expect(ended).toMatchObject({ ...outcome, ...stamps, updated_at: at })
  })

  it('is listed by account, status, reason and confidence', async () => {
    const api = kycSandbox()
    const accounts = [await bankAccount(api, '919017051100'), await bankAccount(api, '919017052357', 'BAAPB3751C')] as const
    for (const bank_account of accounts) await api.must('POST', '/v2/bank_account_verifications', { bank_account })
    api.sandbox.advance({ seconds: 8 })
    await api.must('POST', '/v2/bank_account_verifications', { bank_account: accounts[0] })
    const listed = async (query: string) =>
      ((await api.must('GET', `/v2/bank_account_verifications${query}`)) as unknown as { data: Record<string, string>[] }).data.map(
        ({ status, bank_account }) => [status, accounts.indexOf(bank_account ?? '')],
      )
    const [pending, failed, completed] = [
      ['pending', 0],
      ['failed', 1],
      ['completed', 0],
    ]
    expect(await listed('')).toEqual([pending, failed, completed])
    expect(await listed(`?bank_accounts=${accounts[0]}`)).toEqual([pending, completed])
    expect(await listed(`?bank_accounts=${accounts.join(',')}&status=failed,completed`)).toEqual([failed, completed])
    expect(await listed('?reason=digital_verification,expiry')).toEqual([pending, failed])
    expect(await listed('?confidence=very_high')).toEqual([completed])
  })

  it('is for bank accounts of profiles only', async () => {
    const { call, must } = kycSandbox()
    const { status, json, text } = await call('POST', '/v2/bank_account_verifications', { bank_account: 'bac_none' })
    expect([status, fields(json), text]).toEqual([400, ['bank_account'], expect.stringContaining('the id of a bank account of a profile')])
    expect((await must('GET', '/v2/bank_account_verifications'))['data']).toEqual([])
  })
})
