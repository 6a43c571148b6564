import { CodedError } from '@foliokit/errors'
import { formPairs, type FormFields } from './form-fields.js'

/** What the browser claims about a payment. Anyone can send it: show it at most, never act on it. `null` is "not said". */
export interface PostbackHint {
  /** `success`, `failure` or `pending` are documented; any text may stand here. */
  readonly status: string | null
  readonly failureReason: string | null
  readonly failureCode: string | null
}

/** What a postback tells you: which payment to fetch. */
export interface Postback {
  /** The id of the payment to fetch, from your server, before anything else. */
  readonly fetchPayment: string
  /** The unproven claim of the browser. */
  readonly untrustedHint: PostbackHint
}

/**
 * Reads the form that the investor's browser posts back after a payment, or the query of the GET that gateway bse makes of it (domain
 * §7). It yields the one thing that can be done with it: fetch the payment, and believe the answer to that. Throws
 * `PAYMENTS_POSTBACK_INVALID` when `paymentId` is missing, given twice or no id; a status it does not know is a hint like any other.
 *
 * @example
 * const { fetchPayment } = readPostback('paymentId=123&status=success&failureReason=')
 * const payment = await client.payments.fetch(fetchPayment)
 */
export function readPostback(fields: FormFields): Postback {
  const pairs = formPairs(fields)
  if (pairs === undefined) throw invalid('A postback must be a form: text, pairs or an object of fields.', 'form')
  const ids = pairs.filter(([name]) => name === 'paymentId')
  const id = ids[0]?.[1]
  if (ids.length > 1) throw invalid('A postback must name one paymentId, not several.', 'repeated')
  if (id === undefined) throw invalid('A postback must name a paymentId.', 'missing')
  if (typeof id !== 'string' || !/^[1-9]\d{0,19}$/.test(id)) {
    throw invalid('paymentId must be an id of 1 to 20 digits as text, not starting with 0.', 'id')
  }
  const claim = (member: string): string | null => {
    const value = pairs.find(([name]) => name === member)?.[1]
    return typeof value === 'string' && value !== '' ? value : null
  }
  return {
    fetchPayment: id,
    untrustedHint: { status: claim('status'), failureReason: claim('failureReason'), failureCode: claim('failureCode') },
  }
}

/** The form itself stays out of the error: it is anyone's text. */
const invalid = (message: string, problem: 'form' | 'missing' | 'repeated' | 'id') =>
  new CodedError('PAYMENTS_POSTBACK_INVALID', message, { context: { field: 'paymentId', problem } })
