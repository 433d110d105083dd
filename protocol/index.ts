import * as SHARE_LIMITS from './limits.ts'

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
} from './message.ts'
export { characterCount, isBlank, utf8ByteLength } from './text.ts'
export { CLIENT_VERSIONS, compareVersions } from './version.ts'
export type {
  ShareErrorCode,
  ShareIssue,
  ShareIssueCode,
  ShareIssueParams,
  ShareIssuePath,
  ShareIssueSeverity,
  ShareWarningCode,
} from './issue.ts'
export { decodePageQuery, type PageQuery, toPagePath } from './pageQuery.ts'
export { validateShareMessage } from './validate.ts'
export { type InvalidShareMessageError, type SharePayloadOptions, toSharePayload } from './payload.ts'
export {
  type RawFailure,
  type ShareFailure,
  type ShareFailureCode,
  type ShareFailureDetails,
  type ShareRemedy,
  toShareFailure,
} from './failure.ts'
export {
  createMediaFailure,
  type MediaFailure,
  type MediaFailureCode,
  type MediaFailureDetails,
  type MediaRemedy,
  toMediaFailure,
} from './mediaFailure.ts'
export { mediaProblem } from './mediaProblem.ts'
export { MEDIA_LIMITS } from './mediaLimits.ts'
export type { Customer, CustomerPage, CustomerPick, CustomerPort } from './customer.ts'
export type {
  ClientDescription,
  ClientNeeds,
  ClockPort,
  LocaleId,
  MediaKind,
  MediaSource,
  MediaToUpload,
  PickedFile,
  PickPort,
  PickResult,
  RefusedFile,
  ResolveMedia,
  ShareAnswer,
  TimerId,
  UploadCover,
  UploadedMedia,
  UploadPort,
  UploadProgress,
  UploadTask,
  WecomPort,
  Whereabouts,
} from './ports.ts'
