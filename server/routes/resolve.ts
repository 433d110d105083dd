import { readJson } from '../middleware/readJson.ts'
import { cleanFileName, nameWithExtension } from '../media/cleanFileName.ts'
import { MEDIA_RULES } from '../media/mediaRules.ts'
import { spoolFile } from '../media/spoolFile.ts'
import { memberOf, type RouteContext, type Services } from './RouteContext.ts'
import { enterUpload } from './enterUpload.ts'

/** POST /resolve {source: {url} | {key}} → {mediaid, uploadedAt}: a picture of the company's own, fetched into WeCom. */
export async function resolve(c: RouteContext, services: Services): Promise<Response> {
  const { source } = await readJson(c.req.raw, services.timeouts)
  const { signal } = c.req.raw
  const leave = enterUpload(c, services)
  try {
    const picture = await services.imageFetcher.fetch(source, signal)
    const spooled = await spoolFile(picture.chunks, MEDIA_RULES.image, services.spoolSpace)
    try {
      const name = nameWithExtension(cleanFileName(picture.name), spooled.kind, MEDIA_RULES.image)
      const contentType = spooled.kind?.contentType ?? 'application/octet-stream'
      const file = { name, contentType, size: spooled.size, chunks: () => spooled.chunks() }
      const { mediaId, uploadedAt } = await services.wecom.uploadMedia(memberOf(c), 'image', file, signal)
      return c.json({ mediaid: mediaId, uploadedAt })
    } finally {
      await spooled.close()
    }
  } finally {
    leave()
  }
}
