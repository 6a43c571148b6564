import { useEffect, useId, useRef, useState, type FormEvent, type ReactNode } from 'react'
import type { FieldIssue } from '../src/desk/shapes.js'
import { Refusal } from './api.js'
import { said } from './load.js'

/** A form: its texts by field, and what the server found wrong with them. */
export interface Form {
  readonly values: Readonly<Record<string, string>>
  readonly set: (field: string, value: string) => void
  readonly issues: readonly FieldIssue[]
  readonly problem: string | undefined
  readonly isBusy: boolean
  readonly submit: (event: FormEvent) => void
  readonly ref: React.RefObject<HTMLFormElement | null>
}

/** Keeps a form's texts, sends them, and shows at each field what the server says of it. */
export function useForm(
  initial: Readonly<Record<string, string>>,
  send: (values: Readonly<Record<string, string>>) => Promise<void>,
): Form {
  const [values, setValues] = useState(initial)
  const [refusal, setRefusal] = useState<{ readonly problem: string; readonly issues: readonly FieldIssue[] }>()
  const [isBusy, setBusy] = useState(false)
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (refusal !== undefined) ref.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }, [refusal])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    send(values)
      .then(() => setRefusal(undefined))
      .catch((error: unknown) => setRefusal({ problem: said(error), issues: error instanceof Refusal ? error.issues : [] }))
      .finally(() => setBusy(false))
  }
  const set = (field: string, value: string) => {
    setValues((last) => ({ ...last, [field]: value }))
    setRefusal((last) => last && { ...last, issues: last.issues.filter((issue) => issue.field !== field) })
  }
  return { values, set, issues: refusal?.issues ?? [], problem: refusal?.problem, isBusy, submit, ref }
}

/** Draws a form: its fields, what is wrong with it as a whole, and its one button. */
export function FormBox({ form, action, children }: { readonly form: Form; readonly action: string; readonly children: ReactNode }) {
  const shown = useRef(new Set<string>())
  const rest = form.issues.filter(({ field }) => !shown.current.has(field))
  useEffect(() => {
    shown.current = new Set(Array.from(form.ref.current?.querySelectorAll('[name]') ?? [], (each) => each.getAttribute('name') ?? ''))
  })
  return (
    <form className="form" onSubmit={form.submit} ref={form.ref} noValidate>
      {children}
      <div role="alert">
        {form.problem !== undefined && (
          <div className="notice bad">
            <p>{form.problem}</p>
            {rest.map(({ field, code, message }) => (
              <p key={field + code}>{message}</p>
            ))}
          </div>
        )}
      </div>
      <button className="primary" type="submit" aria-disabled={form.isBusy}>
        {form.isBusy ? 'One moment …' : action}
      </button>
    </form>
  )
}

interface FieldProps {
  readonly form: Form
  readonly name: string
  readonly label: string
  readonly hint?: ReactNode
  readonly type?: 'text' | 'password' | 'date' | 'email' | 'tel'
  readonly inputMode?: 'decimal' | 'numeric'
  readonly autoComplete?: string
  readonly options?: readonly (readonly [value: string, text: string])[]
  /** How a nearest valid value reads on its button. */
  readonly show?: (value: string) => string
}

/** One labelled field, with what the server says of it, and the nearest valid value as a button. */
export function Field({ form, name, label, hint, type = 'text', inputMode, autoComplete = 'off', options, show = String }: FieldProps) {
  const id = useId()
  const issues = form.issues.filter(({ field }) => field === name)
  const nearest = issues.find((issue) => issue.nearest !== undefined)?.nearest
  const common = {
    id,
    name,
    value: form.values[name] ?? '',
    'aria-invalid': issues.length > 0,
    'aria-describedby': `${id}-hint ${id}-issue`,
  }
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {options === undefined ? (
        <input
          {...common}
          type={type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          onChange={(event) => form.set(name, event.target.value)}
        />
      ) : (
        <select {...common} onChange={(event) => form.set(name, event.target.value)}>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
      <div className="hint" id={`${id}-hint`}>
        {hint}
      </div>
      <div className="issue" id={`${id}-issue`}>
        {issues.map(({ code, message }) => (
          <p key={code + message}>{message}</p>
        ))}
      </div>
      {nearest !== undefined && (
        <button className="small" type="button" onClick={() => form.set(name, nearest)}>
          Use {show(nearest)}
        </button>
      )}
    </div>
  )
}
