import { isFilled, memberOf } from '../holder.js'
import { broken, noIssues, type Rule } from '../rule.js'

const bounds = { latitude: 90, longitude: 180 } as const

/** Refuses a coordinate that is no number of degrees within its bounds. The place itself stays out of the issue. */
export const geolocation: Rule<object, unknown, 'KYC_COORDINATE_INVALID'> = (draft) => {
  const place = memberOf(draft, 'geolocation')
  return (['latitude', 'longitude'] as const).flatMap((name) => {
    const degrees = memberOf(place, name)
    const maximum = bounds[name]
    if (!isFilled(degrees) || (typeof degrees === 'number' && Math.abs(degrees) <= maximum)) return noIssues
    const message = `geolocation.${name} must be a number of degrees from -${maximum} to ${maximum}.`
    return broken('KYC_COORDINATE_INVALID', ['geolocation', name], message, { maximum })
  })
}
