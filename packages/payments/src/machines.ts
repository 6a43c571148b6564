export { createMandateMachine, type MandateMachine } from './mandate/machine.js'
export { setupMandate, type MandateActionName, type MandateSetup } from './mandate/setup.js'
export { createPaymentMachine, type PaymentMachine } from './payment/machine.js'
export { setupPayment, type PaymentActionName, type PaymentGuardName, type PaymentSetup } from './payment/setup.js'
