/** What every kind of order accepts while the exchange reviews it. Gateway ondc only. */
export const underReview = {
  on: {
    review_completed: { target: 'pending' },
    failed: { target: 'failed', actions: ['recordFailure'] },
  },
} as const

/** What every kind of order accepts once it is processed. */
export const successful = {
  on: { reversed: { target: 'reversed', actions: ['stampReversed'] } },
} as const
