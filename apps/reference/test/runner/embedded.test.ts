import { describe } from 'vitest'
import { useEmbedded } from './database.js'
import { runnerSuite } from './runner-suite.js'

describe('on the embedded database', () => {
  runnerSuite(useEmbedded())
})
