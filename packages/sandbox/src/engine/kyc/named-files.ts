import { isAadhaarAddress, kycFileFields } from '@foliokit/kyc'

type Members = Readonly<Record<string, unknown>>

/** The files that the members of a KYC request name: the field, dotted, and the id. Beside an Aadhaar nothing in an address is a file. */
export function namedFiles(members: object): readonly (readonly [field: string, id: string])[] {
  return Object.keys(kycFileFields).flatMap((field) => {
    const [name = '', inner] = field.split('.')
    const value = (members as Members)[name]
    if (inner !== undefined && isAadhaarAddress(value)) return []
    const id = inner === undefined ? value : (value as Members | null | undefined)?.[inner]
    return typeof id === 'string' ? [[field, id] as const] : []
  })
}
