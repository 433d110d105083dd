import { getAccountInfoSync } from '@tarojs/taro'
import { attempt } from './attempt.ts'

/** The mini-program's own appid; undefined where there is none, as on H5. */
export function ownAppid(): string | undefined {
  const { miniProgram } = Object(attempt(getAccountInfoSync)) as { readonly miniProgram?: unknown }
  return (Object(miniProgram) as { readonly appId?: string }).appId || undefined
}
