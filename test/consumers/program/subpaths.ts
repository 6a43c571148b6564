import { contract } from '@foliokit/api'
import { openApiDocument } from '@foliokit/api/openapi'
import { secret } from '@foliokit/auth'
import { catchUp, createInbox, fetchWebhook, memoryInbox, signWebhook, toldByPayment } from '@foliokit/client/webhooks'
import { readFeed } from '@foliokit/holdings/feeds'
import { rupees } from '@foliokit/money'
import { parseJson, stringifyJson } from '@foliokit/money/json'
import { scaled, unscaled } from '@foliokit/money/scaled'
import { paymentLifecycle } from '@foliokit/payments'
import { createPaytotaSandbox, testPhones } from '@foliokit/paytota/sandbox'
import { businessCalendar, civilDate, isBusinessDay, type HolidayTable } from '@foliokit/schedule'
import { debtHolidays } from '@foliokit/schedule/holidays/debt'
import { equityHolidays } from '@foliokit/schedule/holidays/equity'
import type { Programs } from './program.js'

/** What each package has beside its main entry, its schemas, its machines and its helpers for tests. */
export const subpaths: Programs = {
  'api/openapi': () => {
    const { openapi, paths } = openApiDocument({ 'purchases.fetch': contract['purchases.fetch'] }, { title: 'One row', version: '1.0.0' })
    return [openapi, ...Object.keys(paths), String(paths['/v2/mf_purchases/{id}']?.['get']?.operationId)]
  },

  'client/webhooks': async () => {
    const start = paymentLifecycle.start({ type: 'netbanking', at: '2024-01-12T10:30:00+05:30' })
    const key = secret('a-secret-of-a-webhook')
    const handled: string[] = []
    const inbox = createInbox({
      secrets: { ntwhsc_1: key },
      store: memoryInbox(),
      handle: ({ type, kind, object }) => {
        if (kind === 'payment') handled.push(`${type} ${catchUp(paymentLifecycle, start, toldByPayment(object)).next.state}`)
      },
      onProblem: ({ code }) => handled.push(code),
    })
    const object = { id: 7, status: 'SUCCESS', debit_confirmed_at: '2024-01-12T10:31:00+05:30' }
    const event = { id: 'evt_1', object: 'event', type: 'payment.success', data: { object }, time: '2024-01-12T10:31:00+0530' }
    const body = new TextEncoder().encode(JSON.stringify(event))
    const headers = { 'fp-signature': await signWebhook(body, { id: 'ntwhsc_1', secret: key }) }
    const hook = fetchWebhook(inbox)
    const answer = await hook(new Request('https://app.example/hook', { method: 'POST', body, headers }))
    await inbox.drain()
    return [String(answer.status), ...handled]
  },

  'holdings/feeds': async () => {
    const feed = `FOLIO_NO,PRODCODE,TRXNTYPE,TRXNNO,TRADDATE,PURPRICE,UNITS,AMOUNT,PAN
1000000001,X02G,P,1001,1/16/2026,52.4440,95.3350,4999.75,
1000000001,X02G,P,1002,2/30/2026,53.1000,94.1570,4999.75,
`
    const rows: string[] = []
    for await (const row of readFeed([new TextEncoder().encode(feed)])) {
      rows.push(row.status === 'failed' ? row.message : `${row.transaction?.type} of ${row.transaction?.units} units`)
    }
    return rows
  },

  'money/json': () => [stringifyJson(parseJson('{"id":12345678901234567890,"amount":1.10}'))],

  'money/scaled': () => [String(scaled(rupees('12.34'))), String(unscaled('Rupees', 1234))],

  'paytota/sandbox': async () => {
    const { fetch, secretKey } = createPaytotaSandbox()
    const headers = { authorization: `Bearer ${secretKey}` }
    const answer = await fetch('https://paytota.example/api/v1/purchases/none/', { method: 'GET', headers })
    return [String(answer.status), Object.keys(testPhones).join()]
  },

  'schedule/holidays/debt': () => bankClosing(debtHolidays),

  'schedule/holidays/equity': () => bankClosing(equityHolidays),
}

/** Whether the yearly closing of the banks is a day off: it is for debt schemes, and not for equity schemes. */
function bankClosing(table: HolidayTable): readonly string[] {
  return [isBusinessDay(civilDate('2024-04-01'), businessCalendar(table)) ? '2024-04-01 is open' : '2024-04-01 is closed']
}
