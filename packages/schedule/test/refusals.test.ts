import { CodedError } from '@foliokit/errors'
import { expect, it } from 'vitest'
import {
  addBusinessDays,
  adjust,
  businessCalendar,
  changeInstallmentDay,
  changeNumberOfInstallments,
  civilDate,
  cutOffFor,
  formatIndiaInstant,
  fromEpochDay,
  installmentAt,
  isBusinessDay,
  listInstallments,
  parseInstant,
  readFrequency,
  scheduledOn,
  skipTaking,
  unionCalendars,
  type HolidayTable,
} from '../src/index.js'
import { d, equity } from './calendars.js'
import { planOf } from './plans.js'

const covering = (from: string, announcedTo: string, estimatedTo = announcedTo): HolidayTable => ({
  name: 'own',
  source: 'a test',
  coverage: { from: d(from), announcedTo: d(announcedTo), estimatedTo: d(estimatedTo) },
  years: {},
})
const monthly = () => planOf('monthly', 10, '2023-01-01')
const moments = 'ISO 8601 text with an offset, such as 2020-04-06T15:32:00+05:30, or whole milliseconds since 1970'
const times = 'HH:MM or HH:MM:SS, 00:00 to 23:59:59'
const kinds = ['purchase', 'redemption', 'switch']
const frequencies =
  'daily, calendar_day_daily, day_in_a_week, four_times_a_month, day_in_a_fortnight, twice_a_month, monthly, quarterly, half_yearly, yearly'
const forbidden = {
  code: 'SCHEDULE_INSTALLMENT_DAY_FORBIDDEN',
  message: 'A daily plan takes no installment day; leave 1 out.',
  context: { frequency: 'daily', installmentDay: 1, accepted: null },
}

interface Refusal {
  readonly code: string
  readonly message: string
  readonly context: object
}

const dates: readonly [string, () => unknown, Refusal][] = [
  [
    'a day that does not exist',
    () => civilDate('2025-02-29'),
    {
      code: 'SCHEDULE_DATE_INVALID',
      message: 'Date 2025-02-29 is not a civil date; accepted: YYYY-MM-DD, a day that exists, such as 2024-02-29.',
      context: { date: '2025-02-29', accepted: 'YYYY-MM-DD, a day that exists' },
    },
  ],
  [
    'an epoch day behind the year 9999',
    () => fromEpochDay(2_932_897),
    {
      code: 'SCHEDULE_DATE_OUT_OF_RANGE',
      message: 'Epoch day 2932897 is not a whole number from -719162 to 2932896.',
      context: { day: 2_932_897, accepted: { from: -719_162, to: 2_932_896 } },
    },
  ],
  [
    'an instant without an offset',
    () => parseInstant('2020-04-06T15:32:00'),
    {
      code: 'SCHEDULE_INSTANT_INVALID',
      message: `Instant 2020-04-06T15:32:00 is not valid; accepted: ${moments}.`,
      context: { instant: '2020-04-06T15:32:00', accepted: moments },
    },
  ],
  [
    'a part of a millisecond',
    () => formatIndiaInstant(0.5),
    {
      code: 'SCHEDULE_INSTANT_INVALID',
      message: `Instant 0.5 is not valid; accepted: ${moments}.`,
      context: { instant: 0.5, accepted: moments },
    },
  ],
  [
    'a cut-off behind the last second of a day',
    () => scheduledOn(0, { calendar: equity, cutOff: '24:00' }),
    {
      code: 'SCHEDULE_CUT_OFF_INVALID',
      message: `Cut-off 24:00 is not a time of day; accepted: ${times}.`,
      context: { cutOff: '24:00', accepted: times },
    },
  ],
  [
    'an order that no cut-off rule matches',
    () => cutOffFor({ kind: 'switch', schemeClass: 'debt' }, [{ gateway: 'bse', time: '14:30' }]),
    {
      code: 'SCHEDULE_CUT_OFF_MISSING',
      message: 'No cut-off rule matches a switch of class debt.',
      context: { order: { kind: 'switch', schemeClass: 'debt' }, rules: [{ gateway: 'bse', time: '14:30' }] },
    },
  ],
]

