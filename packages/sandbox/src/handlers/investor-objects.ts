import { beneficialOwner, soleProprietorship, taxResidency } from '../engine/onboarding/entity-objects.js'
import { partner } from '../engine/onboarding/partner.js'
import { address, bankAccount, dematAccount, emailAddress, phoneNumber, relatedParty } from '../engine/onboarding/profile-children.js'
import { investorProfile, nonIndividualProfile } from '../engine/onboarding/profiles.js'
import { objectHandlers } from './object-handlers.js'

export const investorProfiles = objectHandlers(investorProfile)
export const nonIndividualProfiles = objectHandlers(nonIndividualProfile)
export const bankAccounts = objectHandlers(bankAccount)
export const addresses = objectHandlers(address)
export const phoneNumbers = objectHandlers(phoneNumber)
export const emailAddresses = objectHandlers(emailAddress)
export const relatedParties = objectHandlers(relatedParty)
export const dematAccounts = objectHandlers(dematAccount)
export const taxResidencies = objectHandlers(taxResidency)
export const beneficialOwners = objectHandlers(beneficialOwner)
export const soleProprietorships = objectHandlers(soleProprietorship)
export const partners = objectHandlers(partner)
