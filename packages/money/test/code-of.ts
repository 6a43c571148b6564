import { isCodedError } from '@foliokit/errors'

/** The code of the coded error that `run` throws, for one-line assertions. */
export function codeOf(run: () => unknown): string {
  try {
    run()
  } catch (error) {
    if (isCodedError(error)) return error.code
    throw error
  }
  return 'no error'
}
