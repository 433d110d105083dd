import { offAppHide, onAppHide } from '@tarojs/taro'

/** Tells when the app goes to the background, from where it may never come back. @returns stops it */
export function onAppHidden(listener: () => void): () => void {
  // Wrapped, because two listeners that are the same function would be taken away together.
  const onHide = (): void => listener()
  onAppHide(onHide)
  return () => offAppHide(onHide)
}
