import {
  isIsin,
  panHolder,
  type Arn,
  type Euin,
  type IndianMobile,
  type Isin,
  type IsinIssue,
  type Mobile,
  type Pan,
  type PanHolder,
} from '../src/index.js'

declare const checked: { isin: Isin; euin: Euin; arn: Arn; indian: IndianMobile; mobile: Mobile; pan: Pan }

checked.isin satisfies string
checked.indian satisfies Mobile

// @ts-expect-error unchecked text is not an ISIN
'INF109K01VQ1' satisfies Isin
// @ts-expect-error an ARN is not an EUIN
checked.arn satisfies Euin
// @ts-expect-error a mobile number of any country may not be Indian
checked.mobile satisfies IndianMobile

export function narrowed(value: unknown): Isin | undefined {
  return isIsin(value) ? value : undefined
}

'IDENTIFIERS_ISIN_CHECK_DIGIT' satisfies IsinIssue['code']
// @ts-expect-error not a code of this rule
'IDENTIFIERS_ARN_LENGTH' satisfies IsinIssue['code']

panHolder(checked.pan) satisfies PanHolder
// @ts-expect-error unchecked text is not a PAN
panHolder('DWEPS2837G')
