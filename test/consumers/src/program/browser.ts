import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { build, preview } from 'vite'

const executablePath = '/usr/bin/chromium'
const args = (
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update ' +
  '--disable-sync'
).split(' ')

/** The browser that is here, after installing Debian's where that is possible. Says loudly when there is none. */
export function browsersHere(): readonly string[] {
  if (!existsSync(executablePath) && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    try {
      execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'ignore', timeout: 240_000 })
    } catch (error) {
      console.error(`apt-get install chromium failed: ${String(error)}`)
    }
  }
  if (existsSync(executablePath)) return ['Chromium']
  console.error('\n!!! NOT RUN IN A BROWSER: there is no /usr/bin/chromium here. Install chromium and run this again.\n')
  return []
}

/** Builds the program with Vite, opens it in the browser and returns what it says there. Throws the first error of the page. */
export async function runInBrowser(project: string): Promise<string> {
  const folder = join(project, 'web')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>consumer</title><script type="module" src="./page.ts"></script>')
  const page = "import { usePackages } from './use-packages.js'\nObject.assign(globalThis, { said: usePackages() })\n"
  writeFileSync(join(folder, 'page.ts'), page)
  const config = { root: folder, configFile: false, logLevel: 'error' } as const
  await build({ ...config, build: { target: 'es2022' } })
  const server = await preview({ ...config, preview: { host: '127.0.0.1', port: 0 } })
  const profile = mkdtempSync(join(tmpdir(), 'foliokit-chromium-'))
  try {
    const browser = await chromium.launchPersistentContext(profile, { executablePath, args })
    try {
      return await saidBy(await browser.newPage(), server.resolvedUrls?.local[0] ?? '')
    } finally {
      await browser.close()
    }
  } finally {
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

async function saidBy(page: Page, url: string): Promise<string> {
  const failed = new Promise<never>((_, reject) => page.on('pageerror', reject))
  const said = page
    .goto(url)
    .then(() => page.waitForFunction('globalThis.said'))
    .then(async () => page.evaluate<string>('globalThis.said'))
  return Promise.race([said, failed])
}
