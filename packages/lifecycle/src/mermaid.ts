import { edges, type AnyFlatMachine, type FlatState } from './machine.js'

/** What to draw besides the machine itself. */
export interface MermaidOptions {
  /** Every state a value may start in. Default: the machine's initial state. */
  readonly startIn?: readonly string[]
  /** Whether arrows name their guards. Default true; false keeps a large diagram readable. */
  readonly guards?: boolean
}

/**
 * Draws a machine as the text of a Mermaid `stateDiagram-v2`: one arrow per transition, labelled `event [guards]`.
 *
 * States and events stand in it as they are named: names of letters, digits and `_`.
 *
 * @example
 * toMermaid(lifecycle.machine)
 * // stateDiagram-v2
 * //   [*] --> pending
 * //   pending --> confirmed: confirmed [consentGiven]
 */
export function toMermaid(machine: AnyFlatMachine, options: MermaidOptions = {}): string {
  const lines = ['stateDiagram-v2']
  for (const start of options.startIn ?? [machine.initial as string]) lines.push(`  [*] --> ${start}`)
  for (const { from, event, to, guards } of edges(machine)) {
    const label = guards.length === 0 || options.guards === false ? event : `${event} [${guards.join(', ')}]`
    lines.push(`  ${from} --> ${to}: ${label}`)
  }
  for (const [name, { final }] of Object.entries<FlatState>(machine.states)) if (final === true) lines.push(`  ${name} --> [*]`)
  return lines.join('\n')
}

/**
 * Puts a diagram between `<!-- diagram:name -->` and `<!-- /diagram -->` of a Markdown text and returns the new text. Returns
 * the text as it is when it has no such markers.
 *
 * A test that compares the result with the file keeps a README's diagram true to its machine.
 */
export function placeDiagram(markdown: string, name: string, diagram: string): string {
  const opening = `<!-- diagram:${name} -->`
  const start = markdown.indexOf(opening)
  const end = start < 0 ? -1 : markdown.indexOf('<!-- /diagram -->', start)
  if (end < 0) return markdown
  return `${markdown.slice(0, start + opening.length)}\n\n\`\`\`mermaid\n${diagram}\n\`\`\`\n\n${markdown.slice(end)}`
}
