import type { InvestorShape, InvestorStep } from '../src/desk/shapes.js'
import { Field, FormBox, useForm } from './form.js'
import { Shown, useLoaded } from './load.js'
import { Facts, Heading } from './parts.js'
import { goTo } from './router.js'
import { useSession } from './session.js'
import { words } from './words.js'

const steps = [
  ['identity', 'Who'],
  ['contact', 'Contact'],
  ['bank', 'Bank'],
  ['review', 'Review'],
] as const satisfies readonly (readonly [InvestorStep, string])[]

/** Onboards an investor, a step at a time; each is checked and kept, so that it can be gone on with another day. */
export function Onboarding({ id }: { readonly id?: string }) {
  return (
    <>
      <Heading title="Onboard an investor" />
      {id === undefined ? <Step step="identity" /> : <Kept id={id} />}
    </>
  )
}

function Kept({ id }: { readonly id: string }) {
  const { api } = useSession()
  const loaded = useLoaded(() => api.investor(id), id)
  return <Shown of={loaded}>{(investor) => <Step key={investor.step} step={investor.step} investor={investor} />}</Shown>
}

function Step({ step, investor }: { readonly step: InvestorStep; readonly investor?: InvestorShape }) {
  const at = steps.findIndex(([name]) => name === step)
  return (
    <>
      <ol className="steps" aria-label="Steps">
        {steps.map(([name, text], index) => (
          <li key={name} aria-current={name === step ? 'step' : undefined} className={index < at || at < 0 ? 'done' : ''}>
            {text}
          </li>
        ))}
      </ol>
      <section className="card narrow">
        {step === 'identity' && <Identity />}
        {step === 'contact' && investor && <Contact investor={investor} />}
        {step === 'bank' && investor && <Bank investor={investor} />}
        {(step === 'review' || step === 'open') && investor && <Review investor={investor} />}
      </section>
    </>
  )
}

const choices = (...values: readonly string[]) => values.map((value) => [value, words(value)] as const)

function Identity() {
  const { api } = useSession()
  const initial = {
    name: '',
    pan: '',
    date_of_birth: '',
    gender: 'female',
    occupation: 'private_sector_service',
    income_slab: 'above_5lakh_upto_10lakh',
  }
  const form = useForm(initial, async (values) => goTo('investors', (await api.identity(values)).id, 'onboarding'))
  return (
    <FormBox form={form} action="Check and go on">
      <Field form={form} name="name" label="Name" hint="As on the PAN card" />
      <Field form={form} name="pan" label="PAN" hint="Ten characters, such as ABCPE1234F" />
      <Field form={form} name="date_of_birth" label="Date of birth" type="date" />
      <Field form={form} name="gender" label="Gender" options={choices('female', 'male', 'transgender')} />
      <Field
        form={form}
        name="occupation"
        label="Occupation"
        options={choices(
          'private_sector_service',
          'public_sector_service',
          'government_service',
          'business',
          'professional',
          'agriculture',
          'retired',
          'house_wife',
          'student',
          'others',
        )}
      />
      <Field
        form={form}
        name="income_slab"
        label="Income a year"
        options={[
          ['upto_1lakh', 'Up to ₹1 lakh'],
          ['above_1lakh_upto_5lakh', '₹1 to 5 lakh'],
          ['above_5lakh_upto_10lakh', '₹5 to 10 lakh'],
          ['above_10lakh_upto_25lakh', '₹10 to 25 lakh'],
          ['above_25lakh_upto_1cr', '₹25 lakh to 1 crore'],
          ['above_1cr', 'Above ₹1 crore'],
        ]}
      />
    </FormBox>
  )
}

interface OfInvestor {
  readonly investor: InvestorShape
}

function Contact({ investor: { id } }: OfInvestor) {
  const { api, refresh } = useSession()
  const form = useForm({ email: '', mobile: '', line1: '', postal_code: '' }, async (values) => {
    await api.contact(id, values)
    refresh()
  })
  return (
    <FormBox form={form} action="Check and go on">
      <Field form={form} name="email" label="Email" type="email" />
      <Field form={form} name="mobile" label="Mobile" type="tel" hint="Ten digits, without +91" />
      <Field form={form} name="line1" label="Address" />
      <Field form={form} name="postal_code" label="Pincode" inputMode="numeric" />
    </FormBox>
  )
}

function Bank({ investor: { id, name } }: OfInvestor) {
  const { api, refresh } = useSession()
  const form = useForm({ account_number: '', ifsc_code: '', type: 'savings' }, async (values) => {
    await api.bank(id, values)
    refresh()
  })
  return (
    <FormBox form={form} action="Check and go on">
      <p className="hint">The account must be in the name of {name}.</p>
      <Field form={form} name="account_number" label="Account number" inputMode="numeric" />
      <Field form={form} name="ifsc_code" label="IFSC" hint="Eleven characters, such as HDFC0000001" />
      <Field form={form} name="type" label="Type" options={choices('savings', 'current', 'nre', 'nro')} />
    </FormBox>
  )
}

function Review({ investor: { id, name, pan } }: OfInvestor) {
  const { api } = useSession()
  const form = useForm({}, async () => {
    await api.open(id)
    goTo('investors', id)
  })
  return (
    <FormBox form={form} action="Open the account">
      <Facts
        of={[
          ['Name', name],
          ['PAN', <span className="code">{pan}</span>],
          ['KYC', 'Good: may invest'],
        ]}
      />
      <p className="hint">
        Contact and bank account were checked. Opening makes profile, contact, bank account and investment account at the platform.
      </p>
    </FormBox>
  )
}
