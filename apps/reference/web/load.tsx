import { useEffect, useState, type ReactNode } from 'react'
import { Refusal } from './api.js'
import { useSession } from './session.js'

/** What was loaded, or why not; while it is loaded again, the last one stays. */
export type Loaded<Value> = { readonly value?: Value; readonly problem?: string }

/** Loads something, and again whenever the server tells of a change. */
export function useLoaded<Value>(load: () => Promise<Value>, key: string): Loaded<Value> {
  const { changes } = useSession()
  const [state, setState] = useState<{ readonly key: string; readonly loaded: Loaded<Value> }>({ key, loaded: {} })
  useEffect(() => {
    let isCurrent = true
    load().then(
      (value) => isCurrent && setState({ key, loaded: { value } }),
      (error: unknown) =>
        isCurrent && setState((last) => ({ key, loaded: { ...(last.key === key && last.loaded), problem: said(error) } })),
    )
    return () => void (isCurrent = false)
    // `load` is made anew with each drawing; `key` says what it loads.
  }, [key, changes])
  return state.key === key ? state.loaded : {}
}

/** Shows what was loaded, or why not. */
export function Shown<Value>({
  of: { value, problem },
  children,
}: {
  readonly of: Loaded<Value>
  readonly children: (value: Value) => ReactNode
}) {
  return (
    <>
      {problem !== undefined && (
        <p className="notice bad" role="alert">
          {problem}
        </p>
      )}
      {value !== undefined ? children(value) : problem === undefined && <p className="quiet">Loading …</p>}
    </>
  )
}

/** What went wrong, in words for whoever looks at it. */
export const said = (error: unknown): string => (error instanceof Refusal ? error.message : 'Something failed on this page. Load it again.')

/** The same where no field stands beside it: what is wrong with each is said too. */
export function saidInFull(error: unknown): string {
  if (!(error instanceof Refusal) || error.issues.length === 0) return said(error)
  return error.issues.map(({ message }) => message).join(' ')
}
