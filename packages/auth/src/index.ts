export type { AuthErrorCode } from './auth-error.js'
export { clientCredentials, type ClientCredentialsOptions } from './client-credentials.js'
export { beginInvestorLogin, readInvestorRedirect, type InvestorLogin, type InvestorLoginOptions } from './investor-login.js'
export { investorTokens, type InvestorCredential, type InvestorTokensOptions } from './investor-tokens.js'
export { loginTokens, type LoginTokensOptions } from './login-tokens.js'
export { loginTexts, signLogin, type LoginForm, type LoginHeaders, type SignLoginOptions } from './login.js'
export type { RandomBytes } from './pkce.js'
export type { AbortSignalLike, DigestLike, FetchInit, FetchLike, PlatformAbortSignal, SubtleCryptoLike } from './platform.js'
export { reveal, secret, type Secret } from './secret.js'
export type { TokenEndpoint } from './token-endpoint.js'
export { tokensByTenant, type TokensByTenant } from './tokens-by-tenant.js'
export { tokenSource, type AccessToken, type Grant, type TokenSource, type TokenSourceOptions } from './token-source.js'
export { parseMfproDate } from './mfpro-date.js'
export { verifyLogin, type ReceivedLogin, type VerifyLoginOptions } from './verify-login.js'
export {
  signWebhook,
  verifyWebhook,
  webhookSignatureHeader,
  type SignWebhookOptions,
  type UnsignedPolicy,
  type VerifiedWebhook,
  type VerifyWebhookOptions,
  type WebhookSecrets,
} from './webhook-signature.js'
