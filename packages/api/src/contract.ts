import type * as z from 'zod'
import {
  createBankAccountVerification,
  fetchBankAccountVerification,
  listBankAccountVerifications,
} from './operations/bank-account-verifications.js'
import { createBsePayment } from './operations/bse-payments.js'
import { beneficialOwners, soleProprietorships, taxResidencies } from './operations/entity-objects.js'
import { createEsign, fetchEsign } from './operations/esigns.js'
import { fetchEvent, listEvents } from './operations/events.js'
import { createFileOperation, fetchFileOperation } from './operations/file-operations.js'
import { createFile, fetchFile, listFiles } from './operations/files.js'
import { fetchFundScheme, listFundSchemes } from './operations/fund-schemes.js'
import { createIdentityDocument, fetchIdentityDocument, listIdentityDocuments } from './operations/identity-documents.js'
import { createInstantRedemption, fetchInstantRedemptionSummary } from './operations/instant-redemptions.js'
import { investmentAccounts } from './operations/investment-accounts.js'
import { investorProfiles, nonIndividualProfiles } from './operations/investor-profiles.js'
import { createKycCheck, fetchKycCheck, refetchKycCheck } from './operations/kyc-checks.js'
import { createKycRequest, fetchKycRequest, listKycRequests, simulateKycRequest, updateKycRequest } from './operations/kyc-requests.js'
import {
  fetchIfscCode,
  fetchMetadata,
  fetchPincode,
  listAmcs,
  listCountries,
  listIfscCodes,
  listPincodes,
  listStates,
} from './operations/master-data.js'
import { authorizeMandate, cancelMandate, createMandate, fetchMandate, listMandates } from './operations/mandates.js'
import {
  createNotificationWebhook,
  fetchNotificationWebhook,
  listNotificationWebhooks,
  updateNotificationWebhook,
} from './operations/notification-webhooks.js'
import { partners } from './operations/partners.js'
import { createNachPayment, createNetbankingPayment, fetchPayment, listPayments } from './operations/payments.js'
import { addresses, bankAccounts, dematAccounts, emailAddresses, phoneNumbers, relatedParties } from './operations/profile-children.js'
import {
  cancelPurchasePlan,
  cancelPurchasePlanWithoutCode,
  createPurchasePlan,
  purchasePlans,
  updatePurchasePlan,
} from './operations/purchase-plans.js'
import {
  cancelPurchase,
  createPurchase,
  createPurchaseBatch,
  fetchPurchase,
  listPurchases,
  modifyPurchase,
  retryPurchase,
  updatePurchase,
  updatePurchaseBatch,
} from './operations/purchases.js'
import { cancelRedemptionPlan, createRedemptionPlan, redemptionPlans, updateRedemptionPlan } from './operations/redemption-plans.js'
import { createRedemption, fetchRedemption, listRedemptions, updateRedemption } from './operations/redemptions.js'
import { fetchAccountHoldings, fetchHoldingsReport } from './operations/reports.js'
import {
  createSettlementDetail,
  fetchSettlementDetail,
  listSettlementDetails,
  updateSettlementDetail,
} from './operations/settlement-details.js'
import { simulateMandate, simulateOrder, simulatePayment, simulateSipInstallment } from './operations/simulations.js'
import { cancelSwitchPlan, createSwitchPlan, switchPlans, updateSwitchPlan } from './operations/switch-plans.js'
import { createSwitch, fetchSwitch, listSwitches, updateSwitch } from './operations/switches.js'
import { authorizeInvestor, createToken, loginTenant } from './operations/token.js'
import { listTransactions } from './operations/transactions.js'
import {
  createV1InvestmentAccount,
  createV1Investor,
  fetchV1Investor,
  listV1InvestmentAccounts,
  listV1Investors,
  searchV1Investors,
  updateV1Investor,
} from './operations/v1-investors.js'
import {
  createV1KycRequest,
  fetchV1KycRequest,
  listV1KycRequests,
  simulateV1KycRequest,
  updateV1KycRequest,
  updateV1KycRequestByPost,
} from './operations/v1-kyc-requests.js'
import {
  createV1InstantSale,
  createV1NachPurchases,
  createV1NetbankingPurchases,
  createV1Sales,
  fetchV1Order,
  fetchV1PreRedemptionSummary,
  listV1AccountOrders,
  listV1Orders,
  listV1Purchases,
  listV1Sales,
  listV1Switches,
} from './operations/v1-orders.js'
import { createV1Sips, fetchV1Sip, listV1SipInstallments, listV1Sips, updateV1Sip } from './operations/v1-sips.js'

