import type {
  DiagramShape,
  FieldIssue,
  HoldingsShape,
  InvestorShape,
  OrderShape,
  PlanShape,
  ProblemShape,
  SchemeShape,
  SessionShape,
} from '../src/desk/shapes.js'

/** What the desk's server refused, as it says it. */
export class Refusal extends Error {
  readonly status: number
  readonly issues: readonly FieldIssue[]

  constructor(status: number, message: string, issues: readonly FieldIssue[] = []) {
    super(message)
    this.status = status
    this.issues = issues
  }
}

const base = '/desk/api'

/** Where the server tells what changes. */
export const eventsUrl = `${base}/events`

/** The calls of one session: its token goes with everything that changes something. */
export function createApi(csrf: string, signedOut: () => void) {
  const call = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    try {
      return await send<Answer>(method, path, body, csrf)
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) signedOut()
      throw error
    }
  }
  const get = <Answer>(path: string) => call<Answer>('GET', path)
  const post = <Answer>(path: string, body?: object) => call<Answer>('POST', path, body)
  return {
    signOut: () => call<object>('DELETE', '/session'),
    investors: () => get<{ readonly investors: readonly InvestorShape[] }>('/investors'),
    investor: (id: string) => get<InvestorShape>(`/investors/${id}`),
    identity: (body: object) => post<InvestorShape>('/investors', body),
    contact: (id: string, body: object) => call<InvestorShape>('PUT', `/investors/${id}/contact`, body),
    bank: (id: string, body: object) => call<InvestorShape>('PUT', `/investors/${id}/bank`, body),
    open: (id: string) => post<InvestorShape>(`/investors/${id}/open`),
    mandate: (id: string) => post<Leads>(`/investors/${id}/mandate`),
    holdings: (id: string) => get<HoldingsShape>(`/investors/${id}/holdings`),
    schemes: () => get<{ readonly schemes: readonly SchemeShape[] }>('/schemes'),
    orders: () => get<{ readonly orders: readonly OrderShape[] }>('/orders'),
    order: (id: string) => get<OrderShape>(`/orders/${id}`),
    diagram: (kind: OrderShape['kind']) => get<DiagramShape>(`/diagrams/${kind}`),
    buy: (body: object) => post<OrderShape>('/orders/purchase', body),
    redeem: (body: object) => post<OrderShape>('/orders/redemption', body),
    approve: (id: string) => post<OrderShape>(`/orders/${id}/approve`),
    pay: (id: string) => post<Leads>(`/orders/${id}/pay`),
    plans: () => get<{ readonly plans: readonly PlanLine[] }>('/plans'),
    plan: (id: string) => get<PlanShape>(`/plans/${id}`),
    preview: (body: object) => post<Preview>('/plans/preview', body),
    createPlan: (body: object) => post<PlanShape>('/plans', body),
    skip: (id: string, body: object) => post<PlanShape>(`/plans/${id}/skips`, body),
    clock: () => get<ClockAnswer>('/clock'),
    pass: (span: 'day' | 'month' | 'year') => post<ClockAnswer>('/clock', { span }),
  } as const
}

export type Api = ReturnType<typeof createApi>

/** A page of the gateway or the bank that goes on from here. */
interface Leads {
  readonly url: string | null
}
interface ClockAnswer {
  readonly now: string
}
type PlanLine = Pick<PlanShape, 'id' | 'investor' | 'investorName' | 'schemeName'>

/** What a plan's dates would be. */
export interface Preview {
  readonly installments: PlanShape['installments']
}

/** Who is signed in; `undefined` when nobody is. */
export async function currentSession(): Promise<SessionShape | undefined> {
  try {
    return await send<SessionShape>('GET', '/session')
  } catch (error) {
    if (error instanceof Refusal && error.status === 401) return undefined
    throw error
  }
}

/** Signs in. */
export const signIn = (body: { readonly name: string; readonly password: string }) => send<SessionShape>('POST', '/session', body)

async function send<Answer>(method: string, path: string, body?: object, csrf?: string): Promise<Answer> {
  const response = await fetch(base + path, {
    method,
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(csrf === undefined || method === 'GET' ? {} : { 'x-csrf-token': csrf }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Refusal(0, 'The desk cannot be reached. Check the connection and try again.')
  })
  const answer: unknown = await response.json().catch(() => ({}))
  if (response.ok) return answer as Answer
  const { message = 'Something failed here; it was written down.', issues = [] } = answer as Partial<ProblemShape>
  throw new Refusal(response.status, message, issues)
}
