import { describe, expect, it } from 'vitest'
import { edges, placeDiagram, toMermaid } from '../src/index.js'
import { door } from './door.js'

describe('toMermaid', () => {
  it('draws starts, every transition with its guards, and ends', () => {
    expect(toMermaid(door).split('\n')).toEqual([
      'stateDiagram-v2',
      '  [*] --> open',
      '  open --> closed: closed',
      '  open --> scrapped: scrapped',
      '  closed --> open: opened',
      '  closed --> locked: locked [pinHasFourDigits]',
      '  closed --> open: turned [isWornOut]',
      '  closed --> closed: turned',
      '  locked --> closed: unlocked [pinMatches]',
      '  scrapped --> [*]',
    ])
  })

  it('leaves the guards out when asked', () => {
    expect(toMermaid(door, { guards: false })).not.toContain('[isWornOut]')
    expect(toMermaid(door, { guards: false })).toContain('closed --> open: turned\n')
  })

  it('draws every state a value may start in', () => {
    expect(toMermaid(door, { startIn: ['open', 'closed'] })).toContain('  [*] --> open\n  [*] --> closed\n')
  })
})

describe('edges', () => {
  it('lists one edge per transition', () => {
    expect(edges(door)).toHaveLength(7)
    expect(edges(door)[3]).toEqual({ from: 'closed', event: 'locked', to: 'locked', guards: ['pinHasFourDigits'] })
  })
})

describe('placeDiagram', () => {
  it('replaces what stands between the markers, and only that', () => {
    const before = 'a\n<!-- diagram:door -->\nold\n<!-- /diagram -->\nb\n<!-- diagram:lift -->\n<!-- /diagram -->\n'
    expect(placeDiagram(before, 'door', 'new')).toBe(
      'a\n<!-- diagram:door -->\n\n```mermaid\nnew\n```\n\n<!-- /diagram -->\nb\n<!-- diagram:lift -->\n<!-- /diagram -->\n',
    )
  })

  it.each(['no markers', '<!-- diagram:door --> open end'])('leaves %o alone', (text) => {
    expect(placeDiagram(text, 'door', 'new')).toBe(text)
  })
})