const calendars: readonly [string, () => unknown, Refusal][] = [
  [
    'an unknown convention',
    () => adjust(d('2022-08-15'), equity, 'nearest' as 'following'),
    {
      code: 'SCHEDULE_CONVENTION_UNKNOWN',
      message: 'Convention nearest is unknown; accepted: following, preceding, modifiedFollowing.',
      context: { convention: 'nearest', accepted: ['following', 'preceding', 'modifiedFollowing'] },
    },
  ],
  [
    'half a business day',
    () => addBusinessDays(d('2022-08-12'), 0.5, equity),
    {
      code: 'SCHEDULE_BUSINESS_DAYS_INVALID',
      message: 'Count 0.5 is not valid; accepted: a whole number of business days.',
      context: { count: 0.5, accepted: 'a whole number' },
    },
  ],
  [
    'a yes or no about a day outside the coverage',
    () => isBusinessDay(d('2028-01-03'), equity),
    {
      code: 'SCHEDULE_OUTSIDE_COVERAGE',
      message: 'Calendar equity covers 1997-01-01 to 2027-12-31; 2028-01-03 lies outside.',
      context: { calendar: 'equity', date: '2028-01-03', accepted: equity.coverage },
    },
  ],
  [
    'a coverage out of order',
    () => businessCalendar(covering('2025-12-31', '2025-01-01')),
    {
      code: 'SCHEDULE_COVERAGE_INVALID',
      message: 'Calendar own covers no days or is out of order; accepted: from <= announcedTo <= estimatedTo.',
      context: {
        calendar: 'own',
        coverage: covering('2025-12-31', '2025-01-01').coverage,
        accepted: 'from <= announcedTo <= estimatedTo',
      },
    },
  ],
  [
    'a calendar of a day more than 150 years',
    () => businessCalendar(covering('1900-01-01', '2050-04-24')),
    {
      code: 'SCHEDULE_CALENDAR_TOO_LONG',
      message: 'Calendar own spans 54901 days; accepted: at most 54900 (150 years).',
      context: { calendar: 'own', days: 54_901, accepted: 54_900 },
    },
  ],
  [
    'a holiday on a day that does not exist',
    () => businessCalendar({ ...covering('2025-01-01', '2025-12-31'), years: { 2025: '02-30 Nowhere' } }),
    {
      code: 'SCHEDULE_HOLIDAY_INVALID',
      message: 'Holiday "02-30 Nowhere" of 2025 in table own is not valid; accepted: MM-DD name.',
      context: { table: 'own', year: '2025', text: '02-30 Nowhere', accepted: 'MM-DD name' },
    },
  ],
  [
    'a union of calendars that share no announced day',
    () => unionCalendars(businessCalendar(covering('1990-01-01', '1990-12-31')), equity),
    {
      code: 'SCHEDULE_COVERAGE_INVALID',
      message: 'Calendar own + equity would cover no announced day; accepted: two calendars that share announced days.',
      context: {
        calendar: 'own + equity',
        coverage: { from: '1997-01-01', announcedTo: '1990-12-31', estimatedTo: '1990-12-31' },
        accepted: 'two calendars that share announced days',
      },
    },
  ],
]

