import { metadata } from '../samples/metadata.js'
import { notFound } from '../wire/refusal.js'
import type { Handler } from './handler.js'
import { pageOf } from './page.js'

export const listAmcs: Handler<'masterData.amcs'> = ({ world }) => ({ amcs: world.masterData.amcs })

export const listCountries: Handler<'masterData.countries'> = ({ world }) => ({ countries: world.masterData.countries })

export const listStates: Handler<'masterData.states'> = ({ world }) => ({ states: world.masterData.states })

export const fetchPincode: Handler<'masterData.pincode'> = ({ world, path: [asked] }) => {
  const found = world.masterData.pincodes.find(({ code }) => code === asked)
  if (found === undefined) throw notFound('pincode')
  return found
}

export const listPincodes: Handler<'masterData.pincodes'> = ({ world, query }) => {
  const { shown, envelope } = pageOf(world.masterData.pincodes, query)
  return { ...envelope, pincodes: shown }
}

export const fetchIfscCode: Handler<'masterData.ifscCode'> = ({ world, path: [asked] }) => {
  const found = world.masterData.ifscCodes.find(({ ifsc_code }) => ifsc_code === asked)
  if (found === undefined) throw notFound('IFSC code')
  return found
}

export const listIfscCodes: Handler<'masterData.ifscCodes'> = ({ world, query }) => {
  const { shown, envelope } = pageOf(world.masterData.ifscCodes, query)
  return { ...envelope, ifsc_codes: shown }
}

export const fetchMetadata: Handler<'masterData.metadata'> = () => metadata
