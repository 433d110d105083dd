import { memberOf, type RouteContext, type Services } from './RouteContext.ts'

/** Takes a place among the member's uploads and among everyone's. The result gives both back. */
export function enterUpload(c: RouteContext, { memberLimiter, uploadLimiter }: Services): () => void {
  const { corpId, userId } = memberOf(c)
  const leaveOwn = memberLimiter.enter(`${corpId}:${userId}`)
  try {
    const leaveAll = uploadLimiter.enter('everyone')
    return () => {
      leaveAll()
      leaveOwn()
    }
  } catch (error) {
    leaveOwn()
    throw error
  }
}
