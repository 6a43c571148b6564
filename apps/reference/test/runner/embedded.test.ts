import { describe, expect, it } from 'vitest'
import { keepUp } from '../../src/storage/keep-up.js'
import { useEmbedded } from './database.js'
import { runnerSuite } from './runner-suite.js'
import { troubleSuite } from './trouble-suite.js'

describe('on the embedded database', () => {
  const database = useEmbedded()
  runnerSuite(database)
  troubleSuite(database)

  it('upkeep lets the room of what updates left behind be used again', async () => {
    await database().query(
      `insert into intents (key, kind, fingerprint, at, revision) select n::text, 'purchase', '{}', 0, 0 from generate_series(1, 2000) n`,
    )
    const sizeAfter = async (updates: number) => {
      for (let update = 0; update < updates; update += 1) await database().query('update intents set revision = revision + 1')
      const [row] = await database().query<{ size: number }>(`select pg_relation_size('intents')::int as size`)
      return row?.size ?? 0
    }
    const grown = await sizeAfter(5)
    await keepUp(database())
    expect(await sizeAfter(4)).toBe(grown)
    expect(await sizeAfter(5)).toBeGreaterThan(1.5 * grown)
  })
})
