export { createPurchaseMachine, type PurchaseMachine } from './purchase/machine.js'
export {
  setupPurchase,
  type PurchaseActionName,
  type PurchaseGuardName,
  type PurchaseSetup,
  type PurchaseSetupOptions,
} from './purchase/setup.js'
export { createRedemptionMachine, type RedemptionMachine } from './redemption/machine.js'
export { setupRedemption, type RedemptionSetup } from './redemption/setup.js'
export { createSwitchMachine, type SwitchMachine } from './switch/machine.js'
export { setupSwitch, type SwitchSetup } from './switch/setup.js'
export type { WithdrawalActionName, WithdrawalGuardName, WithdrawalSetup } from './withdrawal/setup.js'
