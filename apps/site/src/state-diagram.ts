import { Graph, layout, type Edge } from '@dagrejs/dagre'

interface Box {
  readonly name: string
  /** Events that leave the state as it is: they stand in its box. */
  readonly stays: readonly string[]
  readonly width: number
  readonly height: number
  readonly x: number
  readonly y: number
}

interface Arrow {
  readonly labels: readonly string[]
  readonly points: readonly { readonly x: number; readonly y: number }[]
  readonly x: number
  readonly y: number
}

const [letter, line] = [7.2, 16]
/** Room at both sides for arrows that dagre leads along the border. */
const edge = 10
/** How small a diagram may be drawn before a narrow page scrolls it: letters of 9 pixels, and no wider than the column of a wide page. */
const [smallest, column] = [0.75, 600]

/**
 * Draws the text of a state diagram, as `toMermaid` of `@foliokit/lifecycle` writes it, as SVG: at build time, so that a page needs no
 * script. Arrows between the same two states are one, with a label each;
 * an event that leaves a state as it is stands in its box. Throws for a line that is none of those that it writes.
 */
export function stateDiagram(text: string): string {
  const graph = new Graph({ directed: true })
  graph.setGraph({ rankdir: 'TB', nodesep: 40, ranksep: 50, marginx: 10, marginy: 10 })
  const all = [...arrowsOf(text)].map(([name, labels]) => ({ ends: JSON.parse(name) as [string, string], labels }))
  const staying = new Map(all.filter(({ ends: [from, to] }) => from === to).map(({ ends: [state], labels }) => [state, labels]))
  for (const { ends, labels } of all) {
    const [from, to] = ends
    for (const state of ends) graph.setNode(state, sizeOf(state, staying.get(state) ?? []))
    if (from === to) continue
    graph.setEdge(from, to, { labels, width: letter * Math.max(0, ...labels.map(({ length }) => length)), height: line * labels.length })
  }
  layout(graph)
  const arrows = graph.edges().map((edge: Edge) => drawArrow(graph.edge(edge) as unknown as Arrow))
  const boxes = graph
    .nodes()
    .map((name: string) =>
      drawBox({ name, stays: staying.get(name) ?? [], ...(graph.node(name) as unknown as Omit<Box, 'name' | 'stays'>) }),
    )
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number }
  const marker =
    '<marker id="head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z"/></marker>'
  const [wide, high] = [Math.ceil(width) + 2 * edge, Math.ceil(height)]
  const size = `viewBox="${-edge} 0 ${wide} ${high}" style="max-width:${wide}px;min-width:${Math.min(Math.ceil(wide * smallest), column)}px"`
  const svg = `<svg role="img" aria-label="state diagram" ${size}><defs>${marker}</defs>${arrows.join('')}${boxes.join('')}</svg>`
  return `<div class="state-diagram" tabindex="0">${svg}</div>`
}

/** The labels of all arrows, by the two states as JSON. `[*]` is a start on the left of an arrow, an end on the right. */
function arrowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const [heading, ...lines] = text.trim().split('\n')
  if (heading !== 'stateDiagram-v2') throw new Error(`A diagram begins with stateDiagram-v2, not with ${heading}.`)
  const arrows = new Map<string, readonly string[]>()
  for (const each of lines) {
    const [, from = '', to = '', label] = /^\s*(\S+) --> (\S+?)(?:: (.+))?$/.exec(each) ?? []
    if (from === '') throw new Error(`No arrow of a state diagram: ${each}`)
    const name = JSON.stringify([from === '[*]' ? 'start' : from, to === '[*]' ? 'end' : to])
    arrows.set(name, [...(arrows.get(name) ?? []), ...(label === undefined ? [] : [label])])
  }
  return arrows
}

const isPoint = (name: string): boolean => name === 'start' || name === 'end'
const stayed = (event: string): string => `\u21bb ${event}`

function sizeOf(name: string, stays: readonly string[]): { width: number; height: number } {
  if (isPoint(name)) return { width: 16, height: 16 }
  const longest = Math.max(...[name, ...stays.map(stayed)].map(({ length }) => length))
  return { width: letter * longest + 24, height: 32 + line * stays.length }
}

function drawBox({ name, stays, width, height, x, y }: Box): string {
  if (name === 'start') return `<circle class="point" cx="${round(x)}" cy="${round(y)}" r="7"/>`
  if (name === 'end')
    return `<circle cx="${round(x)}" cy="${round(y)}" r="7"/><circle class="point" cx="${round(x)}" cy="${round(y)}" r="4"/>`
  const first = y - height / 2 + 20
  const texts = [name, ...stays.map(stayed)].map((text, index) => words(text, x, first + index * line)).join('')
  const corner = `x="${round(x - width / 2)}" y="${round(y - height / 2)}"`
  return `<rect ${corner} width="${round(width)}" height="${height}" rx="6"/>${texts}`
}

function drawArrow({ labels, points, x, y }: Arrow): string {
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${round(point.x)} ${round(point.y)}`).join('')
  const first = y - (line * labels.length) / 2 + 12
  return `<path class="arrow" d="${path}" marker-end="url(#head)"/>${labels.map((label, index) => words(label, x, first + index * line)).join('')}`
}

const round = (value: number): number => Math.round(value * 10) / 10
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
const words = (text: string, x: number, y: number): string => `<text x="${round(x)}" y="${round(y)}">${escape(text)}</text>`
