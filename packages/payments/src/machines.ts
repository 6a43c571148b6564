export { createPaymentMachine, type PaymentMachine } from './payment/machine.js'
export { setupPayment, type PaymentActionName, type PaymentGuardName, type PaymentSetup } from './payment/setup.js'
