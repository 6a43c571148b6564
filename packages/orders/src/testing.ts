export { purchaseEvents, purchaseInput, sampleAllotment } from './purchase/builders.js'
export { redemptionEvents, redemptionInput, sampleRedemption } from './redemption/builders.js'
export { sampleSwitch, switchEvents, switchInput } from './switch/builders.js'
