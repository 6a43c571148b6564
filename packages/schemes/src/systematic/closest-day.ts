/** The offered day closest to a refused one, the earlier on a tie; none where nothing is offered or what was asked is no number. */
export function closestDay(offered: readonly number[], asked: number): number | undefined {
  if (Number.isNaN(asked)) return undefined
  return [...offered].sort((first, second) => Math.abs(first - asked) - Math.abs(second - asked) || first - second)[0]
}