const plans: readonly [string, () => unknown, Refusal][] = [
  [
    'an unknown frequency',
    () => readFrequency('hourly'),
    {
      code: 'SCHEDULE_FREQUENCY_UNKNOWN',
      message: `Frequency hourly is unknown; accepted: ${frequencies}.`,
      context: { frequency: 'hourly', accepted: frequencies.split(', ') },
    },
  ],
  [
    'an unknown kind',
    () => planOf('monthly', 10, '2023-01-01', { kind: 'gift' as 'purchase' }),
    {
      code: 'SCHEDULE_KIND_UNKNOWN',
      message: 'Kind gift is unknown; accepted: purchase, redemption, switch.',
      context: { kind: 'gift', accepted: kinds },
    },
  ],
  [
    'an unknown gateway',
    () => planOf('monthly', 10, '2023-01-01', { gateway: 'nse' as 'bse' }),
    {
      code: 'SCHEDULE_GATEWAY_UNKNOWN',
      message: 'Gateway nse is unknown; accepted: rta, ondc, bse.',
      context: { gateway: 'nse', accepted: ['rta', 'ondc', 'bse'] },
    },
  ],
  [
    'an installment day that the frequency does not take',
    () => planOf('monthly', 29, '2023-01-01'),
    {
      code: 'SCHEDULE_INSTALLMENT_DAY_INVALID',
      message: 'Installment day 29 is not valid for a monthly plan; accepted: 1 to 28.',
      context: { frequency: 'monthly', installmentDay: 29, accepted: { from: 1, to: 28 } },
    },
  ],
  ['an installment day where there is none', () => planOf('daily', 1, '2023-01-01'), forbidden],
  [
    'no installment at all',
    () => planOf('monthly', 10, '2023-01-01', { numberOfInstallments: 0 }),
    {
      code: 'SCHEDULE_COUNT_INVALID',
      message: 'Number of installments 0 is not valid; accepted: a whole number from 1.',
      context: { numberOfInstallments: 0, accepted: { from: 1 } },
    },
  ],
  [
    'a first redemption now',
    () => planOf('monthly', 10, '2023-01-01', { kind: 'redemption', firstInstallmentNow: true }),
    {
      code: 'SCHEDULE_FIRST_NOW_NOT_ALLOWED',
      message: 'The first installment cannot be generated now; accepted: purchase plans that start on the day of registration.',
      context: {
        kind: 'redemption',
        activationDate: undefined,
        registeredOn: '2023-01-01',
        accepted: 'purchase plans that start on the day of registration',
      },
    },
  ],
  [
    'installment number 0',
    () => installmentAt(monthly(), 0),
    {
      code: 'SCHEDULE_INSTALLMENT_NUMBER_INVALID',
      message: 'Installment number 0 is not valid; accepted: a whole number from 1.',
      context: { number: 0, accepted: { from: 1 } },
    },
  ],
  [
    'more rows than a million',
    () => listInstallments(monthly(), 1_000_001),
    {
      code: 'SCHEDULE_ROWS_INVALID',
      message: 'Number of rows 1000001 is not valid; accepted: a whole number from 0 to 1000000.',
      context: { rows: 1_000_001, accepted: { from: 0, to: 1_000_000 } },
    },
  ],
]

const changes: readonly [string, () => unknown, Refusal][] = [
  [
    'a new day of a systematic plan',
    () =>
      changeInstallmentDay(planOf('monthly', 10, '2023-01-01', { systematic: true }), { installmentDay: 20, changedOn: d('2023-02-01') }),
    {
      code: 'SCHEDULE_CHANGE_NOT_ALLOWED',
      message: "The plan's day and number of installments cannot change; accepted: non-systematic plans on gateway rta.",
      context: { systematic: true, gateway: 'rta', accepted: 'non-systematic plans on gateway rta' },
    },
  ],
  [
    'a new day where there is none',
    () => changeInstallmentDay(planOf('daily', null, '2023-01-01'), { installmentDay: 1, changedOn: d('2023-02-01') }),
    forbidden,
  ],
  [
    'a change before the registration',
    () => changeInstallmentDay(monthly(), { installmentDay: 20, changedOn: d('2022-12-31') }),
    {
      code: 'SCHEDULE_CHANGE_OUT_OF_ORDER',
      message: 'Change on 2022-12-31 lies before 2023-01-01; accepted: 2023-01-01 or later.',
      context: { changedOn: '2022-12-31', accepted: { from: '2023-01-01' } },
    },
  ],
  [
    'fewer installments than the change still reaches',
    () => changeNumberOfInstallments(monthly(), { numberOfInstallments: 2, changedOn: d('2023-03-09') }),
    {
      code: 'SCHEDULE_COUNT_INVALID',
      message: 'Number of installments 2 is not valid; accepted: a whole number from 3.',
      context: { numberOfInstallments: 2, accepted: { from: 3 } },
    },
  ],
  [
    'a skip that ends before it starts',
    () => skipTaking(d('2023-04-15'), [{ from: d('2023-04-16'), to: d('2023-04-15') }]),
    {
      code: 'SCHEDULE_SKIP_WINDOW_INVALID',
      message: 'Skip window 2023-04-16 to 2023-04-15 ends before it starts; accepted: 2023-04-16 or later.',
      context: { from: '2023-04-16', to: '2023-04-15', accepted: { from: '2023-04-16' } },
    },
  ],
]

it.each([...dates, ...calendars, ...plans, ...changes])('refuses %s, and says what is valid', (_, run, refusal) => {
  const thrown = caught(run)
  expect(thrown).toBeInstanceOf(CodedError)
  const { code, message, context } = thrown as CodedError
  expect({ code, message, context }).toEqual(refusal)
})

function caught(run: () => unknown): unknown {
  try {
    run()
  } catch (error) {
    return error
  }
  return undefined
}
