// The lone button and what it is used with. A bundler that keeps the styles of all that an index names, as Vite does, keeps those of
// the button alone here.
export { ShareButton, type ShareButtonProps } from './components/ShareButton/ShareButton.tsx'
export {
  ShareKitProvider,
  type ShareKitProviderProps,
} from './components/ShareKitProvider/ShareKitProvider.tsx'
export {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from './hooks/share/useShareToExternalContact.ts'
export { useShareAvailability } from './hooks/share/useShareAvailability.ts'
export { type PageCard, readShareQuery, usePageCard } from './hooks/share/usePageCard.ts'
export type { Attachment, ShareMessage, SharePayload } from './protocol/message/ShareMessage.ts'
export type { BeforeShare, OnRecipientsUnsupported } from './store/share/ShareRequest.ts'
export type { ShareAvailability } from './store/share/askAvailability.ts'
export type { ShareEvent } from './store/share/ShareEvent.ts'
export type { ShareOutcome, ShareStatus } from './store/share/ShareStatus.ts'
export type { ShareIssue, ShareIssueCode } from './protocol/message/ShareIssue.ts'
export type { Failure, Remedy } from './protocol/failures/Failure.ts'
export type { ShareFailure, ShareFailureCode } from './protocol/failures/toShareFailure.ts'
