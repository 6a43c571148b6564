import { readFileSync } from 'node:fs'
import { modelChecks } from '@foliokit/lifecycle/testing'
import { xstateOracle } from '@foliokit/lifecycle/xstate'
import { describe, expect, it } from 'vitest'
import { skipInstructionStates, skipLifecycle } from '../src/index.js'
import { createSkipMachine } from '../src/machines.js'
import { skipEvents, skipInput } from '../src/testing.js'

describe('the skip instruction machine', () => {
  const checks = modelChecks({
    lifecycle: skipLifecycle,
    oracle: xstateOracle(createSkipMachine()),
    starts: [skipLifecycle.start(skipInput()), skipLifecycle.start(skipInput({ to: null }))],
    events: skipEvents,
    diagram: { document: readFileSync(new URL('../README.md', import.meta.url), 'utf8'), name: 'skip', options: { guards: false } },
    limit: 500,
  })
  it.each(checks)('$name', ({ findings }) => expect(findings()).toEqual([]))
  it('has the declared states', () => expect(skipLifecycle.states).toEqual(skipInstructionStates))
})
