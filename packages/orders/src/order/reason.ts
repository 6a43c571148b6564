import type { Issue } from '@foliokit/errors'

/** Writes down why a guard refused, or what is wrong with an input. Never put personal data in it. */
export const reason = <Code extends string>(
  code: Code,
  message: string,
  context: Issue['context'] = {},
  path: Issue['path'] = [],
): Issue<Code> => ({ code, path, message, context })
