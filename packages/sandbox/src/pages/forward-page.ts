import { escapeHtml, hiddenFields, htmlPage } from './html.js'

/** Where a browser goes on to by itself. */
export interface Forward {
  readonly title: string
  readonly action: string
  readonly method: 'post' | 'get'
  readonly fields: Readonly<Record<string, string>>
}

/** A page that submits a form as soon as it is loaded, with a button for a browser that runs no scripts. */
export function forwardPage({ title, action, method, fields }: Forward): string {
  return htmlPage(
    title,
    `<p>You are taken on to the next page.</p>
<form name="forward" method="${method}" action="${escapeHtml(action)}">
${hiddenFields(fields)}
<button class="good">Continue</button>
</form>
<script>document.forms.forward.submit()</script>`,
  )
}
