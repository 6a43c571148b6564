import {
  createInvestmentAccountBody,
  investmentAccountSchema,
  updateInvestmentAccountBody,
  type InvestmentAccount,
} from '@foliokit/investors/zod'
import * as z from 'zod'
import { changingInvestorObjectOperations, hasMembers } from './investor-object-operations.js'

const pan = z.string().optional()
const query = z.strictObject({
  primary_investor_pan: pan,
  second_investor_pan: pan,
  third_investor_pan: pan,
  holding_pattern: z.string().optional(),
  /** A PAN, whichever holder's. */
  investor: pan,
})

const operations = changingInvestorObjectOperations('investmentAccounts', 'mf_investment_accounts', {
  row: investmentAccountSchema,
  body: createInvestmentAccountBody,
  change: updateInvestmentAccountBody,
  query,
})

/** Investment accounts, which orders are placed in. One of a profile needs its folio defaults before any order (domain §8). */
export const investmentAccounts = {
  ...operations,
  list: {
    ...operations.list,
    matches: (account: InvestmentAccount, { investor, ...members }: z.output<typeof query>) =>
      hasMembers(account, members) &&
      (investor === undefined ||
        [account.primary_investor_pan, account.second_investor_pan, account.third_investor_pan].includes(investor)),
  },
}
