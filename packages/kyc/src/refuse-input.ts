import { CodedError, type Issue } from '@foliokit/errors'

/** Throws `KYC_INPUT_INVALID` with every issue of an input, when there is one. */
export function refuseInput(issues: readonly Issue[]): void {
  if (issues.length === 0) return
  throw new CodedError('KYC_INPUT_INVALID', issues.map(({ message }) => message).join(' '), { context: { issues } })
}
