export { paymentEvents, paymentInput } from './payment/builders.js'
