import type { MediaRule } from '../media/mediaRules.ts'
import { receiveUpload, uploadMaxBytes, type ReceivedFile } from '../media/receiveUpload.ts'
import { readBody } from '../middleware/readBody.ts'
import { enterUpload } from './enterUpload.ts'
import type { RouteContext, Services } from './RouteContext.ts'

/** Receives the one file of the request, sends it on, and removes it. */
export async function withUpload(
  c: RouteContext,
  services: Services,
  rule: MediaRule,
  send: (file: ReceivedFile) => Promise<Response>,
): Promise<Response> {
  const length = c.req.header('content-length')
  const leave = enterUpload(c, services)
  try {
    const file = await receiveUpload({
      body: readBody(c.req.raw, uploadMaxBytes(rule), services.timeouts),
      contentType: c.req.header('content-type'),
      name: c.req.query('name'),
      rule,
      space: services.spoolSpace,
      bytes: length === undefined ? undefined : Number(length),
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
