export { createShareBackend, type ShareBackend } from './createShareBackend.ts'
export { DEFAULT_LIMITS, type BackendLimits, type ShareBackendOptions } from './ShareBackendOptions.ts'
export { PROBLEMS, type ProblemCode } from './http/problem.ts'
export { createMemoryTokenStore } from './tokens/createMemoryTokenStore.ts'
export {
  createRedisTokenStore,
  type RedisCommands,
  type RedisTokenStoreOptions,
} from './tokens/createRedisTokenStore.ts'
export { connectRedisTokenStore } from './tokens/connectRedisTokenStore.ts'
export type { StoredToken, TokenStore } from './tokens/TokenStore.ts'
export { startServer, type RunningServer, type ServerOptions } from './startServer.ts'
export { toNodeListener } from './toNodeListener.ts'
export type { RetryPolicy } from './wecom/backoff.ts'
export type { FreshToken } from './wecom/createAccessTokens.ts'
export type { SuitePort } from './wecom/createWecomCalls.ts'
export type { Customer } from './wecom/customers.ts'
export type { PictureOptions } from './resolve/openPicture.ts'
