import { describe } from 'vitest'
import { hasServer, useServer } from '../runner/database.js'
import { deskSessions } from './sessions-suite.js'

describe.runIf(hasServer)('on a PostgreSQL server, where requests do meet', () => {
  deskSessions(useServer())
})
