import { authError } from './auth-error.js'

const day = 86_400_000
/** 9999-12-31T23:59:59.999Z. */
const latest = 253_402_300_799_999

/**
 * Writes a moment as the `MFProDate` header: `20150830T123600Z`, in UTC, without the fraction of a second (domain §9).
 *
 * @param at milliseconds since 1970, up to the end of the year 9999
 * @throws CodedError `AUTH_TIME_INVALID`
 */
export function mfproDate(at: number): string {
  if (!(at >= 0 && at <= latest)) {
    throw authError('AUTH_TIME_INVALID', 'The moment must be in milliseconds since 1970, from 0 to the end of the year 9999.', {
      at,
      latest,
    })
  }
  const seconds = Math.floor((at % day) / 1_000)
  const time = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  return `${civilDate(Math.floor(at / day))}T${time.map((part) => digits(part, 2)).join('')}Z`
}

/** Reads an `MFProDate` header back into milliseconds since 1970. Returns `undefined` for any other text, as for 30 February. */
export function parseMfproDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)?.slice(1).map(Number)
  if (parts === undefined) return undefined
  const [year = 0, month = 0, date = 0, hour = 0, minute = 0, second = 0] = parts
  const at = daysSince1970(year, month, date) * day + ((hour * 60 + minute) * 60 + second) * 1_000
  // Writing it again catches what no calendar or clock has.
  return at >= 0 && at <= latest && mfproDate(at) === text ? at : undefined
}

/*
 * Days and dates by arithmetic (the proleptic Gregorian calendar). A year is counted from March, so that the leap day is its last.
 */
function civilDate(days: number): string {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365)
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  const date = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return digits(year, 4) + digits(month, 2) + digits(date, 2)
}

function daysSince1970(year: number, month: number, date: number): number {
  const counted = month <= 2 ? year - 1 : year
  const era = Math.floor(counted / 400)
  const yearOfEra = counted - era * 400
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const ofEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + ofYear
  return era * 146_097 + ofEra - 719_468
}

const digits = (value: number, width: number) => String(value).padStart(width, '0')
