import { describe } from 'vitest'
import { useEmbedded } from './database.js'
import { fullSuite } from './failing-database.js'

describe('an embedded database', () => {
  fullSuite(useEmbedded())
})
