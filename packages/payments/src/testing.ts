export { mandateEvents, mandateInput } from './mandate/builders.js'
export { paymentEvents, paymentInput } from './payment/builders.js'
