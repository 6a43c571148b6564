/** What the rules read of a partner, such as a sub-broker, who is about to be created. */
export interface PartnerDraft {
  readonly name?: string | null | undefined
  /** An ARN, or the registration number of an adviser. */
  readonly license_code?: string | null | undefined
  /** The partner's codes with the registrars. */
  readonly default_broker_codes?:
    { readonly cams?: string | null | undefined; readonly karvy?: string | null | undefined } | null | undefined
  readonly location?: string | null | undefined
  readonly ref_no?: string | null | undefined
  readonly mobile?: string | null | undefined
  readonly email?: string | null | undefined
  readonly contact_person_name?: string | null | undefined
  /** `YYYY-MM-DD`: when the licence ends. */
  readonly expiry_date?: string | null | undefined
  readonly euins?: readonly string[] | null | undefined
}
