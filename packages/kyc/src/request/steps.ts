/** One page of a form: its name, and the members of the request that it asks for. */
export interface KycStep {
  readonly name: string
  readonly members: readonly string[]
}

/**
 * The pages of a form for a KYC request of either version, in the order in which a request can be made: the first creates it, the
 * address comes after it, since an Aadhaar can be fetched for an existing request only. Data that a caller may replace.
 */
export const kycSteps: readonly KycStep[] = [
  { name: 'start', members: ['name', 'pan', 'email', 'date_of_birth', 'mobile'] },
  {
    name: 'person',
    members: [
      'aadhaar_number',
      'gender',
      'marital_status',
      'father_name',
      'spouse_name',
      'mother_name',
      'country_of_birth',
      'residential_status',
      'occupation_type',
    ],
  },
  {
    name: 'address',
    members: ['address', 'correspondence_address', 'permanent_address_is_same_as_correspondence', 'permanent_address'],
  },
  { name: 'documents', members: ['identity_proof', 'signature', 'photo', 'ipv_video'] },
  { name: 'bank', members: ['bank_account'] },
  { name: 'place', members: ['geolocation'] },
]

/** A page, with the fields that it still has to ask for. */
export interface KycStepLeft {
  readonly name: string
  readonly fields: readonly string[]
}

/**
 * Sorts needed fields onto the pages of a form; pages with nothing left are left out. Fields that no page asks for come last, under
 * `other`.
 *
 * @example
 * stepsLeft(requiredFields(request))[0] // { name: 'address', fields: ['address.proof'] }
 */
export function stepsLeft(fields: readonly string[], steps: readonly KycStep[] = kycSteps): readonly KycStepLeft[] {
  const memberOfField = (field: string) => field.split('.')[0]!
  const known = steps.flatMap(({ members }) => members)
  return [
    ...steps.map(({ name, members }) => ({ name, fields: fields.filter((field) => members.includes(memberOfField(field))) })),
    { name: 'other', fields: fields.filter((field) => !known.includes(memberOfField(field))) },
  ].filter((step) => step.fields.length > 0)
}
