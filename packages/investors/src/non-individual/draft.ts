import type { Networth } from '../networth/networth.js'
import type { incomeSlabs } from '../profile/values.js'
import type {
  activeNfeTypes,
  entityClassifications,
  entityTypes,
  listedRelations,
  nonReportingFiTypes,
  residentialStatuses,
  services,
  usPersonExemptions,
} from './values.js'

/** When and where an entity came to be. */
export interface Incorporation {
  /** `YYYY-MM-DD`. */
  readonly date?: string | null | undefined
  readonly place?: string | null | undefined
  readonly country?: string | null | undefined
  /** `YYYY-MM-DD`; it may lie before the incorporation. */
  readonly business_started_from?: string | null | undefined
}

/** Whether an entity provides each of eight services. */
export type ServicesProvided = { readonly [Service in (typeof services)[number]]?: boolean | null | undefined }

/** What each classification says about its entity, by the name of the classification. */
export interface ClassificationHashes {
  readonly fi: { readonly giin?: string | null | undefined }
  readonly fi_sponsored: { readonly sponsor_name?: string | null | undefined; readonly sponsor_giin?: string | null | undefined }
  readonly non_reporting_fi: { readonly type?: (typeof nonReportingFiTypes)[number] | null | undefined }
  readonly direct_reporting_nfe: { readonly giin?: string | null | undefined }
  readonly active_nfe: {
    readonly nature_of_business?: string | null | undefined
    readonly type?: (typeof activeNfeTypes)[number] | null | undefined
  }
  readonly active_nfe_listed: { readonly stock_exchange?: string | null | undefined }
  readonly active_nfe_related_to_listed: {
    readonly name?: string | null | undefined
    readonly relation?: (typeof listedRelations)[number] | null | undefined
    readonly stock_exchange?: string | null | undefined
  }
  readonly passive_nfe: { readonly nature_of_business?: string | null | undefined }
}

/** What the rules read of an entity's profile that is about to be created or changed. */
export type NonIndividualProfileDraft = {
  readonly id?: string | undefined
  readonly entity_name?: string | null | undefined
  readonly type?: (typeof entityTypes)[number] | null | undefined
  readonly residential_status?: (typeof residentialStatuses)[number] | null | undefined
  readonly pan?: string | null | undefined
  readonly incorporation?: Incorporation | null | undefined
  readonly services_provided?: ServicesProvided | null | undefined
  readonly networth?: Networth | null | undefined
  readonly gross_annual_income?: (typeof incomeSlabs)[number] | null | undefined
  readonly specified_us_person_exemption?: (typeof usPersonExemptions)[number] | null | undefined
  readonly entity_classification?: (typeof entityClassifications)[number] | null | undefined
  readonly ip_address?: string | null | undefined
} & { readonly [Name in keyof ClassificationHashes]?: ClassificationHashes[Name] | null | undefined }
