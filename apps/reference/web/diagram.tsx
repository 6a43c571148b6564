import { Graph, layout } from '@dagrejs/dagre'
import { useId } from 'react'
import type { DiagramShape } from '../src/desk/shapes.js'
import { words } from './words.js'

interface DiagramProps {
  readonly shape: DiagramShape
  readonly current: string
  /** The states that were entered, in their order. */
  readonly path: readonly string[]
}

const height = 36
const widthOf = (state: string) => Math.max(84, state.length * 7.6 + 26)

/** An order's machine as a drawing: its states, what leads from one to another, the way it took, and where it is. */
export function Diagram({ shape, current, path }: DiagramProps) {
  const id = useId()
  const { nodes, arrows, box } = place(shape)
  const steps = new Set(path.slice(1).map((state, index) => `${path[index]} ${state}`))
  const visited = new Set(path)
  const told = `Now ${words(current).toLowerCase()}. The way so far: ${path.map((state) => words(state).toLowerCase()).join(', ')}.`
  return (
    <div className="diagram">
      <svg viewBox={box} role="img" aria-labelledby={`${id}-title ${id}-text`}>
        <title id={`${id}-title`}>The states of this order</title>
        <desc id={`${id}-text`}>{told}</desc>
        <defs>
          {['plain', 'taken'].map((kind) => (
            <marker key={kind} id={`${id}-${kind}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0L8 4L0 8z" className={`tip ${kind}`} />
            </marker>
          ))}
        </defs>
        {arrows.map(({ from, to, events, points }) => {
          const kind = steps.has(`${from} ${to}`) ? 'taken' : 'plain'
          return (
            <path key={`${from} ${to}`} d={line(points)} className={`arrow ${kind}`} markerEnd={`url(#${id}-${kind})`}>
              <title>{`${words(from)} to ${words(to)}: ${events.map(words).join(', ')}`}</title>
            </path>
          )
        })}
        {nodes.map(({ state, x, y }) => (
          <g
            key={state}
            className={`node ${state === current ? 'current' : visited.has(state) ? 'visited' : ''}`}
            transform={`translate(${x} ${y})`}
          >
            <rect x={-widthOf(state) / 2} y={-height / 2} width={widthOf(state)} height={height} rx={height / 2} />
            <text textAnchor="middle" dominantBaseline="central">
              {words(state)}
            </text>
          </g>
        ))}
      </svg>
      <details>
        <summary>What leads from where to where</summary>
        <ul>
          {arrows.map(({ from, to, events }) => (
            <li key={`${from} ${to}`}>
              {words(from)} → {words(to)}: {events.map((event) => words(event).toLowerCase()).join(', ')}
            </li>
          ))}
        </ul>
      </details>
    </div>
  )
}

interface Point {
  readonly x: number
  readonly y: number
}

function place({ states, edges }: DiagramShape) {
  const graph = new Graph()
  graph.setGraph({ rankdir: 'TB', nodesep: 22, ranksep: 38, marginx: 6, marginy: 6 })
  graph.setDefaultEdgeLabel(() => ({}))
  const events = new Map<string, string[]>()
  for (const { from, event, to } of edges) {
    if (from === to) continue
    const key = `${from} ${to}`
    events.set(key, [...(events.get(key) ?? []), event])
  }
  // States that nothing leads to belong to another gateway; they are left out.
  const reached = new Set(['draft', ...edges.filter(({ from, to }) => from !== to).map(({ to }) => to)])
  for (const state of states) if (reached.has(state)) graph.setNode(state, { width: widthOf(state), height })
  for (const key of events.keys()) {
    const [from = '', to = ''] = key.split(' ')
    if (reached.has(from)) graph.setEdge(from, to)
  }
  layout(graph)
  const nodes = graph.nodes().map((state) => ({ state, ...(graph.node(state) as unknown as Point) }))
  const arrows = graph.edges().map(({ v: from, w: to }) => ({
    from,
    to,
    events: events.get(`${from} ${to}`) ?? [],
    points: (graph.edge(from, to) as unknown as { readonly points: readonly Point[] }).points,
  }))
  return { nodes, arrows, box: boxAround(nodes, arrows) }
}

/** Everything that is drawn, as a view box: bends may reach further out than the states. */
function boxAround(
  nodes: readonly (Point & { readonly state: string })[],
  arrows: readonly { readonly points: readonly Point[] }[],
): string {
  const bends = arrows.flatMap(({ points }) => points)
  const xs = [...nodes.flatMap(({ state, x }) => [x - widthOf(state) / 2, x + widthOf(state) / 2]), ...bends.map(({ x }) => x)]
  const ys = [...nodes.flatMap(({ y }) => [y - height / 2, y + height / 2]), ...bends.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs) - 4, Math.min(...ys) - 4]
  return `${left} ${top} ${Math.max(...xs) + 4 - left} ${Math.max(...ys) + 4 - top}`
}

/** A soft line through points. */
function line(points: readonly Point[]): string {
  const [first, ...rest] = points
  const last = rest.at(-1)
  if (first === undefined || last === undefined) return ''
  const bends = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] as Point
    const end = index === rest.length - 2 ? next : { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }
    return `Q${point.x} ${point.y} ${end.x} ${end.y}`
  })
  return `M${first.x} ${first.y}${bends.length === 0 ? `L${last.x} ${last.y}` : bends.join('')}`
}
