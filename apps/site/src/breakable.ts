/**
 * Lets a browser break a long piece of code in running text after each `_`, `/` and `.`: rendered HTML of one `code` element in and out.
 * What is copied from the page stays the same, and short ones stay in one piece.
 */
export function breakable(html: string): string {
  return html.replace(/(<code[^>]*>)([^<]*)(<\/code>)/, (whole, open: string, code: string, close: string) =>
    code.length < shortest ? whole : open + code.replace(/[_/.](?=\w)/g, '$&<wbr>') + close,
  )
}

const shortest = 16
