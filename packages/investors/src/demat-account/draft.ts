/** What the rules read of a demat account that is about to be linked to a profile. Personal data. */
export interface DematAccountDraft {
  readonly profile?: string | null | undefined
  /** 8 digits at CDSL, `IN` and 6 digits at NSDL. */
  readonly dp_id?: string | null | undefined
  /** 8 digits. */
  readonly client_id?: string | null | undefined
}
