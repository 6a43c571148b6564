import { describe, expect, it } from 'vitest'
import { defineLifecycle, placeDiagram, toMermaid } from '../src/index.js'
import { modelChecks, type Model } from '../src/testing.js'

type Event = { readonly type: 'turned' } | { readonly type: 'broke' }
interface Context {
  readonly turns: number
}
const lifecycle = defineLifecycle<'off' | 'on' | 'broken', Context, Event, undefined>({
  machine: {
    id: 'lamp',
    initial: 'off',
    context: () => ({ turns: 0 }),
    states: {
      off: { on: { turned: [{ target: 'on', update: ({ turns }) => ({ turns: turns + 1 }) }] } },
      on: { on: { turned: [{ target: 'off' }], broke: [{ target: 'broken' }] } },
      broken: { final: true },
    },
  },
})
const document = placeDiagram('<!-- diagram:lamp -->\n<!-- /diagram -->', 'lamp', toMermaid(lifecycle.machine))
const lamp: Model<'off' | 'on' | 'broken', Context, Event, undefined> = {
  lifecycle,
  starts: [lifecycle.start(undefined)],
  events: { turned: () => ({ type: 'turned' }), broke: () => ({ type: 'broke' }) },
  oracle: (stored, event) => {
    const step = lifecycle.apply(stored as ReturnType<typeof lifecycle.start>, event as Event)
    return step.ok ? step.next : stored
  },
  diagram: { document, name: 'lamp' },
  limit: 100,
}
const found = (model: typeof lamp) => modelChecks(model).map(({ findings }) => findings())

describe('modelChecks', () => {
  it('finds nothing where everything holds', () => {
    expect(found(lamp)).toEqual([[], [], [], []])
    expect(found({ lifecycle, starts: lamp.starts, events: lamp.events, limit: 100 })).toEqual([[], []])
  })

  it('names what no event reaches', () => {
    const [unreached, , different] = found({ ...lamp, events: { ...lamp.events, broke: () => [] as never } })
    expect(unreached).toEqual(['nothing reaches: broken', 'nothing reaches: on broke broken'])
    expect(different).toContain('no sequence reached: broken')
  })

  it('shows where the oracle differs', () => {
    const [, , different] = found({ ...lamp, oracle: (stored) => stored })
    expect(different).toHaveLength(5)
    expect(different![0]).toMatch(/^sequence 0, step 0: after \{"type":"turned"\} we have on \{"turns":1\}, the oracle off /)
  })

  it('shows what the document should hold', () => {
    expect(found({ ...lamp, diagram: { document: 'nothing', name: 'lamp' } })[3]).toEqual(['the document has no <!-- diagram:lamp -->'])
    const [stale] = found({ ...lamp, diagram: { document: document.replace('broke', 'fell'), name: 'lamp' } })[3]!
    expect(stale).toContain(toMermaid(lifecycle.machine))
  })

  it('finds a walk that does not end', () => {
    const endless = { ...lamp, events: { ...lamp.events, broke: () => [] as never }, alwaysEnds: true }
    expect(found(endless)[1]).toHaveLength(5)
  })

  it('finds a value that does not survive JSON', () => {
    const restore = (value: unknown) => ({ ...lifecycle.restore(value), version: 2 })
    expect(found({ ...lamp, lifecycle: { ...lifecycle, restore } })[1]![0]).toMatch(/^seed 0: does not survive JSON/)
  })
})