/**
 * Every operation of the platform that foliokit speaks, by name: the one place that names one. The client's methods, the sandbox's
 * handlers and the coverage check all derive from this table.
 */
export const contract = {
  'addresses.create': addresses.create,
  'addresses.fetch': addresses.fetch,
  'addresses.list': addresses.list,
  'addresses.update': addresses.update,
  'auth.authorize': authorizeInvestor,
  'auth.login': loginTenant,
  'auth.token': createToken,
  'bankAccountVerifications.create': createBankAccountVerification,
  'bankAccountVerifications.fetch': fetchBankAccountVerification,
  'bankAccountVerifications.list': listBankAccountVerifications,
  'bankAccounts.create': bankAccounts.create,
  'bankAccounts.fetch': bankAccounts.fetch,
  'bankAccounts.list': bankAccounts.list,
  'bankAccounts.update': bankAccounts.update,
  'beneficialOwners.create': beneficialOwners.create,
  'beneficialOwners.fetch': beneficialOwners.fetch,
  'beneficialOwners.list': beneficialOwners.list,
  'beneficialOwners.update': beneficialOwners.update,
  'bsePayments.create': createBsePayment,
  'dematAccounts.create': dematAccounts.create,
  'dematAccounts.fetch': dematAccounts.fetch,
  'dematAccounts.list': dematAccounts.list,
  'emailAddresses.create': emailAddresses.create,
  'emailAddresses.fetch': emailAddresses.fetch,
  'emailAddresses.list': emailAddresses.list,
  'emailAddresses.update': emailAddresses.update,
  'esigns.create': createEsign,
  'esigns.fetch': fetchEsign,
  'events.fetch': fetchEvent,
  'events.list': listEvents,
  'fileOperations.create': createFileOperation,
  'fileOperations.fetch': fetchFileOperation,
  'files.create': createFile,
  'files.fetch': fetchFile,
  'files.list': listFiles,
  'fundSchemes.fetch': fetchFundScheme,
  'fundSchemes.list': listFundSchemes,
  'identityDocuments.create': createIdentityDocument,
  'identityDocuments.fetch': fetchIdentityDocument,
  'identityDocuments.list': listIdentityDocuments,
  'instantRedemptions.create': createInstantRedemption,
  'instantRedemptions.summary': fetchInstantRedemptionSummary,
  'investmentAccounts.create': investmentAccounts.create,
  'investmentAccounts.fetch': investmentAccounts.fetch,
  'investmentAccounts.list': investmentAccounts.list,
  'investmentAccounts.update': investmentAccounts.update,
  'investorProfiles.create': investorProfiles.create,
  'investorProfiles.fetch': investorProfiles.fetch,
  'investorProfiles.list': investorProfiles.list,
  'investorProfiles.update': investorProfiles.update,
  'kycChecks.create': createKycCheck,
  'kycChecks.fetch': fetchKycCheck,
  'kycChecks.refetch': refetchKycCheck,
  'kycRequests.create': createKycRequest,
  'kycRequests.fetch': fetchKycRequest,
  'kycRequests.list': listKycRequests,
  'kycRequests.simulate': simulateKycRequest,
  'kycRequests.update': updateKycRequest,
  'mandates.authorize': authorizeMandate,
  'mandates.cancel': cancelMandate,
  'mandates.create': createMandate,
  'mandates.fetch': fetchMandate,
  'mandates.list': listMandates,
  'masterData.amcs': listAmcs,
  'masterData.countries': listCountries,
  'masterData.ifscCode': fetchIfscCode,
  'masterData.ifscCodes': listIfscCodes,
  'masterData.metadata': fetchMetadata,
  'masterData.pincode': fetchPincode,
  'masterData.pincodes': listPincodes,
  'masterData.states': listStates,
  'nonIndividualProfiles.create': nonIndividualProfiles.create,
  'nonIndividualProfiles.fetch': nonIndividualProfiles.fetch,
  'nonIndividualProfiles.list': nonIndividualProfiles.list,
  'nonIndividualProfiles.update': nonIndividualProfiles.update,
  'notificationWebhooks.create': createNotificationWebhook,
  'notificationWebhooks.fetch': fetchNotificationWebhook,
  'notificationWebhooks.list': listNotificationWebhooks,
  'notificationWebhooks.update': updateNotificationWebhook,
  'partners.create': partners.create,
  'partners.fetch': partners.fetch,
  'partners.list': partners.list,
  'payments.createNach': createNachPayment,
  'payments.createNetbanking': createNetbankingPayment,
  'payments.fetch': fetchPayment,
  'payments.list': listPayments,
  'phoneNumbers.create': phoneNumbers.create,
  'phoneNumbers.fetch': phoneNumbers.fetch,
  'phoneNumbers.list': phoneNumbers.list,
  'phoneNumbers.update': phoneNumbers.update,
  'purchasePlans.cancel': cancelPurchasePlan,
  'purchasePlans.cancelSkip': purchasePlans.cancelSkip,
  'purchasePlans.cancelWithoutCode': cancelPurchasePlanWithoutCode,
  'purchasePlans.create': createPurchasePlan,
  'purchasePlans.createSkip': purchasePlans.createSkip,
  'purchasePlans.fetch': purchasePlans.fetch,
  'purchasePlans.fetchSkip': purchasePlans.fetchSkip,
  'purchasePlans.list': purchasePlans.list,
  'purchasePlans.listSkips': purchasePlans.listSkips,
  'purchasePlans.update': updatePurchasePlan,
  'purchases.cancel': cancelPurchase,
  'purchases.create': createPurchase,
  'purchases.createBatch': createPurchaseBatch,
  'purchases.fetch': fetchPurchase,
  'purchases.list': listPurchases,
  'purchases.modify': modifyPurchase,
  'purchases.retry': retryPurchase,
  'purchases.update': updatePurchase,
  'purchases.updateBatch': updatePurchaseBatch,
  'redemptionPlans.cancel': cancelRedemptionPlan,
  'redemptionPlans.cancelSkip': redemptionPlans.cancelSkip,
  'redemptionPlans.create': createRedemptionPlan,
  'redemptionPlans.createSkip': redemptionPlans.createSkip,
  'redemptionPlans.fetch': redemptionPlans.fetch,
  'redemptionPlans.fetchSkip': redemptionPlans.fetchSkip,
  'redemptionPlans.list': redemptionPlans.list,
  'redemptionPlans.listSkips': redemptionPlans.listSkips,
  'redemptionPlans.update': updateRedemptionPlan,
  'redemptions.create': createRedemption,
  'redemptions.fetch': fetchRedemption,
  'redemptions.list': listRedemptions,
  'redemptions.update': updateRedemption,
  'relatedParties.create': relatedParties.create,
  'relatedParties.fetch': relatedParties.fetch,
  'relatedParties.list': relatedParties.list,
  'relatedParties.update': relatedParties.update,
  'reports.holdings': fetchHoldingsReport,
  'settlementDetails.create': createSettlementDetail,
  'settlementDetails.fetch': fetchSettlementDetail,
  'settlementDetails.list': listSettlementDetails,
  'settlementDetails.update': updateSettlementDetail,
  'simulations.mandate': simulateMandate,
  'simulations.order': simulateOrder,
  'simulations.payment': simulatePayment,
  'simulations.sipInstallment': simulateSipInstallment,
  'soleProprietorships.create': soleProprietorships.create,
  'soleProprietorships.fetch': soleProprietorships.fetch,
  'soleProprietorships.list': soleProprietorships.list,
  'soleProprietorships.update': soleProprietorships.update,
  'switchPlans.cancel': cancelSwitchPlan,
  'switchPlans.cancelSkip': switchPlans.cancelSkip,
  'switchPlans.create': createSwitchPlan,
  'switchPlans.createSkip': switchPlans.createSkip,
  'switchPlans.fetch': switchPlans.fetch,
  'switchPlans.fetchSkip': switchPlans.fetchSkip,
  'switchPlans.list': switchPlans.list,
  'switchPlans.listSkips': switchPlans.listSkips,
  'switchPlans.update': updateSwitchPlan,
  'switches.create': createSwitch,
  'switches.fetch': fetchSwitch,
  'switches.list': listSwitches,
  'switches.update': updateSwitch,
  'taxResidencies.create': taxResidencies.create,
  'taxResidencies.fetch': taxResidencies.fetch,
  'taxResidencies.list': taxResidencies.list,
  'taxResidencies.update': taxResidencies.update,
  'transactions.list': listTransactions,
  'v1InvestmentAccounts.create': createV1InvestmentAccount,
  'v1InvestmentAccounts.holdings': fetchAccountHoldings,
  'v1InvestmentAccounts.list': listV1InvestmentAccounts,
  'v1Investors.create': createV1Investor,
  'v1Investors.fetch': fetchV1Investor,
  'v1Investors.list': listV1Investors,
  'v1Investors.search': searchV1Investors,
  'v1Investors.update': updateV1Investor,
  'v1KycRequests.create': createV1KycRequest,
  'v1KycRequests.fetch': fetchV1KycRequest,
  'v1KycRequests.list': listV1KycRequests,
  'v1KycRequests.simulate': simulateV1KycRequest,
  'v1KycRequests.update': updateV1KycRequest,
  'v1KycRequests.updateByPost': updateV1KycRequestByPost,
  'v1Orders.fetch': fetchV1Order,
  'v1Orders.list': listV1Orders,
  'v1Orders.listOfAccount': listV1AccountOrders,
  'v1Orders.listPurchases': listV1Purchases,
  'v1Orders.listSales': listV1Sales,
  'v1Orders.listSwitches': listV1Switches,
  'v1Orders.preRedemptionSummary': fetchV1PreRedemptionSummary,
  'v1Orders.purchaseByNach': createV1NachPurchases,
  'v1Orders.purchaseByNetbanking': createV1NetbankingPurchases,
  'v1Orders.sell': createV1Sales,
  'v1Orders.sellInstantly': createV1InstantSale,
  'v1Sips.create': createV1Sips,
  'v1Sips.fetch': fetchV1Sip,
  'v1Sips.list': listV1Sips,
  'v1Sips.listInstallments': listV1SipInstallments,
  'v1Sips.update': updateV1Sip,
} as const

/** The type of the table: what a client or a sandbox derives its methods or handlers from. */
export type Contract = typeof contract
/** The name of an operation in the table. */
export type OperationName = keyof Contract

/** What a caller passes as the body of an operation, with exact values; `null` where it has none. */
export type BodyOf<O> = O extends { readonly body: infer B extends z.ZodType } ? z.output<B> : null
/** What a caller passes as the query of an operation; `null` where it has none. */
export type QueryOf<O> = O extends { readonly query: infer Q extends z.ZodType } ? z.output<Q> : null
/** What an operation answers, with exact values. */
export type AnswerOf<O> = O extends { readonly answer: infer A extends z.ZodType } ? z.output<A> : never
