import type { MasterData } from '../load.js'

/** States and union territories with their codes (ISO 3166-2:IN). */
const states = [
  ['Andaman and Nicobar Islands', 'AN'],
  ['Andhra Pradesh', 'AP'],
  ['Arunachal Pradesh', 'AR'],
  ['Assam', 'AS'],
  ['Bihar', 'BR'],
  ['Chandigarh', 'CH'],
  ['Chhattisgarh', 'CG'],
  ['Dadra and Nagar Haveli and Daman and Diu', 'DH'],
  ['Delhi', 'DL'],
  ['Goa', 'GA'],
  ['Gujarat', 'GJ'],
  ['Haryana', 'HR'],
  ['Himachal Pradesh', 'HP'],
  ['Jammu and Kashmir', 'JK'],
  ['Jharkhand', 'JH'],
  ['Karnataka', 'KA'],
  ['Kerala', 'KL'],
  ['Ladakh', 'LA'],
  ['Lakshadweep', 'LD'],
  ['Madhya Pradesh', 'MP'],
  ['Maharashtra', 'MH'],
  ['Manipur', 'MN'],
  ['Meghalaya', 'ML'],
  ['Mizoram', 'MZ'],
  ['Nagaland', 'NL'],
  ['Odisha', 'OD'],
  ['Puducherry', 'PY'],
  ['Punjab', 'PB'],
  ['Rajasthan', 'RJ'],
  ['Sikkim', 'SK'],
  ['Tamil Nadu', 'TN'],
  ['Telangana', 'TS'],
  ['Tripura', 'TR'],
  ['Uttar Pradesh', 'UP'],
  ['Uttarakhand', 'UK'],
  ['West Bengal', 'WB'],
] as const

/**
 * A sample of the tables that do not depend on a tenant. The fund houses are those of the sample schemes; the first pincode and the first
 * branch are those of the vendor's reference. The other branches have codes of the right form that no list was asked about.
 */
export const sampleMasterData: MasterData = {
  amcs: [
    { id: 1, name: 'Quant Mutual Fund', active: true, amc_code: null },
    { id: 2, name: 'Aditya Birla Sun Life Mutual Fund', active: true, amc_code: null },
    { id: 3, name: 'ICICI Prudential Mutual Fund', active: true, amc_code: null },
  ],
  countries: [
    { name: 'India', ansi_code: 'IN' },
    { name: 'Australia', ansi_code: 'AU' },
    { name: 'Canada', ansi_code: 'CA' },
    { name: 'Germany', ansi_code: 'DE' },
    { name: 'Qatar', ansi_code: 'QA' },
    { name: 'Singapore', ansi_code: 'SG' },
    { name: 'United Arab Emirates', ansi_code: 'AE' },
    { name: 'United Kingdom', ansi_code: 'GB' },
    { name: 'United States of America', ansi_code: 'US' },
  ],
  states: states.map(([name, state_code]) => ({ name, state_code, country_ansi_code: 'IN' })),
  pincodes: [
    place('560102', 'Bangalore South', 'Bangalore', 'Karnataka'),
    place('110001', 'New Delhi', 'Central Delhi', 'Delhi'),
    place('400001', 'Mumbai', 'Mumbai', 'Maharashtra'),
    place('600001', 'Chennai', 'Chennai', 'Tamil Nadu'),
    place('700001', 'Kolkata', 'Kolkata', 'West Bengal'),
  ],
  ifscCodes: [
    branch('ICIC0000611', 'ICICI Bank', 'Gudivada', 'Andhra Pradesh'),
    branch('HDFC0000001', 'HDFC Bank', 'Mumbai', 'Maharashtra'),
    branch('SBIN0000300', 'State Bank of India', 'Mumbai', 'Maharashtra'),
  ],
}

function place(code: string, city: string, district: string, state_name: string) {
  return { code, city, district, state_name, country_ansi_code: 'IN' }
}

function branch(ifsc_code: string, bank_name: string, city: string, state: string) {
  const unknown = { micr_code: null, branch_name: null, branch_address: null, contact: null, district: null }
  return { ifsc_code, bank_name, city, state, ...unknown }
}
