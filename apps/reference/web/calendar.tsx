import { holidaysOf } from '@foliokit/schedule'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import { useMemo, useState } from 'react'
import { DayPicker } from 'react-day-picker'
import 'react-day-picker/style.css'
import type { InstallmentShape } from '../src/desk/shapes.js'
import { useSession } from './session.js'
import { useLoaded } from './load.js'
import { when, words } from './words.js'

/** Installments in the months in which they fall due, with the holidays of the market by name. */
export function Calendar({ installments }: { readonly installments: readonly InstallmentShape[] }) {
  const { api } = useSession()
  const { value: clock } = useLoaded(() => api.clock(), 'clock')
  const first =
    installments.find(({ state }) => state === 'planned' || state === 'to be skipped')?.day ?? installments.at(-1)?.day ?? '2024-01-01'
  const [month, setMonth] = useState(() => dayOf(first))
  const holidays = useMemo(() => holidaysOf(equityHolidays), [])
  const shown = textOf(month).slice(0, 7)
  const inMonth = (day: string) => day.startsWith(shown)
  const named = holidays.filter(({ date }) => inMonth(date))
  const due = installments.filter(({ day, processingDay }) => inMonth(day) || inMonth(processingDay))
  const lines = [
    ...due.map((each) => ({ day: each.day, kind: isSkipped(each.state) ? 'skipped' : 'installment', text: textOfInstallment(each) })),
    ...named.map(({ date, name }) => ({ day: date as string, kind: 'holiday', text: `${name ?? 'Holiday of the market'}: closed` })),
  ].sort((one, other) => (one.day < other.day ? -1 : 1))
  return (
    <div className="calendar">
      <DayPicker
        month={month}
        onMonthChange={setMonth}
        weekStartsOn={1}
        navLayout="around"
        today={dayOf(clock?.now ?? first)}
        modifiers={{
          holiday: named.map(({ date }) => dayOf(date)),
          installment: due.filter(({ state }) => !isSkipped(state)).map(({ day }) => dayOf(day)),
          skipped: due.filter(({ state }) => isSkipped(state)).map(({ day }) => dayOf(day)),
          sent: due
            .filter(({ day, processingDay, state }) => day !== processingDay && !isSkipped(state))
            .map(({ processingDay }) => dayOf(processingDay)),
        }}
        labels={{
          labelGridcell: (day, modifiers) =>
            [when(textOf(day)), ...['holiday', 'installment', 'skipped', 'sent'].filter((kind) => modifiers?.[kind])].join(', '),
        }}
        modifiersClassNames={{ holiday: 'holiday', installment: 'installment', skipped: 'skipped', sent: 'sent' }}
      />
      <ul className="days" aria-live="polite" aria-label="In this month">
        {lines.map(({ day, kind, text }) => (
          <li key={day + text} className={kind}>
            <strong>{when(day)}</strong>
            <span>{text}</span>
          </li>
        ))}
        {lines.length === 0 && <li className="quiet">Neither installment nor holiday in this month.</li>}
      </ul>
    </div>
  )
}

function textOfInstallment({ number, processingDay, moved, state }: InstallmentShape): string {
  const how = state === 'planned' ? '' : `, ${words(state).toLowerCase()}`
  return `Installment ${number}${how}${moved === null || isSkipped(state) ? '' : `; sent on ${when(processingDay)} (${moved})`}`
}

const isSkipped = (state: string) => state === 'to be skipped' || state === 'skipped'

const dayOf = (text: string): Date => new Date(Number(text.slice(0, 4)), Number(text.slice(5, 7)) - 1, Number(text.slice(8, 10)))
const textOf = (day: Date): string =>
  `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`
