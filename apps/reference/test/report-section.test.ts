import { expect, it } from 'vitest'
import { withSection } from '../src/report-section.js'

const section = (name: string, text: string) => ({ name, title: `About ${name}`, command: `npm run ${name}`, machine: 'two cores', text })

it('a section of the report takes the place of the one of its name, and leaves the others as they are', () => {
  const both = withSection(withSection(undefined, section('one', 'first')), section('other', 'second'))
  expect(both).toMatch(/^# Runner report\n[^]*## About one\n\n`npm run one`, two cores\.\n\n```\nfirst\n```[^]*second/)
  const again = withSection(both, section('one', 'third'))
  expect(again).toBe(both.replace('first', 'third'))
  expect(withSection(again, section('one', 'first'))).toBe(both)
})
