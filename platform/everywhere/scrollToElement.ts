import { pageScrollTo } from '@tarojs/taro'
import { attempt } from './attempt.ts'

/** Brings an element of the page in front into sight. @param id safe in a selector */
export function scrollToElement(id: string): void {
  void attempt(() => pageScrollTo({ selector: `#${id}`, duration: 200 }))
}
