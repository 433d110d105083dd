import { getWindowInfo } from '@tarojs/taro'

/** Pixels; a list on the page is never higher. A tall phone's where the client does not say. */
export function screenHeight(): number {
  try {
    return getWindowInfo().screenHeight || USUAL_HEIGHT
  } catch {
    return USUAL_HEIGHT
  }
}

const USUAL_HEIGHT = 932
