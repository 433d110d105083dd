import { getCurrentInstance } from '@tarojs/taro'
import type { PageQuery } from '../../protocol/message/PageQuery.ts'
import { attempt } from './attempt.ts'

/** The parameters of the page in front, as Taro's router knows them. */
export function pageParameters(): PageQuery {
  const { router } = Object(attempt(getCurrentInstance)) as { readonly router?: unknown }
  const { params = {} } = Object(router) as { readonly params?: PageQuery }
  return params
}
