import { Act } from './parts.js'
import { useLoaded } from './load.js'
import { useSession } from './session.js'
import { when } from './words.js'

const spans = [
  ['day', 'A day'],
  ['month', 'A month'],
  ['year', 'A year'],
] as const

/** What time it is for the platform; of a sandbox, with buttons that let time pass. */
export function ClockControl() {
  const { api, session, refresh } = useSession()
  const { value } = useLoaded(() => api.clock(), 'clock')
  return (
    <div className="clock" role="group" aria-label="Clock of the platform">
      <p aria-live="polite">
        <span className="quiet">{session.isSandbox ? 'In the sandbox it is' : 'At the platform it is'}</span>{' '}
        <strong>{value === undefined ? '…' : when(value.now)}</strong>
      </p>
      {session.isSandbox && (
        <div className="spans">
          <span className="quiet">Let pass</span>
          {spans.map(([span, text]) => (
            <Act key={span} work={() => api.pass(span).then(refresh)}>
              {text}
            </Act>
          ))}
        </div>
      )}
    </div>
  )
}
