/** The wire's names of what starts or changes a plan. */
export const planNames = {
  installmentDay: 'installment_day',
  numberOfInstallments: 'number_of_installments',
  activateAfter: 'activate_after',
  firstInstallmentNow: 'generate_first_installment_now',
  autoGenerate: 'auto_generate_installments',
  mandate: 'payment_source',
  mandateStatus: 'payment_source',
  cancellationCode: 'cancellation_code',
  reason: 'cancellation_reason',
} as const
