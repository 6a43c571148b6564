import { expect, it } from 'vitest'
import { breakable } from '../src/breakable.js'

it.each([
  ['a long code after each part', '<code v-pre>HTTP_BODY_INCOMPLETE</code>', '<code v-pre>HTTP_<wbr>BODY_<wbr>INCOMPLETE</code>'],
  ['a path', '<code>GET /v2/mf_purchases</code>', '<code>GET /<wbr>v2/<wbr>mf_<wbr>purchases</code>'],
  ['no short one', '<code v-pre>CLIENT_X</code>', '<code v-pre>CLIENT_X</code>'],
])('breaks %s', (_what, html, broken) => {
  expect(breakable(html)).toBe(broken)
  expect(broken.replaceAll('<wbr>', '')).toBe(html)
})
