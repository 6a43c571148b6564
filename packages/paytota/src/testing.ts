export { purchaseEvents, purchaseInput } from './purchase/builders.js'
export { memoryCollections } from './collect/record.js'
export { executionDraft, purchaseDraft, wirePurchaseText } from './testing/drafts.js'
