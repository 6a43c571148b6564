/** Examples of the vendor's documents that contradict those documents or the domain rules, which win: by place, with the reason. */
export const vendorContradictions: Readonly<Record<string, string>> = {
  'fp-api-v1:1478': 'an ISIN has 12 characters, this one 11',
  'fp-api-v2:1533': 'leaves out id: it stands in the path here, where the endpoints of the chapter name PATCH /v2/kyc_requests',
  'fp-api-v2:7199':
    'leaves out systematic, which its table asks for, and has generate_first_installment_now, for purchase plans only (domain §4.4)',
  'mf-purchase-object:81':
    'investor_id and payment_method are no members of a purchase; mf_investment_account is missing (the object and v2)',
  'mf-purchase-object:125': 'investor_id is no member of a purchase; mf_investment_account is missing (the object and v2)',
  'mf-purchase-object:193': 'an installment is made with plan alone (v2); plan_id, investor_id and installment_number are no members',
  'mf-purchase-object:416': 'a purchase is cancelled without a body (v2)',
}
