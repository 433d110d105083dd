import { Problem } from '../errors/Problem.ts'
import { isMediaType, MEDIA_RULES } from '../media/mediaRules.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'
import { withUpload } from './withUpload.ts'

/** POST /media?type=image|video|file&name= → {mediaid, uploadedAt}. WeCom's media_id becomes the client's mediaid here. */
export async function media(c: RouteContext, services: Services): Promise<Response> {
  const type = c.req.query('type')
  if (!isMediaType(type)) throw new Problem('bad-media-type')
  return withUpload(c, services, MEDIA_RULES[type], async (file) => {
    const { mediaId, uploadedAt } = await services.wecom.uploadMedia(
      memberOf(c),
      type,
      file,
      c.req.raw.signal,
    )
    return c.json({ mediaid: mediaId, uploadedAt })
  })
}
