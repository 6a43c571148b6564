import type { Rupees } from '@foliokit/money'
import { installmentAt, planSchedule, type BusinessCalendar, type CivilDate, type Frequency, type Installment } from '@foliokit/schedule'
import type { Database } from '../storage/database.js'

/** A plan of the firm's own: the runner places each installment as a purchase and debits the mandate for it. */
export interface NewPlan {
  readonly id: string
  readonly tenant: string
  readonly account: string
  readonly scheme: string
  readonly frequency: Frequency
  readonly installmentDay: number | null
  readonly numberOfInstallments: number | null
  readonly registeredOn: CivilDate
  readonly amount: Rupees
  readonly mandateId: string
  /** The consent that the investor gave to the whole plan; it goes with each of its orders. */
  readonly consentEmail: string
}

/** What fixes the dates of a plan, as a row has it. */
export interface PlanDates {
  readonly frequency: string
  readonly installment_day: number | null
  readonly number_of_installments: number | null
  readonly registered_on: string
}

/** An installment of a plan by its number; `undefined` past the last one. */
export function installmentOf(plan: PlanDates, number: number, calendar: BusinessCalendar): Installment | undefined {
  const schedule = planSchedule(
    {
      kind: 'purchase',
      systematic: false,
      frequency: plan.frequency as Frequency,
      installmentDay: plan.installment_day,
      numberOfInstallments: plan.number_of_installments,
      registeredOn: plan.registered_on as CivilDate,
    },
    { calendar },
  )
  return installmentAt(schedule, number)
}

/** Registers plans, each with its first installment to come. Those whose id is taken are left as they are. Returns how many are new. */
export async function registerPlans(database: Database, plans: readonly NewPlan[], calendar: BusinessCalendar): Promise<number> {
  const first = plans.map((plan) => installmentOf(datesOf(plan), 1, calendar)?.processingDay ?? null)
  const rows = await database.query(
    `insert into plans (id, tenant, account, scheme, frequency, installment_day, number_of_installments, registered_on, amount, mandate_id,
                        consent_email, next_number, next_on)
     select id, tenant, account, scheme, frequency, installment_day, number_of_installments, registered_on, amount, mandate_id, consent_email,
            case when next_on is null then null else 1 end, next_on
     from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::int[], $7::int[], $8::date[], $9::numeric[], $10::text[],
                 $11::text[], $12::date[])
       as given (id, tenant, account, scheme, frequency, installment_day, number_of_installments, registered_on, amount, mandate_id,
                 consent_email, next_on)
     on conflict (id) do nothing returning id`,
    [
      plans.map(({ id }) => id),
      plans.map(({ tenant }) => tenant),
      plans.map(({ account }) => account),
      plans.map(({ scheme }) => scheme),
      plans.map(({ frequency }) => frequency),
      plans.map(({ installmentDay }) => installmentDay),
      plans.map(({ numberOfInstallments }) => numberOfInstallments),
      plans.map(({ registeredOn }) => registeredOn),
      plans.map(({ amount }) => String(amount)),
      plans.map(({ mandateId }) => mandateId),
      plans.map(({ consentEmail }) => consentEmail),
      first,
    ],
  )
  return rows.length
}

const datesOf = (plan: NewPlan): PlanDates => ({
  frequency: plan.frequency,
  installment_day: plan.installmentDay,
  number_of_installments: plan.numberOfInstallments,
  registered_on: plan.registeredOn,
})
