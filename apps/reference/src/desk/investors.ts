import {
  checkAmfiEmail,
  checkAddress,
  checkBankAccount,
  checkEmailAddress,
  checkInvestorProfile,
  checkPhoneNumber,
} from '@foliokit/investors'
import type { AddressDraft, BankAccountDraft, InvestorProfileDraft } from '@foliokit/investors'
import { kycStanding } from '@foliokit/kyc'
import { rupees } from '@foliokit/money'
import { indiaDate } from '@foliokit/schedule'
import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { Database } from '../storage/database.js'
import { invalidInput, notFound, Problem, refuse, stepMissing } from './problem.js'
import { route, type Asked } from './route.js'
import type { InvestorShape, InvestorStep } from './shapes.js'

const text = z.string().trim().min(1, 'This has to be given.').max(120)
const identity = z.strictObject({
  name: text,
  pan: text.toUpperCase(),
  date_of_birth: text,
  gender: text,
  occupation: text,
  income_slab: text,
})
const contact = z.strictObject({ email: text, mobile: text, line1: text, postal_code: text })
const bank = z.strictObject({ account_number: text, ifsc_code: text.toUpperCase(), type: text })

type Identity = z.output<typeof identity>
type Contact = z.output<typeof contact>
type Bank = z.output<typeof bank>

/** An investor as the desk keeps it: what was entered step by step, and the ids of what the platform made of it. */
export interface InvestorRow {
  readonly id: string
  readonly name: string
  readonly step: InvestorStep
  readonly draft: { readonly identity: Identity; readonly contact?: Contact; readonly bank?: Bank }
  readonly made: Readonly<Record<string, string>>
}

export const investorRoutes = [
  route({
    method: 'GET',
    path: '/investors',
    async work({ parts, session }) {
      const rows = await parts.database.query<InvestorRow>(
        'select id, name, step, draft, made from desk_investors where tenant = $1 order by created_at desc limit 200',
        [session.tenant],
      )
      return { investors: rows.map((row) => shapeOf(row)) }
    },
  }),
  route({
    method: 'GET',
    path: '/investors/:investor',
    async work(asked) {
      return detail(asked, await investorOf(asked))
    },
  }),
  route<Identity>({
    method: 'POST',
    path: '/investors',
    role: 'maker',
    body: identity,
    async work(asked) {
      const { parts, session, body } = asked
      await checkIdentity(asked)
      const id = randomUUID()
      await parts.database.query('insert into desk_investors (id, tenant, name, step, draft) values ($1, $2, $3, $4, $5)', [
        id,
        session.tenant,
        body.name,
        'contact',
        JSON.stringify({ identity: body }),
      ])
      return shapeOf(await investorOf({ ...asked, path: { investor: id } }))
    },
  }),
  route<Contact>({
    method: 'PUT',
    path: '/investors/:investor/contact',
    role: 'maker',
    body: contact,
    async work(asked) {
      const row = await investorOf(asked)
      const { email, mobile, line1, postal_code } = asked.body
      refuse(
        [
          ...checkEmailAddress({ profile: row.id, email, belongs_to: 'self' }),
          ...(email === '' ? [] : checkAmfiEmail(email)),
          ...checkPhoneNumber({ profile: row.id, isd: '91', number: mobile, belongs_to: 'self' }),
          ...checkAddress(addressOf(row.id, { line1, postal_code })),
        ],
        { number: 'mobile' },
      )
      return keep(asked, row, { contact: asked.body }, 'bank')
    },
  }),
  route<Bank>({
    method: 'PUT',
    path: '/investors/:investor/bank',
    role: 'maker',
    body: bank,
    async work(asked) {
      const row = await investorOf(asked)
      refuse(checkBankAccount(bankOf(row.id, row.name, asked.body)))
      return keep(asked, row, { bank: asked.body }, 'review')
    },
  }),
  route({
    method: 'POST',
    path: '/investors/:investor/open',
    role: 'maker',
    async work(asked) {
      const row = await investorOf(asked)
      if (row.step === 'open') return shapeOf(row)
      if (row.step !== 'review') throw stepMissing(`The step "${row.step}" comes first.`)
      await openAccount(asked, row)
      return shapeOf(await investorOf(asked))
    },
  }),
  route({
    method: 'POST',
    path: '/investors/:investor/mandate',
    role: 'maker',
    async work(asked) {
      const row = await investorOf(asked)
      const { client } = asked.tenant
      const { bankOldId: bankAccount } = openAccountOf(row)
      let { mandate } = row.made
      if (mandate === undefined) {
        const created = await client.mandates.create({
          mandate_type: 'E_MANDATE',
          bank_account_id: bankAccount,
          mandate_limit: rupees('100000'),
        })
        mandate = created.id
        await remember(asked.parts.database, row, { mandate })
      }
      const { token_url } = await client.mandates.authorize({
        mandate_id: mandate,
        payment_postback_url: `${asked.parts.publicUrl()}/desk/back`,
      })
      return { url: token_url ?? null }
    },
  }),
]

/** An investor of the signed-in user's tenant. */
export async function investorOf(
  { parts, session, path }: Pick<Asked<unknown>, 'parts' | 'session' | 'path'>,
  id = path['investor'] ?? '',
): Promise<InvestorRow> {
  const [row] = await parts.database.query<InvestorRow>(
    'select id, name, step, draft, made from desk_investors where id = $1 and tenant = $2',
    [id, session.tenant],
  )
  if (row === undefined) throw notFound('investor')
  return row
}

/** The ids of an investor's open account and of the bank account it pays from: what orders, plans and mandates name. */
export function openAccountOf({ step, made }: InvestorRow): { readonly account: string; readonly bankOldId: string } {
  const { account, bankOldId } = made
  if (step !== 'open' || account === undefined || bankOldId === undefined) throw stepMissing('The investor needs an open account first.')
  return { account, bankOldId }
}

