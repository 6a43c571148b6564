import { secret, type Secret, type WebhookSecrets } from '@foliokit/auth'
import { CodedError } from '@foliokit/errors'
import { join } from 'node:path'
import { runnerDefaults } from './runner/settings.js'

/** What the app reads from its environment, checked. */
export interface Config extends LocalConfig {
  readonly platform: PlatformConfig
}

/** What concerns this side alone: where the database is, and the paces. */
export interface LocalConfig {
  /** A PostgreSQL server. Without it the embedded database of `folder` is used. */
  readonly databaseUrl: string | undefined
  readonly folder: string
  readonly lease: number
  readonly batch: number
  readonly concurrency: number
  readonly pollEvery: number
  readonly patience: number
  readonly resendAfter: number
  /** Connections to the server that each process holds at most. */
  readonly connections: number
}

/** The platform, or a sandbox in its place. */
export interface PlatformConfig {
  readonly url: string
  readonly tenant: string
  readonly clientId: string
  readonly clientSecret: Secret
  /** Whether it is a sandbox, which has a clock of its own. */
  readonly isSandbox: boolean
}

/** What `npm start` reads besides. */
export interface StartConfig {
  /** The platform that is configured; without one a sandbox is started. */
  readonly platform: PlatformConfig | undefined
  readonly port: number
  /** Where the platform reaches the app. */
  readonly publicUrl: string | undefined
  /** The secrets of webhooks, by their ids. */
  readonly webhookSecrets: (() => WebhookSecrets) | undefined
  /** How often a day of the sandbox passes by itself, in milliseconds; left out, days pass when they are told to. */
  readonly dayEvery: number | undefined
  readonly folder: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the configuration. All of it has a default but where the platform is and who calls it: those belong together.
 *
 * @throws CodedError `APP_CONFIG_INVALID` naming the variable and what would be right, never its value
 */
export function readConfig(environment: Environment): Config {
  return { ...readLocalConfig(environment), platform: platformOf(environment) }
}

/**
 * Reads all of it but the platform.
 *
 * @throws CodedError `APP_CONFIG_INVALID`
 */
export function readLocalConfig(environment: Environment): LocalConfig {
  return {
    databaseUrl: databaseUrl(environment),
    folder: folderOf(environment),
    lease: milliseconds(environment, 'FOLIOKIT_LEASE_MS', runnerDefaults.lease),
    batch: whole(environment, 'FOLIOKIT_BATCH', runnerDefaults.batch, 1, 10_000),
    concurrency: whole(environment, 'FOLIOKIT_CONCURRENCY', runnerDefaults.concurrency, 1, 1000),
    pollEvery: milliseconds(environment, 'FOLIOKIT_POLL_MS', runnerDefaults.pollEvery),
    patience: milliseconds(environment, 'FOLIOKIT_PATIENCE_MS', runnerDefaults.patience),
    resendAfter: milliseconds(environment, 'FOLIOKIT_RESEND_AFTER_MS', runnerDefaults.resendAfter),
    connections: whole(environment, 'FOLIOKIT_CONNECTIONS', 10, 1, 200),
  }
}

/**
 * Reads what `npm start` needs. A database server goes with a platform that is configured: what a sandbox of its own forgets, the
 * database must forget too, and a server's is never emptied.
 *
 * @throws CodedError `APP_CONFIG_INVALID`
 */
export function readStartConfig(environment: Environment): StartConfig {
  const hasPlatform = (environment['PLATFORM_URL'] ?? '') !== ''
  if (!hasPlatform && databaseUrl(environment) !== undefined)
    throw invalid('DATABASE_URL', 'left out, or PLATFORM_URL set too: a foliokit-sandbox at http://127.0.0.1:4010, say')
  const publicUrl = environment['APP_PUBLIC_URL']
  if (publicUrl !== undefined && !/^https?:\/\/[^/\s]+$/.test(publicUrl)) throw invalid('APP_PUBLIC_URL', 'https://host, without a path')
  const hasDays = (environment['FOLIOKIT_DAY_EVERY_MS'] ?? '') !== ''
  return {
    platform: hasPlatform ? platformOf(environment) : undefined,
    port: whole(environment, 'PORT', 4700, 0, 65_535),
    publicUrl,
    webhookSecrets: webhookSecretsOf(environment['PLATFORM_WEBHOOK_SECRETS']),
    dayEvery: hasDays ? milliseconds(environment, 'FOLIOKIT_DAY_EVERY_MS', 1000) : undefined,
    folder: folderOf(environment),
  }
}

function webhookSecretsOf(text: string | undefined): (() => WebhookSecrets) | undefined {
  if (text === undefined || text === '') return undefined
  const right = 'a JSON object of secrets by webhook id, {"ntwhsc_...": "..."}'
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw invalid('PLATFORM_WEBHOOK_SECRETS', right)
  }
  const entries = typeof given === 'object' && given !== null && !Array.isArray(given) ? Object.entries(given) : []
  if (entries.length === 0 || entries.some(([, value]) => typeof value !== 'string' || value === ''))
    throw invalid('PLATFORM_WEBHOOK_SECRETS', right)
  const secrets = Object.fromEntries(entries.map(([id, value]) => [id, secret(value as string)]))
  return () => secrets
}

const folderOf = (environment: Environment) => environment['FOLIOKIT_FOLDER'] ?? join('.foliokit')

function databaseUrl(environment: Environment): string | undefined {
  const url = environment['DATABASE_URL']
  if (url === undefined || url === '') return undefined
  if (/^postgres(ql)?:\/\//.test(url)) return url
  throw invalid('DATABASE_URL', 'postgres://user:password@host/database')
}

function platformOf(environment: Environment): PlatformConfig {
  const read = (name: string) => {
    const value = environment[name]
    if (value === undefined || value === '') throw invalid(name, 'set, together with the other PLATFORM_ variables')
    return value
  }
  const url = read('PLATFORM_URL')
  if (!/^https:\/\/[^/]+\/?$/.test(url) && !/^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?\/?$/.test(url)) {
    throw invalid('PLATFORM_URL', 'https://host, or http:// and an address of this machine for a sandbox')
  }
  const clock = environment['PLATFORM_CLOCK'] ?? 'machine'
  if (clock !== 'machine' && clock !== 'sandbox') throw invalid('PLATFORM_CLOCK', 'machine or sandbox')
  return {
    url,
    tenant: read('PLATFORM_TENANT'),
    clientId: read('PLATFORM_CLIENT_ID'),
    clientSecret: secret(read('PLATFORM_CLIENT_SECRET')),
    isSandbox: clock === 'sandbox',
  }
}

const milliseconds = (environment: Environment, name: string, fallback: number) => whole(environment, name, fallback, 100, 86_400_000)

function whole(environment: Environment, name: string, fallback: number, from: number, to: number): number {
  const text = environment[name]
  if (text === undefined || text === '') return fallback
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
  if (value >= from && value <= to) return value
  throw invalid(name, `a whole number from ${from} to ${to}`)
}

function invalid(variable: string, right: string): CodedError {
  return new CodedError('APP_CONFIG_INVALID', `The environment variable ${variable} must be ${right}.`, { context: { variable, right } })
}
