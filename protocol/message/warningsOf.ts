import type { ShareIssue, ShareWarningCode } from './ShareIssue.ts'
import { textWarnBytes } from './limits.ts'
import type { AttachmentType } from './ShareMessage.ts'
import type { AttachmentBody, ParsedMessage } from './parseMessage.ts'
import { utf8ByteLength } from './text.ts'
import { isEncodedUrl, isHttpUrl } from './url.ts'

/** What had better be otherwise in a message that WeCom would take; a field that has an error has no warning besides. */
export function warningsOf({ payload, bodies, errors }: ParsedMessage): readonly ShareIssue[] {
  const warnings: ShareIssue[] = []
  const actual = utf8ByteLength(payload.text ? payload.text.content : '')
  if (actual > textWarnBytes) {
    const params = { max: textWarnBytes, actual, unit: 'bytes' } as const
    warnings.push({ code: 'too-many-bytes', severity: 'warning', path: ['text', 'content'], params })
  }
  for (const { msgtype, path, body } of bodies) {
    for (const [name, advise] of Object.entries(ADVICE[msgtype] ?? {})) {
      const code = advise(body[name] ?? '', body)
      if (code) warnings.push({ code, severity: 'warning', path: [...path, name], params: {} })
    }
  }
  const wrong = new Set(errors.map(({ path }) => path.join()))
  return warnings.filter(({ path }) => !wrong.has(path.join()))
}

/** @param value empty if it is absent */
type Advise = (value: string, body: AttachmentBody) => ShareWarningCode | false

/** What experience says of single fields. */
const ADVICE: Readonly<Partial<Record<AttachmentType, Readonly<Record<string, Advise>>>>> = {
  image: { imgUrl: advisePicture },
  link: { imgUrl: adviseCover, url: adviseAddress },
  miniprogram: { imgUrl: adviseCover, page: (page) => (page ? adviseAddress(page) : 'page-missing') },
}

function advisePicture(imgUrl: string, { mediaid }: AttachmentBody): ShareWarningCode | false {
  if (!imgUrl) return false
  if (mediaid) return 'image-url-ignored'
  return !/^https?:\/\/([\w-]+\.)*qpic\.cn([:/?#]|$)/i.test(imgUrl) && 'image-url-foreign'
}

function adviseCover(imgUrl: string): ShareWarningCode | false {
  if (!imgUrl) return 'cover-missing'
  return isHttpUrl(imgUrl) && /^https:/i.test(imgUrl) ? adviseAddress(imgUrl) : 'cover-not-https'
}

function adviseAddress(address: string): ShareWarningCode | false {
  return !isEncodedUrl(address) && 'url-not-encoded'
}