async function checkIdentity({ tenant, body }: Asked<Identity>): Promise<void> {
  const today = indiaDate(tenant.clock.now())
  refuse([
    ...checkInvestorProfile(profileOf(body), { today }),
    ...(body.date_of_birth > today
      ? [{ code: 'DESK_NOT_BORN_YET', path: ['date_of_birth'], message: `date_of_birth must be ${today} or earlier.`, context: { today } }]
      : []),
  ])
  const { outcome } = kycStanding(await tenant.client.kycChecks.create({ pan: body.pan }))
  if (outcome !== 'may_invest')
    throw invalidInput([
      {
        field: 'pan',
        code: 'DESK_KYC_NOT_GOOD',
        message: `The KYC of this PAN does not let its holder invest any amount: ${outcome.replaceAll('_', ' ')}.`,
      },
    ])
}

/** What a form asks for, made a whole profile: what it leaves out is what holds for a resident investor. */
function profileOf({ name, pan, date_of_birth, gender, occupation, income_slab }: Identity): InvestorProfileDraft {
  return {
    type: 'individual',
    tax_status: 'resident_individual',
    name,
    pan,
    date_of_birth,
    gender,
    occupation,
    income_slab,
    country_of_birth: 'IN',
    place_of_birth: 'IN',
    source_of_wealth: 'salary',
    pep_details: 'not_applicable',
    ip_address: '192.0.2.10',
    first_tax_residency: { country: 'IN', taxid_type: 'pan', taxid_number: pan },
  } as InvestorProfileDraft
}

const addressOf = (profile: string, { line1, postal_code }: Pick<Contact, 'line1' | 'postal_code'>) =>
  ({ profile, line1, postal_code, country: 'IN', nature: 'residential' }) as AddressDraft
const bankOf = (profile: string, name: string, { account_number, ifsc_code, type }: Bank) =>
  ({ profile, account_number, ifsc_code, type, primary_account_holder_name: name }) as BankAccountDraft

async function keep({ parts }: Asked<unknown>, row: InvestorRow, more: object, step: InvestorStep): Promise<InvestorShape> {
  if (row.step === 'open') throw new Problem(409, 'DESK_ALREADY_OPEN', 'The account is open; what it was opened with does not change here.')
  const draft = { ...row.draft, ...more }
  const next = row.step === 'review' ? 'review' : step
  await parts.database.query('update desk_investors set draft = $2, step = $3 where id = $1', [row.id, JSON.stringify(draft), next])
  return shapeOf({ ...row, draft, step: next } as InvestorRow)
}

async function remember(database: Database, row: InvestorRow, more: Readonly<Record<string, string>>): Promise<void> {
  await database.query('update desk_investors set made = made || $2::jsonb where id = $1', [row.id, JSON.stringify(more)])
}

/** Makes everything at the platform, one after the other, and remembers each: after a failure it goes on where it stopped. */
async function openAccount({ parts, tenant: { client } }: Asked<unknown>, row: InvestorRow): Promise<void> {
  const { identity: who, contact: how, bank: where } = row.draft
  if (how === undefined || where === undefined) throw stepMissing('Contact and bank account come first.')
  const made: Record<string, string> = { ...row.made }
  const once = async (what: string, make: () => Promise<Readonly<Record<string, string>>>) => {
    if (made[what] === undefined) {
      const more = await make()
      Object.assign(made, more)
      await remember(parts.database, row, more)
    }
    return made[what] as string
  }
  const profile = await once('profile', async () => ({ profile: (await client.investorProfiles.create(profileOf(who) as never)).id }))
  const email = await once('email', async () => ({
    email: (await client.emailAddresses.create({ profile, email: how.email, belongs_to: 'self' })).id,
  }))
  const phone = await once('phone', async () => ({
    phone: (await client.phoneNumbers.create({ profile, isd: '91', number: how.mobile, belongs_to: 'self' })).id,
  }))
  const address = await once('address', async () => ({ address: (await client.addresses.create(addressOf(profile, how) as never)).id }))
  const bankId = await once('bank', async () => {
    const created = await client.bankAccounts.create(bankOf(profile, who.name, where) as never)
    return { bank: created.id, bankOldId: created.old_id ?? '' }
  })
  await once('account', async () => {
    const { id, old_id } = await client.investmentAccounts.create({
      primary_investor: profile,
      holding_pattern: 'single',
      folio_defaults: {
        communication_email_address: email,
        communication_mobile_number: phone,
        communication_address: address,
        payout_bank_account: bankId,
      },
    })
    return { account: id, accountOldId: old_id ?? '' }
  })
  await parts.database.query(`update desk_investors set step = 'open' where id = $1`, [row.id])
}

async function detail({ tenant: { client } }: Asked<unknown>, row: InvestorRow): Promise<InvestorShape> {
  const { mandate, accountOldId } = row.made
  const status = mandate === undefined ? undefined : (await client.mandates.fetch(mandate)).mandate_status
  const folios =
    accountOldId === undefined
      ? []
      : (await client.reports.holdings({ investment_account_id: accountOldId })).folios.map((folio) => folio.folio_number)
  return shapeOf(row, folios, mandate === undefined ? null : { id: mandate, status: status ?? 'unknown' })
}

function shapeOf(
  { id, name, step, draft, made }: InvestorRow,
  folios: readonly string[] = [],
  mandate: InvestorShape['mandate'] = null,
): InvestorShape {
  const pan = `•••••${draft.identity.pan.slice(5, 9)}•`
  return { id, name, pan, step, account: made['account'] ?? null, folios, mandate }
}
