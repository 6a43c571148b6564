import { escapeHtml, hiddenField, hiddenFields, htmlPage } from './html.js'

/** Where a browser goes on to by itself. */
export interface Forward {
  readonly title: string
  readonly action: string
  readonly method: 'post' | 'get'
  readonly fields: Readonly<Record<string, string>>
}

/**
 * A page that submits a form as soon as it is loaded, with a button for a browser that runs no scripts. A browser drops the query of an
 * address that it gets a form to, so what stood in it becomes fields.
 */
export function forwardPage({ title, action, method, fields }: Forward): string {
  const { address, asked } = method === 'get' ? parted(action) : { address: action, asked: [] }
  return htmlPage(
    title,
    `<p>You are taken on to the next page.</p>
<form name="forward" method="${method}" action="${escapeHtml(address)}">
${[...asked, hiddenFields(fields)].join('\n')}
<button class="good">Continue</button>
</form>
<script>document.forms.forward.submit()</script>`,
  )
}

/** An address without its query, and the query as hidden fields. */
function parted(action: string) {
  const [whole = ''] = action.split('#')
  const mark = whole.indexOf('?')
  const pairs = mark < 0 ? [] : whole.slice(mark + 1).split('&')
  const asked = pairs
    .filter((pair) => pair !== '')
    .map((pair) => {
      const [name = '', ...value] = pair.split('=')
      return hiddenField(unescaped(name), unescaped(value.join('=')))
    })
  return { address: mark < 0 ? whole : whole.slice(0, mark), asked }
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}
