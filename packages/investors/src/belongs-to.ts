/** Whose a phone number or an e-mail address is, seen from the investor (vendor's phone numbers and email addresses). */
export const contactOwners = [
  'self',
  'spouse',
  'dependent_children',
  'dependent_siblings',
  'dependent_parents',
  'guardian',
  'pms',
  'custodian',
  'poa',
] as const
