import type { DemoPlatform } from './platform.js'

/** A form of a page, with what it sends by itself. */
export interface Form {
  readonly action: string
  readonly method: string
  readonly fields: Readonly<Record<string, string>>
}

/** A page as an investor sees it, as far as the demo looks. */
export interface Page {
  readonly status: number
  readonly title: string
  readonly form: Form | undefined
}

/** Opens the address of a page, as the investor's browser does. */
export async function openPage(platform: DemoPlatform, address: string): Promise<Page> {
  const { pathname, search } = new URL(address, platform.baseUrl)
  return readPage(await platform.browse(pathname + search))
}

/** Presses a button of a page: sends its form with the button's name and value. Returns the page that answers. */
export async function press(platform: DemoPlatform, { form }: Page, name: string, value: string): Promise<Page> {
  if (form === undefined) throw new Error('The page has no form to send.')
  return readPage(await platform.browse(form.action, new URLSearchParams({ ...form.fields, [name]: value }).toString()))
}

/** What the form of a page sends, as the page that it is sent to receives it. */
export function sentBy({ form }: Page): { readonly to: string; readonly body: string } {
  if (form === undefined) throw new Error('The page sends nothing on.')
  return { to: form.action, body: new URLSearchParams(form.fields).toString() }
}

function readPage({ status, html }: { readonly status: number; readonly html: string }): Page {
  const title = unescapeHtml(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '')
  const tag = /<form\b[^>]*>/.exec(html)?.[0]
  if (tag === undefined) return { status, title, form: undefined }
  const hidden = [...html.matchAll(/<input type="hidden"[^>]*>/g)].map(([input]) => [attribute(input, 'name'), attribute(input, 'value')])
  const form = { action: attribute(tag, 'action'), method: attribute(tag, 'method'), fields: Object.fromEntries(hidden) as Form['fields'] }
  return { status, title, form }
}

function attribute(tag: string, name: string): string {
  return unescapeHtml(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '')
}

function unescapeHtml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
}
