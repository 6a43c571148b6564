import type { FieldOf } from '../rule.js'
import type { AccountReferences, FolioDefaultsDraft, OwnedObject } from './draft.js'

/** Which list of the investor's objects each folio default is an id of. */
export const folioReferences = Object.freeze({
  communication_email_address: 'emailAddresses',
  communication_mobile_number: 'phoneNumbers',
  communication_address: 'addresses',
  overseas_communication_address: 'addresses',
  payout_bank_account: 'bankAccounts',
  nominee1: 'relatedParties',
  nominee2: 'relatedParties',
  nominee3: 'relatedParties',
  demat_account: 'dematAccounts',
} as const satisfies Partial<Record<FieldOf<FolioDefaultsDraft>, keyof AccountReferences>>)

/** A folio default that is an id. */
export type FolioReference = keyof typeof folioReferences

/** Finds the object that a folio default names. `undefined` when the caller did not bring its list, `null` when the list has no such id. */
export function referenced<Field extends FolioReference>(
  field: Field,
  id: unknown,
  references: AccountReferences | undefined,
): NonNullable<AccountReferences[(typeof folioReferences)[Field]]>[number] | null | undefined {
  const list = references?.[folioReferences[field]] as readonly OwnedObject[] | undefined
  if (list === undefined) return undefined
  return (list.find((object) => object.id === id) ?? null) as ReturnType<typeof referenced<Field>>
}
