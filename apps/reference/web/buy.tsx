import { Choosing, firstOf, WhoAndWhat } from './choosing.js'
import type { InvestorShape, SchemeShape } from '../src/desk/shapes.js'
import { Field, FormBox, useForm } from './form.js'
import { Heading } from './parts.js'
import { goTo, href } from './router.js'
import { useSession } from './session.js'
import { limitsText, money } from './words.js'

interface Asked {
  readonly investor?: string | undefined
  readonly scheme?: string | undefined
}

/** Makes a purchase, which a checker then approves. */
export function Buy({ investor, scheme }: Asked) {
  return (
    <>
      <Heading title="Buy" over={<a href={href('orders')}>Orders</a>} />
      <section className="card narrow">
        <Choosing>
          {({ investors, schemes }) => (
            <BuyForm
              investors={investors}
              schemes={schemes}
              investor={firstOf(
                investor,
                investors.map(({ id }) => id),
              )}
              scheme={firstOf(
                scheme,
                schemes.map(({ isin }) => isin),
              )}
            />
          )}
        </Choosing>
      </section>
    </>
  )
}

interface BuyProps {
  readonly investors: readonly InvestorShape[]
  readonly schemes: readonly SchemeShape[]
  readonly investor: string
  readonly scheme: string
}

function BuyForm({ investors, schemes, investor, scheme }: BuyProps) {
  const { api } = useSession()
  const form = useForm({ investor, scheme, amount: '' }, async (values) => goTo('orders', (await api.buy(values)).id))
  const chosen = schemes.find(({ isin }) => isin === form.values['scheme'])
  return (
    <FormBox form={form} action="Make the order">
      <WhoAndWhat form={form} investors={investors} schemes={schemes} />
      <Field
        form={form}
        name="amount"
        label="Amount in ₹"
        inputMode="decimal"
        hint={chosen && limitsText(chosen.fresh, money)}
        show={money}
      />
    </FormBox>
  )
}
