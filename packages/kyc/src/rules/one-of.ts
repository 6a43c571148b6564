import { nearestValid } from '@foliokit/errors'
import { dotted, isFilled, valueAt } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

/** Makes a rule that refuses a value that is not in a list. Values are closed on write; a reader takes any text. */
export function oneOf(path: readonly string[], allowed: readonly string[]): Rule<object, unknown, 'KYC_NOT_ALLOWED'> {
  const refuse = (value: unknown) =>
    allowed.includes(value as string)
      ? noIssues
      : broken('KYC_NOT_ALLOWED', path, `${dotted(path)} must be one of: ${allowed.join(', ')}.`, { allowed })
  return (draft) => {
    const value = valueAt(draft, path)
    if (!isFilled(value)) return noIssues
    const nearest = typeof value === 'string' ? nearestValid(respellings(value), refuse) : undefined
    return refuse(value).map((issue) => (nearest === undefined ? issue : { ...issue, nearest }))
  }
}

/** The same word as other objects and people write it: `Self Employed`, `house_wife`. */
function respellings(value: string): readonly string[] {
  const words = value
    .trim()
    .toLowerCase()
    .split(/[\s_-]+/)
  return [words.join('_'), words.join('')]
}
