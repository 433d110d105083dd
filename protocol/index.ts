import * as SHARE_LIMITS from './message/limits.ts'

export { SHARE_LIMITS }
export type {
  Attachment,
  AttachmentType,
  FileAttachment,
  ImageAttachment,
  LinkAttachment,
  MiniprogramAttachment,
  ShareMessage,
  SharePayload,
  ShareText,
  VideoAttachment,
} from './message/ShareMessage.ts'
export { characterCount, isBlank, utf8ByteLength } from './message/text.ts'
export type { ClientFeature } from './message/ClientFeature.ts'
export type { ClientRules } from './targets/ClientRules.ts'
export type { ShareTarget, TargetName } from './targets/ShareTarget.ts'
export { customers } from './targets/customers.ts'
export { compareVersions } from './targets/compareVersions.ts'
export type {
  ShareErrorCode,
  ShareIssue,
  ShareIssueCode,
  ShareIssueParams,
  ShareIssuePath,
  ShareIssueSeverity,
  ShareWarningCode,
} from './message/ShareIssue.ts'
export { decodePageQuery, type PageQuery, toPagePath } from './message/PageQuery.ts'
export { validateShareMessage } from './message/validateShareMessage.ts'
export {
  type InvalidShareMessageError,
  type SharePayloadOptions,
  toSharePayload,
} from './message/toSharePayload.ts'
export type { Failure, RawFailure, Remedy } from './failures/Failure.ts'
export { toError } from './failures/toError.ts'
export {
  createShareFailure,
  type ShareFailure,
  type ShareFailureCode,
  type ShareFailureDetails,
  type ShareFailureOptions,
  toShareFailure,
} from './failures/toShareFailure.ts'
export {
  createMediaFailure,
  type MediaFailure,
  type MediaFailureCode,
  type MediaFailureDetails,
  toMediaFailure,
} from './failures/toMediaFailure.ts'
export { mediaProblem } from './media/mediaProblem.ts'
export { MEDIA_LIMITS } from './media/mediaLimits.ts'
export type { MediaKind } from './media/MediaKind.ts'
