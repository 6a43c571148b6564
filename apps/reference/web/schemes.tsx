import type { SchemeShape } from '../src/desk/shapes.js'
import { Shown, useLoaded } from './load.js'
import { Facts, Heading, State } from './parts.js'
import { href } from './router.js'
import { useSession } from './session.js'
import { limitsText, money, unitsText, words } from './words.js'

/** Every scheme with its limits. */
export function Schemes() {
  const { api, session } = useSession()
  const loaded = useLoaded(() => api.schemes(), 'schemes')
  return (
    <>
      <Heading title="Schemes" />
      <Shown of={loaded}>
        {({ schemes }) => (
          <div className="grid">
            {schemes.map((scheme) => (
              <article key={scheme.isin} className="card" aria-labelledby={scheme.isin}>
                <h2 id={scheme.isin}>{scheme.name}</h2>
                <Limits scheme={scheme} />
                {session.role === 'maker' && scheme.isOpen && (
                  <p className="actions">
                    <a className="button" href={href('buy', '-', scheme.isin)} aria-label={`Buy ${scheme.name}`}>
                      Buy
                    </a>
                    {scheme.sip !== null && (
                      <a className="button" href={href('new-plan', '-', scheme.isin)} aria-label={`SIP in ${scheme.name}`}>
                        SIP
                      </a>
                    )}
                  </p>
                )}
              </article>
            ))}
          </div>
        )}
      </Shown>
    </>
  )
}

/** What a scheme allows. */
export function Limits({ scheme }: { readonly scheme: SchemeShape }) {
  const { isin, category, isOpen, fresh, additional, redemption, sip } = scheme
  return (
    <Facts
      of={[
        ['ISIN', <span className="code">{isin}</span>],
        ...(category === null ? [] : [['Category', words(category)] as const]),
        ...(isOpen ? [] : [['Purchases', <State of="closed" />] as const]),
        ['First purchase', limitsText(fresh, money)],
        ['Further purchases', limitsText(additional, money)],
        ['Redemption', redemption.allowed ? `${limitsText(redemption.units, unitsText)} units` : 'Not possible'],
        ['SIP', sip === null ? 'None' : `${limitsText(sip.amount, money)}, ${sip.minimumInstallments} installments or more`],
      ]}
    />
  )
}
