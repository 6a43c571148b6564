import { readPostback } from '@foliokit/payments'
import { describe, expect, it } from 'vitest'
import { consented, setUp } from './api.js'
import { mandateIn, pageOf, type Options } from './builders.js'

const postback = 'https://app.example/back?order=1&from=page'

/** A payment whose page is ready to be opened. */
async function ready(body: object = { payment_postback_url: postback }, options: Options = {}) {
  const api = await consented(options)
  const { json } = await api.call(
    'POST',
    '/api/pg/payments/netbanking',
    `${JSON.stringify(body).slice(0, -1)}${Object.keys(body).length === 0 ? '' : ','}"amc_order_ids":[${api.oldId}]}`,
  )
  const address = json['token_url'] ?? ''
  return {
    ...api,
    address,
    payment: json['id'] ?? '',
    page: pageOf(api, address),
    read: async () => (await api.call('GET', `/api/pg/payments/${json['id']}`)).json,
    order: async () => (await api.call('GET', `/v2/mf_purchases/${api.id}`)).json,
  }
}

/** What a browser would read in a form. */
function formIn(html: string) {
  const unescaped = (text: string) => text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
  const form = /<form([^>]*)>([^]*?)<\/form>/.exec(html)
  const attribute = (name: string) => unescaped(new RegExp(`${name}="([^"]*)"`).exec(form?.[1] ?? '')?.[1] ?? '')
  const fields = [...(form?.[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]
  return {
    action: attribute('action'),
    method: attribute('method'),
    fields: Object.fromEntries(fields.map(([, name = '', value = '']) => [unescaped(name), unescaped(value)])),
    submitsItself: /<script>document\.forms\.forward\.submit\(\)<\/script>/.test(html) && attribute('name') === 'forward',
  }
}

describe('the gateway page', () => {
  it('shows what is paid, and offers success, failure and to leave', async () => {
    const { page, oldId, payment, address } = await ready()
    expect(address).toMatch(/^https:\/\/sandbox\.example\/api\/pg\/payments\/netbanking\/page\?txnId=[0-9a-f]{32}$/)
    const { status, headers, body } = page.open()
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(body).toMatch(/^<!doctype html>\n<html lang="en">/)
    expect([...body.matchAll(/<h1>([^<]*)<\/h1>/g)].map(([, title]) => title)).toEqual(['Pay for your orders'])
    expect(body).toContain('<title>Pay for your orders</title>')
    expect(body).toContain('₹10,000.00')
    for (const shown of [oldId, `<dd>${payment}</dd>`]) expect(body).toContain(shown)
    expect([...body.matchAll(/name="outcome" value="([a-z]+)"/g)].map(([, value]) => value)).toEqual(['success', 'failure', 'abandon'])
    expect(formIn(body)).toMatchObject({ method: 'post', action: '/api/pg/payments/netbanking/page' })
  })

  it('opening it changes nothing but that it is used', async () => {
    const { page, read, order } = await ready()
    page.open()
    expect([(await read())['status'], (await order())['state']]).toEqual(['PENDING', 'pending'])
  })

  it.each([
    ['success', 'SUCCESS', 'confirmed', ''],
    ['failure', 'FAILED', 'failed', 'payment_failed'],
  ])(
    'takes the browser back after %s, by a form that posts itself, and the postback is read as one',
    async (outcome, status, state, reason) => {
      const { page, read, order, payment } = await ready()
      page.open()
      const answer = page.choose(outcome)
      expect(answer.status).toBe(200)
      const form = formIn(answer.body)
      expect(form).toEqual({
        action: postback,
        method: 'post',
        fields: { paymentId: payment, status: outcome, failureReason: reason },
        submitsItself: true,
      })
      expect(readPostback(form.fields)).toMatchObject({ fetchPayment: payment, untrustedHint: { status: outcome } })
      expect([(await read())['status'], (await order())['state']]).toEqual([status, state])
    },
  )

  it('without a postback says how it ended', async () => {
    const { page } = await ready({})
    page.open()
    const { body } = page.choose('success')
    expect(body).toContain('<h1>Done</h1>')
    expect(body).not.toContain('<form')
  })

  it('leaves the payment open when the investor leaves, until it times out', async () => {
    const { sandbox, page, read, order } = await ready()
    page.open()
    expect(page.choose('abandon').body).toContain('<h1>You left the page</h1>')
    expect((await read())['status']).toBe('PENDING')
    sandbox.advance({ minutes: 15 })
    expect([(await read())['status'], (await order())['failure_code']]).toEqual(['TIMEDOUT', 'payment_failure'])
  })

  it.each(['success', 'failure', 'abandon'])('takes one choice: after it, %s is refused and changes nothing', async (outcome) => {
    const { page, read } = await ready()
    page.open()
    page.choose('success')
    expect(page.choose(outcome).status).toBe(410)
    expect((await read())['status']).toBe('SUCCESS')
  })

  it.each([
    ['sent twice', (api: Awaited<ReturnType<typeof ready>>) => api.page.open(), 'works once'],
    ['15 minutes old', ({ sandbox }: Awaited<ReturnType<typeof ready>>) => sandbox.advance({ minutes: 15 }), 'accepts nothing more'],
  ])('is over for an address that is %s', async (_, first, why) => {
    const api = await ready()
    first(api)
    const { status, body } = api.page.open()
    expect([status, body]).toEqual([410, expect.stringContaining(why)])
    expect(body).toContain('<h1>This payment cannot go on</h1>')
  })

  it('is over after 15 minutes, not before, also when nothing times payments out', async () => {
    const open = async (span: object) => {
      const { sandbox, page } = await ready({}, { processing: 'simulated' })
      sandbox.advance(span)
      return page.open()
    }
    expect((await open({ minutes: 14, seconds: 59 })).status).toBe(200)
    const late = await open({ minutes: 15 })
    expect([late.status, late.body]).toEqual([410, expect.stringContaining('works for 15 minutes')])
  })

  it('answers 404 for an address of nobody, 400 for a form that is none and for a choice before it is open', async () => {
    const { page, read, ...api } = await ready()
    const nobody = pageOf(api, '?txnId=0')
    expect([nobody.open().status, nobody.choose('success').status]).toEqual([404, 404])
    expect(page.choose('success').status).toBe(400)
    page.open()
    expect(page.choose('maybe').status).toBe(400)
    expect((await read())['status']).toBe('PENDING')
  })

  it('never holds what it was given as HTML', async () => {
    const evil = `https://app.example/"><script>alert(1)</script>?a='b'&c=<i>`
    const { page, call, id } = await ready({ payment_postback_url: evil })
    const pages = [page.open().body, page.choose('success').body]
    expect(pages.length).toBe(2)
    for (const body of pages) expect(body).not.toMatch(/<script>alert|<i>|'b'|"><s/)
    expect(formIn(pages[1] ?? '').action).toBe(evil)
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('confirmed')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', '/back', 'ftp://app.example', ''])('takes no postback to %o', async (url) => {
    const { call, oldId } = await consented()
    const body = `{"amc_order_ids":[${oldId}],"payment_postback_url":${JSON.stringify(url)}}`
    expect((await call('POST', '/api/pg/payments/netbanking', body)).status).toBe(400)
  })

  it('authorises a mandate under a heading of its own', async () => {
    const api = setUp()
    await mandateIn(api, 'CREATED')
    const { json } = await api.call('POST', '/api/pg/payments/emandate/auth', { mandate_id: 1, payment_postback_url: postback })
    const page = pageOf(api, json['token_url'] ?? '')
    const { body } = page.open()
    expect(body).toContain('<h1>Authorise the mandate</h1>')
    expect(body).not.toContain('<dt>Amount</dt>')
    expect(formIn(page.choose('failure').body)).toMatchObject({ action: postback, fields: { status: 'failure' } })
  })
})

describe('the gateway page of bse', () => {
  /** The page that the platform answers, and the one that it leads to. */
  async function forwarded() {
    const api = await consented({ gateway: 'bse' })
    api.sandbox.advance({ minutes: 1 })
    const { status, text } = await api.call(
      'POST',
      '/api/oms/bse_payments',
      `{"order_ids":[${api.oldId}],"postback_url":"https://app.example/back?x=1"}`,
    )
    const form = formIn(text)
    return { ...api, status, form, page: pageOf(api, `?txnId=${form.fields['txnId']}`) }
  }

  it('is reached by a form that gets itself', async () => {
    const { status, form, page } = await forwarded()
    expect([status, form]).toEqual([
      200,
      {
        action: 'https://sandbox.example/api/pg/payments/netbanking/page',
        method: 'get',
        fields: { txnId: expect.stringMatching(/^[0-9a-f]{32}$/) as string },
        submitsItself: true,
      },
    ])
    expect(page.open().status).toBe(200)
  })

  it('posts back by a GET, which keeps what the address asked already', async () => {
    const { call, id, page } = await forwarded()
    page.open()
    const form = formIn(page.choose('success').body)
    // A browser drops the query of an action that it gets: what stood in it goes along as fields.
    expect(form).toEqual({
      action: 'https://app.example/back',
      method: 'get',
      fields: { x: '1', paymentId: '1', status: 'success', failureReason: '' },
      submitsItself: true,
    })
    expect((await call('GET', '/api/pg/payments/1')).json['status']).toBe('SUCCESS')
    expect((await call('GET', `/v2/mf_purchases/${id}`)).json['state']).toBe('submitted')
  })
})
