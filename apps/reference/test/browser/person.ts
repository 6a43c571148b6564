import axe from 'axe-core'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { app, built, type Stack } from './stack.js'

/** Where the pictures of a run are. */
const pictures = join(app, built, 'pictures')

/** Somebody at the desk, in a browser of their own. What their page's console complains of is kept. */
export async function person(browser: Browser, { url, password }: Stack) {
  await mkdir(pictures, { recursive: true })
  const context = await browser.newContext({ viewport: { width: 1120, height: 800 }, reducedMotion: 'reduce', locale: 'en-IN' })
  context.setDefaultTimeout(10_000)
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    // A refusal is an answer too, which the browser writes down, and so is that the platform did not take something.
    if (message.type() === 'error' && !/status of (4\d\d|502)/.test(message.text()))
      complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on('pageerror', (error) => complaints.push(error.message))

  return {
    page,
    complaints,
    /** Signs in, with another password if one is given. */
    signIn: async (name: string, given = password) => {
      await page.goto(url)
      await page.getByLabel('Name').fill(name)
      await page.getByLabel('Password').fill(given)
      await page.getByRole('button', { name: 'Sign in' }).click()
    },
    go: (place: string) => page.goto(`${url}/desk/#/${place}`),
    /** Fills fields by their labels. */
    fill: async (fields: Readonly<Record<string, string>>) => {
      for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value)
    },
    press: (button: string | RegExp) => page.getByRole('button', { name: button, exact: true }).click(),
    open: (link: string) => page.getByRole('link', { name: link, exact: true }).first().click(),
    heading: (title: string | RegExp) => page.getByRole('heading', { level: 1, name: title }).waitFor(),
    sees: (text: string | RegExp) => page.getByText(text).first().waitFor(),
    /** Lets time pass in the sandbox, and waits until it has. */
    letPass: async (span: 'A day' | 'A month' | 'A year') => {
      const clock = page.getByRole('group', { name: 'Clock of the platform' })
      const before = await clock.locator('strong').innerText()
      await clock.getByRole('button', { name: span, exact: true }).click()
      await page.waitForFunction((text) => !['…', text].includes(document.querySelector('.clock strong')?.textContent ?? '…'), before, {
        timeout: 60_000,
      })
      await clock.getByRole('button', { name: span, exact: true }).waitFor()
    },
    /**
     * Takes pictures of the page, light, dark and on a phone, and returns what axe finds of serious and critical in each, and whether
     * it is wider than the phone.
     */
    inspect: async (name: string): Promise<readonly string[]> => {
      return [
        ...(await shown(page, name, 'light', 1120)),
        ...(await shown(page, name, 'dark', 1120)),
        ...(await shown(page, name, 'light', 360)),
      ]
    },
    close: () => context.close(),
  }
}

export type Person = Awaited<ReturnType<typeof person>>

async function shown(page: Page, name: string, colorScheme: 'light' | 'dark', width: number): Promise<readonly string[]> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 800 })
  // What is sized by its box is drawn again with the next frame.
  await page.waitForTimeout(100)
  const of = `${name}-${colorScheme}-${width}`
  await page.screenshot({ path: join(pictures, `${of}.png`), fullPage: true, animations: 'disabled' })
  await page.evaluate(axe.source)
  const { violations, overflow } = await page.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] })
    return { violations: found.violations, overflow: document.documentElement.scrollWidth - window.innerWidth }
  })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 1120, height: 800 })
  return [
    ...violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${of}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ...(overflow > 0 ? [`${of}: ${overflow} pixels too wide`] : []),
  ]
}
