/** The address of a KYC request as it is sent, with its proof. */
export interface KycAddressDraft {
  readonly line_1?: string | null | undefined
  readonly line_2?: string | null | undefined
  readonly line_3?: string | null | undefined
  readonly city?: string | null | undefined
  readonly pincode?: string | null | undefined
  /** Two letters, such as `in`. */
  readonly country?: string | null | undefined
  /** The id of a file; for `aadhaar`, that of the fetched identity document. */
  readonly proof?: string | null | undefined
  /** The id of a file. */
  readonly proof_back?: string | null | undefined
  readonly proof_type?: string | null | undefined
  readonly proof_number?: string | null | undefined
  /** `YYYY-MM-DD`, in the past. */
  readonly proof_issue_date?: string | null | undefined
  /** `YYYY-MM-DD`, in the future. */
  readonly proof_expiry_date?: string | null | undefined
}
