/** The guides in the order in which they are read: title and file. */
export const guides = [
  ['First purchase', 'first-purchase'],
  ['First SIP', 'first-sip'],
  ['Safe writes', 'safe-writes'],
  ['Webhooks', 'webhooks'],
  ['Testing with the sandbox', 'testing'],
  ['Going to production', 'production'],
  ['Migrating', 'migrating'],
  ['Words', 'words'],
] as const
