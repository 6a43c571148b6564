/** The kinds of entity that have a profile (vendor's non individual profiles). */
export const entityTypes = ['private_limited', 'public_limited'] as const
/** Where an entity is resident (vendor's non individual profiles). */
export const residentialStatuses = ['resident'] as const
/** Why an entity is no specified US person, by the letter of the category (vendor's non individual profiles). */
export const usPersonExemptions = [
  'category_a',
  'category_b',
  'category_c',
  'category_d',
  'category_e',
  'category_f',
  'category_g',
  'category_h',
  'category_i',
  'category_j',
  'category_k',
  'category_l',
  'category_m',
] as const
/** What an entity is for FATCA and CRS. Each has a hash of its own, of the same name (vendor's non individual profiles). */
export const entityClassifications = [
  'fi',
  'fi_sponsored',
  'non_reporting_fi',
  'direct_reporting_nfe',
  'active_nfe',
  'active_nfe_listed',
  'active_nfe_related_to_listed',
  'passive_nfe',
] as const
/** Why a financial institution does not report (vendor's non individual profiles). */
export const nonReportingFiTypes = [
  'governmental_entity',
  'international_organisation',
  'central_bank',
  'treaty_qualified_retirement_fund',
  'broad_participation_retirement_fund',
  'narrow_participation_retirement_fund',
  'governmental_entity_pension_fund',
  'armed_forces_non_public_fund',
  'employee_state_insurance_fund',
  'gratuity_fund',
  'provident_fund',
  'indian_investment_entity',
  'qualified_credit_card_issuer',
  'specified_investment_advisor',
  'investment_manager',
  'executing_broker',
  'exempt_collective_investment_vehicle',
  'local_client_base_fi',
  'local_bank',
  'low_value_accounts_fi',
  'sponsored_investment_entity',
  'controlled_foreign_corporation',
  'sponsored_closely_held_investment_vehicle',
] as const
/** Why an entity that is no financial institution counts as active (vendor's non individual profiles). */
export const activeNfeTypes = [
  'nfe_due_to_income_or_assets',
  'nfe_government_entity',
  'nfe_international_organisation',
  'nfe_central_bank',
  'nfe_holding_company',
  'nfe_startup_company',
  'nfe_in_liquidation',
  'nfe_treasury_center',
  'nfe_non_profit_organisation',
  'nfe_religious',
  'nfe_charitable',
  'nfe_scientific',
  'nfe_artistic',
  'nfe_cultural',
  'nfe_athletic',
  'nfe_educational',
  'nfe_professional_organisation',
  'nfe_business_league',
  'nfe_chamber_of_commerce',
  'nfe_labor_organisation',
  'nfe_agricultural',
  'nfe_civic_league',
  'nfe_social_welfare',
  'nfe_it_exempt',
] as const
/** How an entity belongs to a listed one (vendor's non individual profiles). */
export const listedRelations = ['subsidiary', 'controlled'] as const
/** The services that an entity says whether it provides (vendor's non individual profiles and sole proprietorships). */
export const services = [
  'foreign_exchange',
  'money_changer',
  'money_lending',
  'pawning',
  'gaming',
  'gambling',
  'lottery',
  'casino',
] as const
