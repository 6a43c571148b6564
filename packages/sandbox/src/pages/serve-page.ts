import { htmlResponse, type SandboxResponse } from '../wire/exchange.js'
import { Refusal } from '../wire/refusal.js'
import { escapeHtml, htmlPage } from './html.js'

/** Answers a browser: what is refused becomes a page that says why, under the title. */
export function servePage(title: string, answer: () => SandboxResponse): SandboxResponse {
  try {
    return answer()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return htmlResponse(error.status, htmlPage(title, `<p>${escapeHtml(error.message)}</p>`))
  }
}

/** 410 for what was possible once: the address is over for good. */
export function stillPossible(check: () => void): void {
  try {
    check()
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(410, error.message) : error
  }
}
