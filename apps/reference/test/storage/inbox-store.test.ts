import { memoryInbox } from '@foliokit/client/webhooks'
import { describe } from 'vitest'
import { databaseInbox } from '../../src/storage/database-inbox.js'
import { hasServer, useEmbedded, useServer } from '../runner/database.js'
import { inboxStoreSuite } from './inbox-store-suite.js'

describe('the inbox in memory', () => {
  inboxStoreSuite(memoryInbox)
})

describe('the inbox of the embedded database', () => {
  const database = useEmbedded()
  inboxStoreSuite(() => databaseInbox(database()))
})

describe.runIf(hasServer)('the inbox of a database server', () => {
  const database = useServer()
  inboxStoreSuite(() => databaseInbox(database()))
})
