import { useEffect, useRef, useState, type ReactNode } from 'react'
import { saidInFull } from './load.js'
import { toneOf, words } from './words.js'

/** The desk's mark. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true">
      <rect width="32" height="32" rx="8" />
      <path d="M8 22l5-6 4 3 7-9" />
    </svg>
  )
}

/** A page's heading; it takes the focus when the page opens, so that a reader hears where it is. */
export function Heading({ title, over, children }: { readonly title: string; readonly over?: ReactNode; readonly children?: ReactNode }) {
  const ref = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Desk`
    ref.current?.focus({ preventScroll: true })
  }, [title])
  return (
    <div className="heading">
      <div>
        {over !== undefined && <p className="over">{over}</p>}
        <h1 ref={ref} tabIndex={-1}>
          {title}
        </h1>
      </div>
      {children !== undefined && <div className="actions">{children}</div>}
    </div>
  )
}

/** A state as a small coloured word. */
export const State = ({ of: state }: { readonly of: string }) => <span className={`state ${toneOf(state)}`}>{words(state)}</span>

/** Facts by name. */
export function Facts({ of: facts }: { readonly of: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A table, which scrolls by itself where it is wider than the screen. */
export function Table(props: {
  readonly label: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly [string, ...ReactNode[]])[]
}) {
  const { label, head, rows } = props
  return (
    <div className="scroll" role="region" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((text) => (
              <th key={text} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, ...cells]) => (
            <tr key={key}>
              {cells.map((cell, index) => (
                <td key={head[index]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A button that does something at the server, and says what went wrong. */
export function Act({
  children,
  work,
  isPrimary = false,
}: {
  readonly children: ReactNode
  readonly work: () => Promise<unknown>
  readonly isPrimary?: boolean
}) {
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const act = () => {
    if (isBusy) return
    setBusy(true)
    setProblem(undefined)
    work()
      .catch((error: unknown) => setProblem(saidInFull(error)))
      .finally(() => setBusy(false))
  }
  return (
    <div className="act">
      <button type="button" className={isPrimary ? 'primary' : ''} aria-disabled={isBusy} onClick={act}>
        {isBusy ? 'One moment …' : children}
      </button>
      <div role="alert">{problem !== undefined && <p className="issue">{problem}</p>}</div>
    </div>
  )
}

/** What stands where there is nothing yet. */
export const Nothing = ({ children }: { readonly children: ReactNode }) => <p className="nothing">{children}</p>
