import { offWindowResize, onWindowResize } from '@tarojs/taro'

/** Tells of the window's new height in pixels, as when the device is turned. @returns stops it */
export function onWindowHeight(listener: (height: number) => void): () => void {
  // An object, because Taro's types give the two functions different results.
  const onResize = (result: object): void => listener((result as WindowResize).size.windowHeight)
  onWindowResize(onResize)
  return () => offWindowResize(onResize)
}

interface WindowResize {
  readonly size: { readonly windowHeight: number }
}
