import { isPan } from '@foliokit/identifiers'
import { foreignTaxIdTypes, v1Genders, v1MaritalStatuses } from '../src/index.js'

/** One value of a vendor's example that breaks the same documents: where it stands, what it breaks, and what we do about it. */
export interface Contradiction {
  readonly source: 'fp-api-v1' | 'fp-api-v2'
  /** The first line of the example. */
  readonly line: number
  readonly path: string
  readonly value: unknown
  /** What the text of the documents says of the member. */
  readonly holds: (value: unknown) => boolean
  readonly reason: string
}

const isOneOf = (allowed: readonly string[]) => (value: unknown) => allowed.includes(value as string)

/** The contradictions among the examples of these chapters. Every reader takes them; the rules side with the text, but where it says so. */
export const contradictions: readonly Contradiction[] = [
  {
    source: 'fp-api-v2',
    line: 4322,
    path: 'primary_investor_pan',
    value: 'ACCPP55K7L',
    holds: isPan,
    reason: 'a letter among the four digits of a PAN; read as text',
  },
  {
    source: 'fp-api-v2',
    line: 4593,
    path: 'data.1.primary_investor_pan',
    value: 'PCCPK55K7L',
    holds: isPan,
    reason: 'a letter among the four digits of a PAN; read as text',
  },
  {
    source: 'fp-api-v2',
    line: 3815,
    path: 'data.0.country',
    value: 'IN',
    holds: (value) => value !== 'IN',
    reason: 'a tax residency in India, which the text keeps out; refused on write',
  },
  {
    source: 'fp-api-v2',
    line: 3815,
    path: 'data.0.taxid_type',
    value: 'pan',
    holds: isOneOf(foreignTaxIdTypes),
    reason: 'a kind of number that the table of an entity does not have; refused on write',
  },
  {
    source: 'fp-api-v2',
    line: 2133,
    path: 'use_default_tax_residences',
    value: 'false',
    holds: (value) => typeof value === 'boolean',
    reason: 'a flag as text, which the table has as a boolean; both are taken, a boolean is written',
  },
  {
    source: 'fp-api-v2',
    line: 515,
    path: 'euins.0',
    value: 'E23432',
    holds: (value) => typeof value === 'string' && value.length === 7,
    reason: 'an EUIN of five digits, where AMFI issues six; both are taken',
  },
  {
    source: 'fp-api-v2',
    line: 3767,
    path: 'taxid',
    value: '000-00-0000',
    holds: (value) => value === '000-00-00000',
    reason: 'the answer shows another number than the request sent; nothing follows',
  },
  {
    source: 'fp-api-v2',
    line: 3069,
    path: 'line1',
    value: '342, 2nd main, 1st crosss',
    holds: (value) => value === '342, 2nd main, 1st cross',
    reason: 'the answer shows another line than the request sent; nothing follows',
  },
  {
    source: 'fp-api-v1',
    line: 479,
    path: 'kyc_identity_detail.gender',
    value: 'female',
    holds: isOneOf(v1Genders),
    reason: 'lower case, where the table permits upper case; both are taken',
  },
  {
    source: 'fp-api-v1',
    line: 479,
    path: 'kyc_identity_detail.marital_status',
    value: 'single',
    holds: isOneOf(v1MaritalStatuses),
    reason: 'lower case, where the table permits upper case; both are taken',
  },
  {
    source: 'fp-api-v1',
    line: 479,
    path: 'nomination.nominee1.name',
    value: 'nandam',
    holds: (value) => value === 'Tony Stark',
    reason: 'the answer has the name as the relationship and another name; nothing follows',
  },
]
