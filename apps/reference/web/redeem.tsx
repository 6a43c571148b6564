import type { HoldingShape, HoldingsShape } from '../src/desk/shapes.js'
import { Field, FormBox, useForm } from './form.js'
import { Shown, useLoaded } from './load.js'
import { Heading, Nothing } from './parts.js'
import { goTo, href } from './router.js'
import { useSession } from './session.js'
import { unitsText } from './words.js'

/** Redeems units that an investor holds; a checker then approves it. */
export function Redeem({ investor = '' }: { readonly investor?: string | undefined }) {
  const { api } = useSession()
  const loaded = useLoaded(() => api.holdings(investor), investor)
  return (
    <>
      <Heading title="Redeem" over={<a href={href('investors', investor)}>Investor</a>} />
      <section className="card narrow">
        <Shown of={loaded}>
          {({ holdings }) =>
            holdings.length === 0 ? <Nothing>There is nothing to redeem.</Nothing> : <RedeemForm investor={investor} holdings={holdings} />
          }
        </Shown>
      </section>
    </>
  )
}

const keyOf = ({ folio, scheme }: HoldingShape) => `${scheme} ${folio}`

function RedeemForm({ investor, holdings }: { readonly investor: string; readonly holdings: HoldingsShape['holdings'] }) {
  const { api } = useSession()
  const [first] = holdings
  const form = useForm({ holding: first === undefined ? '' : keyOf(first), units: '' }, async ({ holding = '', units = '' }) => {
    const { scheme = '', folio = '' } = holdings.find((each) => keyOf(each) === holding) ?? {}
    goTo('orders', (await api.redeem({ investor, scheme, folio, units })).id)
  })
  const chosen = holdings.find((each) => keyOf(each) === form.values['holding'])
  return (
    <FormBox form={form} action="Make the order">
      <Field
        form={form}
        name="holding"
        label="From"
        options={holdings.map((each) => [keyOf(each), `${each.schemeName}, folio ${each.folio}`])}
      />
      <Field
        form={form}
        name="units"
        label="Units"
        inputMode="decimal"
        hint={chosen && `${unitsText(chosen.redeemable)} of ${unitsText(chosen.units)} units can be redeemed now`}
        show={unitsText}
      />
    </FormBox>
  )
}
