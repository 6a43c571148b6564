import type { Migration, Migrations } from '@foliokit/lifecycle'

/** The version of a stored purchase that this release writes. */
export const purchaseVersion = 2

/**
 * Version 1 was a draft of this package and never published; its migration stays as the pattern for the next one. It called the
 * state `confirmed` by its v1 name, kept only whether a payment was in progress, and had the plan as a bare flag.
 */
const from1: Migration = ({ state, context }) => {
  const { systematic, paymentInProgress, ...rest } = context
  return {
    state: state === 'payment_confirmed' ? 'confirmed' : state,
    context: {
      ...rest,
      plan: systematic === null ? null : { systematic },
      payment: paymentInProgress === true ? 'in_progress' : paymentOf(context),
      settlementReference: null,
    },
  }
}

/** The draft knew gateway rta only, where a payment decides the order: the order tells what became of the payment. */
function paymentOf({ failureCode, confirmedAt }: Readonly<Record<string, unknown>>): 'none' | 'succeeded' | 'failed' {
  if (confirmedAt !== null) return 'succeeded'
  return failureCode === 'payment_failure' ? 'failed' : 'none'
}

/** How older stored purchases reach today's form. */
export const purchaseMigrations: Migrations = { 1: from1 }
