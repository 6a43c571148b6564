/** The nominees of a folio: at most three (vendor's folio defaults; SEBI). */
export const nominees = ['nominee1', 'nominee2', 'nominee3'] as const

/** The member with a nominee's share. */
export const shareOf = (nominee: (typeof nominees)[number]) => `${nominee}_allocation_percentage` as const
