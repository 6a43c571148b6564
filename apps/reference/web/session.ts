import { createContext, useContext } from 'react'
import type { SessionShape } from '../src/desk/shapes.js'
import type { Api } from './api.js'

/** Who is signed in, what they may call, and how often the server has told of a change. */
export interface DeskSession {
  readonly session: SessionShape
  readonly api: Api
  /** Rises with each change that the server tells of: what is shown is loaded again. */
  readonly changes: number
  /** Has everything that is shown loaded again. */
  readonly refresh: () => void
}

export const SessionContext = createContext<DeskSession | undefined>(undefined)

/** The session of the signed-in user. */
export function useSession(): DeskSession {
  const session = useContext(SessionContext)
  if (session === undefined) throw new TypeError('useSession stands inside the signed-in page only.')
  return session
}
