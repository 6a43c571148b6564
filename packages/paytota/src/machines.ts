export { createPurchaseMachine, type PurchaseMachine } from './purchase/machine.js'
export { setupPurchase, type PurchaseActionName, type PurchaseSetup } from './purchase/setup.js'
