/**
 * The frequency that a wire text means: the platform writes `half_yearly` in some documents as `half-yearly` (domain §4.2). Any other text is
 * taken as it is, one of tomorrow or of your own included.
 *
 * @example
 * readPlanFrequency('half-yearly') // 'half_yearly'
 */
export const readPlanFrequency = (text: string): string => (text === 'half-yearly' ? 'half_yearly' : text)
