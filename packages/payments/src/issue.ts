import type { Issue } from '@foliokit/errors'

/** Writes down one broken rule. Never put personal data in it. */
export const issue = <Code extends string, Nearest = unknown>(
  code: Code,
  path: readonly string[],
  message: string,
  context: Issue['context'] = {},
  nearest?: Nearest,
): Issue<Code, Nearest> => ({ code, path, message, context, ...(nearest !== undefined && { nearest }) })
