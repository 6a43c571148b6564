export { createPurchaseMachine, type PurchaseMachine } from './purchase/machine.js'
export {
  setupPurchase,
  type PurchaseActionName,
  type PurchaseGuardName,
  type PurchaseSetup,
  type PurchaseSetupOptions,
} from './purchase/setup.js'
