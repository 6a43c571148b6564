import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SessionShape } from '../src/desk/shapes.js'
import { createApi, currentSession } from './api.js'
import { said } from './load.js'
import { useLive } from './live.js'
import { Shell } from './shell.js'
import { SessionContext } from './session.js'
import { SignIn } from './sign-in.js'

/** The whole page: the sign-in, or what its user works with. */
export function Desk() {
  const [session, setSession] = useState<SessionShape | null>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    currentSession().then(
      (found) => setSession(found ?? null),
      (error: unknown) => setProblem(said(error)),
    )
  }, [])
  const signedOut = useCallback(() => setSession(null), [])
  if (problem !== undefined)
    return (
      <main className="lone">
        <p className="notice bad" role="alert">
          {problem}
        </p>
      </main>
    )
  if (session === undefined) return <main className="lone" aria-busy="true" />
  if (session === null) return <SignIn onSession={setSession} />
  return <SignedIn key={session.csrf} session={session} onSignedOut={signedOut} />
}

function SignedIn({ session, onSignedOut }: { readonly session: SessionShape; readonly onSignedOut: () => void }) {
  const { changes, refresh } = useLive()
  const api = useMemo(() => createApi(session.csrf, onSignedOut), [session.csrf, onSignedOut])
  const value = useMemo(() => ({ session, api, changes, refresh }), [session, api, changes, refresh])
  return (
    <SessionContext value={value}>
      <Shell onSignedOut={onSignedOut} />
    </SessionContext>
  )
}
