import { contract, maxFileBytes, type Operation, type OperationName } from '@foliokit/api'
import * as z from 'zod'
import type { Call, Handler } from '../handlers/handler.js'
import { handlers } from '../handlers/handlers.js'
import { pageMembers } from '../faults/applies-to.js'
import type { OddReading } from '../faults/faulty-exchange.js'
import { gatewayPagePath } from '../pages/address.js'
import { filePath, serveFile } from '../pages/file-page.js'
import { consentPath, serveConsent } from '../pages/consent-page.js'
import { serveGatewayPage } from '../pages/gateway-page.js'
import { kycPage } from '../pages/kyc-pages.js'
import { pastView } from '../store/past-view.js'
import type { World } from '../store/world.js'
import { callers } from './authenticate.js'
import { decodeForm, decodeJsonBody, decodeMultipartBody, decodeQuery } from './decode.js'
import { errorResponse, htmlResponse, jsonResponse, type SandboxRequest, type SandboxResponse } from './exchange.js'
import { notFound, Refusal } from './refusal.js'
import { createRouteTable, type RouteTable } from './route-table.js'

/** A row of the contract made ready to serve: its schemas and its handler at hand. */
interface Route {
  readonly row: Operation
  readonly body: z.ZodType | null
  readonly query: z.ZodType
  readonly handle: (call: Call<OperationName>) => unknown
}

/** The longest body taken: the largest file, and what stands around it. */
const maxBody = maxFileBytes + 64 * 1024

const noMembers = z.strictObject({})

/** What answers the requests of a sandbox. */
export interface Router {
  /** Answers a request. It never throws for one, whatever it holds. */
  readonly handle: (request: SandboxRequest) => SandboxResponse
  /** Takes a request: what it returns lets it take effect and answers, now or later, or throws a `Refusal`. */
  readonly accept: (request: SandboxRequest, reading?: OddReading) => () => SandboxResponse
}

/** Makes what answers the requests of a sandbox. */
export function createRouter(world: World): Router {
  /** Refuses, or prepares the call of a handler. */
  const prepare = (request: SandboxRequest, reading?: OddReading): (() => SandboxResponse) => {
    const { path, query } = splitTarget(request.target)
    if (path === gatewayPagePath && (request.method === 'GET' || request.method === 'POST'))
      return () => serveGatewayPage(world, request, query)
    if (path.startsWith(filePath) && request.method === 'GET') return () => serveFile(world, path)
    if (path === consentPath && request.method === 'POST') return () => serveConsent(world, request)
    const page = kycPage(world, request, path, query)
    if (page !== undefined) return () => page
    const match = targets.find(request.method, path)
    if (match.found === 'nothing') throw notFound('resource')
    if (match.found === 'other-methods') {
      const response = errorResponse(new Refusal(405, `method not allowed; allowed: ${match.allowed.join(', ')}`))
      return () => ({ ...response, headers: { ...response.headers, allow: match.allowed.join(', ') } })
    }
    const { row, query: querySchema, handle } = match.target
    const parameters = match.parameters.map(decodePart)
    const tenant = callers[row.security](world, request, parameters)
    if (request.body.length > maxBody || (request.bytes?.length ?? 0) > maxBody)
      throw new Refusal(413, `the body is longer than ${maxBody} bytes`)
    const call = {
      world,
      tenant: reading?.asOf === undefined ? tenant : pastView(world, tenant, reading.asOf),
      path: parameters,
      query: reading?.unfiltered === true ? onlyPage(decodeQuery(querySchema, query)) : decodeQuery(querySchema, query),
      body: decodeBody(match.target, request),
    } as Call<OperationName>
    return () => {
      // Encoding checks the answer against the contract: a handler that strays from it fails here, not in a caller's code.
      const answer = z.encode(row.answer, handle(call))
      return row.answerFormat === 'html' ? htmlResponse(200, answer as string) : jsonResponse(200, answer)
    }
  }

  return {
    handle(request) {
      world.clock.settle()
      try {
        return prepare(request)()
      } catch (error) {
        if (error instanceof Refusal) return errorResponse(error)
        throw error
      }
    },
    accept(request, reading) {
      world.clock.settle()
      const commit = prepare(request, reading)
      return () => {
        world.clock.settle()
        return commit()
      }
    },
  }
}

/** The operation of the contract that a request asks for, whoever asks. */
export function operationAt({ method, target }: Pick<SandboxRequest, 'method' | 'target'>): Operation | undefined {
  const match = targets.find(method, splitTarget(target).path)
  return match.found === 'route' ? match.target.row : undefined
}

function createTargets(): Pick<RouteTable<Route>, 'find'> {
  const table = createRouteTable<Route>()
  for (const row of Object.values(contract) as readonly Operation[]) {
    const route: Route = {
      row,
      body: row.body,
      query: row.query ?? noMembers,
      handle: handlers[row.name as OperationName] as Handler<OperationName> as Route['handle'],
    }
    table.add(row.method, row.path, route)
  }
  return table
}

/** What the contract and the documents name: the same for every sandbox, and never changed. */
const targets = createTargets()

/** Reads the body of a call. Where the operation takes none, a write may bring nothing or `{}`: a member would be lost in silence. */
function decodeBody({ row, body }: Route, request: SandboxRequest): unknown {
  const { body: text } = request
  if (body !== null && row.bodyFormat === 'multipart') return decodeMultipartBody(body, request)
  if (body !== null) return row.bodyFormat === 'form' ? decodeForm(body, text) : decodeJsonBody(body, text)
  if (row.method !== 'GET' && text !== '') decodeJsonBody(noMembers, text)
  return null
}

/** A query without what narrows its list. */
function onlyPage(query: unknown): unknown {
  return Object.fromEntries(Object.entries(query as object).filter(([name]) => pageMembers.includes(name)))
}

/** Only the first question mark parts path and query: a later one belongs to a value. */
function splitTarget(target: string): { readonly path: string; readonly query: string } {
  const mark = target.indexOf('?')
  return mark < 0 ? { path: target, query: '' } : { path: target.slice(0, mark), query: target.slice(mark + 1) }
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw notFound('resource')
  }
}
