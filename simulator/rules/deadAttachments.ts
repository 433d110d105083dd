import { isFields, type Fields } from '../bridge/crossBridge.ts'

/** Pictures and videos whose media WeCom does not have. A picture with both goes by its `mediaid`. Document 94608. */
export function deadAttachments({ attachments }: Fields, deadMedia: readonly string[]): readonly number[] {
  if (!Array.isArray(attachments)) return []
  const isDead = (item: unknown): boolean => {
    const { image, video } = isFields(item) ? item : {}
    const body = isFields(image) ? image : video
    const { mediaid, imgUrl } = isFields(body) ? body : {}
    return deadMedia.includes(String(mediaid ?? imgUrl))
  }
  return attachments.map((item, index) => (isDead(item) ? index : -1)).filter((index) => index >= 0)
}
