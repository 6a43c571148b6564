import { describe } from 'vitest'
import { hasServer, useServer } from './database.js'
import { runnerSuite } from './runner-suite.js'
import { troubleSuite } from './trouble-suite.js'

describe.runIf(hasServer)('on a PostgreSQL server', () => {
  const database = useServer()
  runnerSuite(database)
  troubleSuite(database)
})
