/** Prints what is broken, as `{ file, rule, right }`. Tells whether anything was. */
export function failuresPrinted(kind, failures) {
  for (const { file, rule, right } of failures) console.error(`\n${file}\n  rule:  ${rule}\n  right: ${right}`)
  if (failures.length > 0) console.error(`\n${failures.length} broken ${kind} rule(s).`)
  return failures.length > 0
}
