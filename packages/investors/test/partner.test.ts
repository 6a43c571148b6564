import { describe, expect, it } from 'vitest'
import { checkPartner } from '../src/index.js'
import { buildPartner } from '../src/testing.js'

const found = (draft: object) => checkPartner(draft).map(({ code, path }) => `${code} ${path.join('.')}`)

describe('a partner', () => {
  it.each([
    ['with an ARN needs EUINs', { euins: null }, ['INVESTORS_REQUIRED_IF euins']],
    ['with an ARN needs one EUIN at least', { euins: [] }, ['INVESTORS_REQUIRED_IF euins']],
    ['who is an adviser needs none', { license_code: 'INA000012345', euins: null }, []],
    ['may have an EUIN of five digits, as the vendor’s example', { euins: ['E23432'] }, []],
    ['needs no broker code of either registrar', { default_broker_codes: {} }, []],
  ])('%s', (_, changes, expected) => {
    expect(found(buildPartner(changes))).toEqual(expected)
  })

  it('is offered the ARN that a bare number may stand for', () => {
    expect(checkPartner(buildPartner({ license_code: '98345' }))[0]?.nearest).toBe('ARN-98345')
  })

  it('is told which EUIN is wrong', () => {
    const [issue] = checkPartner(buildPartner({ euins: ['E027648', '027648'] }))
    expect(issue).toMatchObject({ path: ['euins', 1], nearest: 'E027648', context: { reason: 'IDENTIFIERS_EUIN_PATTERN' } })
  })
})
