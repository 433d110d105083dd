export { createShareBackend, type ShareBackend } from './app/createShareBackend.ts'
export { DEFAULT_LIMITS, type BackendLimits, type ShareBackendOptions } from './app/ShareBackendOptions.ts'
export { PROBLEMS, RETRYABLE, type ProblemCode } from './errors/Problem.ts'
export { createMemoryTokenStore } from './wecom/tokens/createMemoryTokenStore.ts'
export {
  createRedisTokenStore,
  type RedisCommands,
  type RedisTokenStoreOptions,
} from './wecom/tokens/createRedisTokenStore.ts'
export { connectRedisTokenStore } from './wecom/tokens/connectRedisTokenStore.ts'
export type { StoredToken, TokenStore } from './wecom/tokens/TokenStore.ts'
export { startServer, type RunningServer, type ServerOptions } from './node/startServer.ts'
export { toNodeListener } from './node/toNodeListener.ts'
export type { RetryPolicy } from './wecom/withBackoff.ts'
export type { FreshToken } from './wecom/createAccessTokens.ts'
export type { SuitePort } from './wecom/createWecomCalls.ts'
export type { Customer } from './wecom/readCustomerPage.ts'
export type { CustomerGroup } from './wecom/createGroups.ts'
export type { MessageCounts, MessageRecipient, RecipientStatus } from './wecom/results/countMessage.ts'
export type { MomentCounts } from './wecom/results/countMoment.ts'
export type { PageSignature } from './wecom/createPageSigner.ts'
export type { ImageFetcherOptions } from './media/createImageFetcher.ts'
