import { MEDIA_RULES } from '../media/mediaRules.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'
import { withUpload } from './withUpload.ts'

/** POST /image?name= → {imgUrl}, which WeCom keeps for good. */
export function image(c: RouteContext, services: Services): Promise<Response> {
  return withUpload(c, services, MEDIA_RULES.imageLink, async (file) =>
    c.json({ imgUrl: await services.wecom.uploadImage(memberOf(c), file, c.req.raw.signal) }),
  )
}
