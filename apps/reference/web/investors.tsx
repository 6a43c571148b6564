import { Shown, useLoaded } from './load.js'
import { Heading, Nothing, State, Table } from './parts.js'
import { href } from './router.js'
import { useSession } from './session.js'

/** Every investor of the firm. */
export function Investors() {
  const { api, session } = useSession()
  const loaded = useLoaded(() => api.investors(), 'investors')
  return (
    <>
      <Heading title="Investors">
        {session.role === 'maker' && (
          <a className="button primary" href={href('investors', 'new')}>
            Onboard an investor
          </a>
        )}
      </Heading>
      <Shown of={loaded}>
        {({ investors }) =>
          investors.length === 0 ? (
            <Nothing>
              Nobody is here yet.{' '}
              {session.role === 'maker' ? 'Onboard the first investor: it takes four steps.' : 'A maker onboards investors.'}
            </Nothing>
          ) : (
            <Table
              label="Investors"
              head={['Name', 'PAN', 'Account']}
              rows={investors.map(({ id, name, pan, step }) => [
                id,
                <a href={step === 'open' ? href('investors', id) : href('investors', id, 'onboarding')}>{name}</a>,
                <span className="code">{pan}</span>,
                <State of={step === 'open' ? 'open' : `at step ${step}`} />,
              ])}
            />
          )
        }
      </Shown>
    </>
  )
}
