import { describe } from 'vitest'
import { hasServer, useServer } from './database.js'
import { runnerSuite } from './runner-suite.js'

describe.runIf(hasServer)('on a PostgreSQL server', () => {
  runnerSuite(useServer())
})
