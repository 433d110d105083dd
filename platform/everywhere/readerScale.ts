import { getSystemInfoSync } from '@tarojs/taro'
import { attempt } from './attempt.ts'

/** By how much the member has the client's text larger than usual: 1 to 2. */
export function readerScale(): number {
  const { fontSizeSetting } = Object(attempt(getSystemInfoSync)) as { readonly fontSizeSetting?: unknown }
  const scale = Number(fontSizeSetting) / USUAL_SETTING
  return scale > 1 ? Math.min(scale, MAX_SCALE) : 1
}

/** Pixels, of WeChat's "standard" in Me > Settings > General > Text size. */
const USUAL_SETTING = 16

/** Above this a phone's width holds too few characters of a line. */
const MAX_SCALE = 2
