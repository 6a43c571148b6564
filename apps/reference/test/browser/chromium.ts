import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const candidates = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const found = () => [process.env['CHROMIUM_PATH'] ?? '', ...candidates].find((path) => path !== '' && existsSync(path))

/**
 * Where Chromium stands. On a Debian machine without it, root installs it; where that cannot be, `undefined`, and a line that nobody
 * overlooks.
 */
export function findChromium(): string | undefined {
  const path = found()
  if (path !== undefined) return path
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    try {
      execFileSync('apt-get', ['update', '-q'], { env: environment, stdio: 'ignore', timeout: 60_000 })
      execFileSync('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], {
        env: environment,
        stdio: 'ignore',
        timeout: 180_000,
      })
    } catch {
      // The line below says what it means.
    }
  }
  if (found() === undefined)
    console.error(
      '\n!!! THE BROWSER TESTS OF THE DESK DO NOT RUN: there is no Chromium here, and none could be installed. Set CHROMIUM_PATH. !!!\n',
    )
  return found()
}

/** Starts Chromium without a window and without calls of its own. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
