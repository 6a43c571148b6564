import { member, type Member } from '@foliokit/lifecycle'

const isText = (value: unknown): boolean => member.text.is(value)

/** A list of texts, for `checkMembers`. */
export const listOfText: Member = { is: (value) => Array.isArray(value) && value.every(isText), right: 'a list of text' }

/** A record of text by name, for `checkMembers`. */
export const recordOfText: Member = {
  is: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText),
  right: 'an object of text',
}
