import { Problem } from '../errors/Problem.ts'
import { MEDIA_RULES, type MediaRule } from '../media/mediaRules.ts'
import { receiveUpload, type ReceivedFile } from '../media/receiveUpload.ts'
import type { MediaType } from '../wecom/createWecom.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'

const MEDIA_TYPES: readonly string[] = ['image', 'video', 'file'] satisfies MediaType[]

/** POST /media?type=image|video|file&name= → {mediaid, at}. WeCom's media_id becomes the client's mediaid here. */
export async function media(c: RouteContext, services: Services): Promise<Response> {
  const type = c.req.query('type')
  if (!isMediaType(type)) throw new Problem('bad-media-type')
  return withFile(c, services, MEDIA_RULES[type], async (file) => {
    const { mediaId, at } = await services.wecom.uploadMedia(memberOf(c), type, file, c.req.raw.signal)
    return c.json({ mediaid: mediaId, at })
  })
}

/** POST /image?name= → {imgUrl}, which WeCom keeps for good. */
export function image(c: RouteContext, services: Services): Promise<Response> {
  return withFile(c, services, MEDIA_RULES.imageLink, async (file) =>
    c.json({ imgUrl: await services.wecom.uploadImage(memberOf(c), file, c.req.raw.signal) }),
  )
}

async function withFile(
  c: RouteContext,
  services: Services,
  rule: MediaRule,
  send: (file: ReceivedFile) => Promise<Response>,
): Promise<Response> {
  const { timeouts, spoolDirectory: directory } = services
  const leave = enterUpload(c, services)
  try {
    const file = await receiveUpload({
      request: c.req.raw,
      name: c.req.query('name'),
      rule,
      directory,
      timeouts,
    })
    try {
      return await send(file)
    } finally {
      await file.close()
    }
  } finally {
    leave()
  }
}

/** A place among the member's own uploads, and among everyone's. */
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

function isMediaType(value: string | undefined): value is MediaType {
  return value !== undefined && MEDIA_TYPES.includes(value)
}
