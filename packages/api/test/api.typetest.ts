import type { AnswerOf, Contract, WireError } from '@foliokit/api'
import type { Purchase } from '@foliokit/orders/zod'

declare const created: AnswerOf<Contract['purchases.createBatch']>
declare const updated: AnswerOf<Contract['purchases.updateBatch']>

// An item of a batch is told apart by its error: with one it is no purchase, without one it is.
for (const item of [...created.data, ...updated.data]) {
  if (item.error) {
    item.error satisfies WireError['error']
    item.error.errors?.map(({ field, message }) => `${field} ${message}`)
    // @ts-expect-error what was refused has no id
    item.id satisfies string
  } else item satisfies Purchase
}
for (const item of created.data) {
  if (item.error == null) item satisfies Purchase
  else item satisfies WireError
}
// @ts-expect-error either may have come
created.data[0]?.error.status satisfies unknown
