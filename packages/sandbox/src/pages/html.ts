/** Text as it may stand in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Hidden fields of a form. */
export function hiddenFields(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => hiddenField(name, value))
    .join('\n')
}

/** One hidden field. A name may stand more than once in a form. */
export function hiddenField(name: string, value: string): string {
  return `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`
}

/** A whole page; `body` is HTML. */
export function htmlPage(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<p class="sandbox">Sandbox &middot; no money moves here</p>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`
}

const style = `
:root { color-scheme: light dark; --line: #d5d9e0; --soft: #f4f6f9; --good: #0b6b3a; --bad: #a4262c; --text: #1b2430; --page: #fff }
@media (prefers-color-scheme: dark) { :root { --line: #3a4350; --soft: #1c232c; --good: #5cc98d; --bad: #ff8f8f; --text: #e6eaf0; --page: #12171d } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--text); background: var(--soft) }
main { max-width: 28rem; margin: 3rem auto; padding: 1.5rem; background: var(--page); border: 1px solid var(--line); border-radius: .75rem }
.sandbox { margin: 0; font-size: .8rem; letter-spacing: .03em; opacity: .75 }
h1 { margin: .25rem 0 1rem; font-size: 1.4rem }
dl { display: grid; grid-template-columns: auto 1fr; gap: .25rem 1rem; margin: 0 0 1.25rem }
dt { opacity: .75 }
dd { margin: 0; text-align: right; font-variant-numeric: tabular-nums; overflow-wrap: anywhere }
button, .button { display: block; width: 100%; margin-top: .6rem; padding: .7rem; font: inherit; color: inherit; text-align: center; background: transparent; border: 1px solid var(--line); border-radius: .5rem; cursor: pointer }
label { display: block; font-size: .9rem }
select { display: block; width: 100%; margin: .25rem 0 .4rem; padding: .6rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem }
button.good { color: var(--good); border-color: currentColor; font-weight: 600 }
button.bad { color: var(--bad); border-color: currentColor }
button:focus-visible { outline: 3px solid currentColor; outline-offset: 2px }
`
