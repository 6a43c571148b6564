import { Shown, useLoaded } from './load.js'
import { Heading, Nothing, Table } from './parts.js'
import { href } from './router.js'
import { useSession } from './session.js'

/** Every SIP of the firm. */
export function Plans() {
  const { api, session } = useSession()
  const loaded = useLoaded(() => api.plans(), 'plans')
  return (
    <>
      <Heading title="SIPs">
        {session.role === 'maker' && (
          <a className="button primary" href={href('new-plan')}>
            Start a SIP
          </a>
        )}
      </Heading>
      <Shown of={loaded}>
        {({ plans }) =>
          plans.length === 0 ? (
            <Nothing>There are no SIPs yet.</Nothing>
          ) : (
            <Table
              label="SIPs"
              head={['Scheme', 'Investor']}
              rows={plans.map(({ id, schemeName, investorName, investor }) => [
                id,
                <a className="name" href={href('plans', id)}>
                  {schemeName}
                </a>,
                <a href={href('investors', investor)}>{investorName}</a>,
              ])}
            />
          )
        }
      </Shown>
    </>
  )
}
