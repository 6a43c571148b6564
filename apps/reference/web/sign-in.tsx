import type { SessionShape } from '../src/desk/shapes.js'
import { signIn } from './api.js'
import { Field, FormBox, useForm } from './form.js'
import { Mark } from './parts.js'

/** Asks for name and password. */
export function SignIn({ onSession }: { readonly onSession: (session: SessionShape) => void }) {
  const form = useForm({ name: '', password: '' }, async ({ name = '', password = '' }) => onSession(await signIn({ name, password })))
  return (
    <main className="lone">
      <div className="card sign-in">
        <Mark />
        <h1>Sign in to the desk</h1>
        <FormBox form={form} action="Sign in">
          <Field form={form} name="name" label="Name" autoComplete="username" />
          <Field form={form} name="password" label="Password" type="password" autoComplete="current-password" />
        </FormBox>
      </div>
    </main>
  )
}
