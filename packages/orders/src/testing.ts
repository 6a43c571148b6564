export { purchaseEvents, purchaseInput, sampleAllotment } from './purchase/builders.js'
