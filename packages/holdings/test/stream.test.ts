import { describe, expect, it } from 'vitest'
import { booksByFolio, type Transaction } from '../src/index.js'
import { tx } from './set-up.js'

const of = (folio: string, ...ids: readonly string[]): readonly Transaction[] =>
  ids.map((id) => tx(id, 'purchase', '10', '10', '2024-01-02', { folio }))

async function shown(stream: Parameters<typeof booksByFolio>[0], options?: Parameters<typeof booksByFolio>[1]) {
  const results: string[] = []
  for await (const result of booksByFolio(stream, options)) {
    results.push(
      'book' in result
        ? `${result.folio}: ${result.book.folio} ${result.book.transactions.map(({ id }) => id).join(' ')}`
        : `${result.folio}: ${(result.error as { readonly code: string }).code}`,
    )
  }
  return results
}

describe('a stream of folios', () => {
  it('gives each folio its own transactions, the last one too', async () => {
    expect(await shown([...of('1', 'a', 'b'), ...of('2', 'c'), ...of('3', 'd', 'e')])).toEqual(['1: 1 a b', '2: 2 c', '3: 3 d e'])
  })

  it('goes on after a folio that does not add up, also when it is the last', async () => {
    const short = (folio: string) => [tx('x', 'redemption', '1', '10', '2024-01-02', { folio })]
    expect(await shown([...short('1'), ...of('2', 'a'), ...short('3')])).toEqual([
      '1: HOLDINGS_SHORTFALL',
      '2: 2 a',
      '3: HOLDINGS_SHORTFALL',
    ])
  })

  it.each([[{}], [{ rememberFolios: undefined }], [{ rememberFolios: true }]])(
    'refuses a folio that comes again, with %j',
    async (options) => {
      await expect(shown([...of('1', 'a'), ...of('2', 'b'), ...of('1', 'c')], options)).rejects.toMatchObject({
        code: 'HOLDINGS_NOT_GROUPED',
      })
    },
  )

  it('gives two books for one that comes again, where it does not remember folios', async () => {
    expect(await shown([...of('1', 'a'), ...of('2', 'b'), ...of('1', 'c')], { rememberFolios: false })).toEqual([
      '1: 1 a',
      '2: 2 b',
      '1: 1 c',
    ])
  })

  it('hands a book on as soon as the next folio begins', async () => {
    let read = 0
    async function* source() {
      for (const each of [...of('1', 'a', 'b'), ...of('2', 'c', 'd')]) {
        read += 1
        yield each
      }
    }
    const { value } = await booksByFolio(source()).next()
    expect([(value as { readonly folio: string }).folio, read]).toEqual(['1', 3])
  })
})
