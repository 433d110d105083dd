import { getAccountInfoSync, getCurrentInstance } from '@tarojs/taro'
import type { PageQuery } from '../protocol/message/PageQuery.ts'

/** The page that stands in front, as Taro's router knows it. */
export function currentPage(): {
  readonly path: string
  readonly parameters: PageQuery
} {
  const router = getCurrentInstance().router
  return { path: router?.path ?? '', parameters: router?.params ?? {} }
}

/** The mini-program's own appid; undefined where there is none, as on H5. */
export function ownAppid(): string | undefined {
  try {
    return getAccountInfoSync().miniProgram.appId || undefined
  } catch {
    return undefined
  }
}

/** A mini-program hands parameters on as they stand in the address; Taro's H5 router has decoded them. */
export const parametersAreDecoded = process.env.TARO_ENV === 'h5'
