import { member, type Member } from '@foliokit/lifecycle'

/** A whole number from a least one on. */
export const wholeNumber = (least: number): Member => ({
  is: (value) => Number.isSafeInteger(value) && (value as number) >= least,
  right: `a whole number from ${least}`,
})

/** A list whose items all pass. */
export const listOf = ({ is, right }: Member): Member => ({
  is: (value) => Array.isArray(value) && value.every(is),
  right: `a list, each item ${right}`,
})

const { text, optional, object } = member

/** A consent as it is stored. */
export const consentMember = /* @__PURE__ */ object({
  email: /* @__PURE__ */ optional(text),
  isd_code: /* @__PURE__ */ optional(text),
  mobile: /* @__PURE__ */ optional(text),
})

/** How an installment ended. */
export const outcomeMember = /* @__PURE__ */ member.oneOf('successful', 'failed', 'skipped')
