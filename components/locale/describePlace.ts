import type { ShareIssuePath } from '../../protocol/issue.ts'
import type { PlaceField, PlaceSentences } from './ShareSentences.ts'

/** Names the place that an issue points at, as a member would: "第 3 个附件的标题". */
export function describePlace(path: ShareIssuePath, places: PlaceSentences): string {
  const [head, index, kind, field] = path
  if (head === 'text') return places.fields.text
  if (head === 'externalUserIds') {
    return typeof index === 'number' ? places.recipient(index + 1) : places.fields.recipients
  }
  if (head !== 'attachments') return places.message
  if (typeof index !== 'number') return places.fields.attachments
  const name = fieldName(kind, field)
  return places.attachment(index + 1, name && places.fields[name])
}

const FIELDS: Readonly<Record<string, PlaceField>> = {
  title: 'title',
  desc: 'desc',
  url: 'url',
  mediaid: 'media',
  appid: 'appid',
  page: 'page',
  imgUrl: 'cover',
}

function fieldName(
  kind: string | number | undefined,
  field: string | number | undefined,
): PlaceField | undefined {
  if (kind === 'msgtype') return 'msgtype'
  if (kind === 'image' && field === 'imgUrl') return 'image'
  // A body that is missing as a whole: of an image it is the picture that lacks.
  if (field === undefined) return kind === 'image' ? 'picture' : undefined
  return FIELDS[String(field)]
}
