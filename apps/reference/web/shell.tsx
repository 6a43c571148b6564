import { lazy, Suspense } from 'react'
import { ClockControl } from './clock-control.js'
import { Mark } from './parts.js'
import { href, usePath } from './router.js'
import { useSession } from './session.js'
import { Investors } from './investors.js'
import { Onboarding } from './onboarding.js'
import { Investor } from './investor.js'
import { Orders } from './orders.js'
import { Order } from './order.js'
import { Buy } from './buy.js'
import { Redeem } from './redeem.js'
import { Schemes } from './schemes.js'
import { Plans } from './plans.js'

const Plan = lazy(() => import('./plan.js').then(({ Plan: page }) => ({ default: page })))
const NewPlan = lazy(() => import('./new-plan.js').then(({ NewPlan: page }) => ({ default: page })))

const places = [
  ['investors', 'Investors'],
  ['orders', 'Orders'],
  ['plans', 'SIPs'],
  ['schemes', 'Schemes'],
] as const

/** What stands around every page: where one can go, who one is, and what day it is for the platform. */
export function Shell({ onSignedOut }: { readonly onSignedOut: () => void }) {
  const { session, api } = useSession()
  const [place = 'investors', ...rest] = usePath()
  return (
    <>
      <a className="skip" href="#page" onClick={(event) => (event.preventDefault(), document.getElementById('page')?.focus())}>
        Skip to the page
      </a>
      <header className="top">
        <div className="bar">
          <a className="home" href={href('investors')}>
            <Mark />
            Desk
          </a>
          <nav aria-label="Desk">
            {places.map(([name, text]) => (
              <a key={name} href={href(name)} aria-current={place === name ? 'page' : undefined}>
                {text}
              </a>
            ))}
          </nav>
          <div className="who">
            <span>
              {session.user} <span className="quiet">· {session.role}</span>
            </span>
            <button type="button" className="small" onClick={() => void api.signOut().then(onSignedOut, onSignedOut)}>
              Sign out
            </button>
          </div>
        </div>
        <ClockControl />
      </header>
      <main id="page" tabIndex={-1}>
        <Suspense fallback={<p className="quiet">Loading …</p>}>
          <Page place={place} rest={rest} />
        </Suspense>
      </main>
    </>
  )
}

function Page({ place, rest: [first, second] }: { readonly place: string; readonly rest: readonly string[] }) {
  switch (place) {
    case 'investors':
      if (first === undefined) return <Investors />
      if (first === 'new') return <Onboarding key="new" />
      if (second === 'onboarding') return <Onboarding key={first} id={first} />
      return <Investor key={first} id={first} />
    case 'orders':
      return first === undefined ? <Orders /> : <Order key={first} id={first} />
    case 'plans':
      return first === undefined ? <Plans /> : <Plan key={first} id={first} />
    case 'schemes':
      return <Schemes />
    case 'buy':
      return <Buy investor={first} scheme={second} />
    case 'redeem':
      return <Redeem investor={first} />
    case 'new-plan':
      return <NewPlan investor={first} scheme={second} />
    default:
      return <p className="nothing">There is nothing at this address.</p>
  }
}
