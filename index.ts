// What an app is made of: components, the draft, what a run needs and answers, and what the host gives. The rest stands in
// taro-wecom-share/advanced (own lists, pickers and readings of a run), /wecom (the client) and /protocol (rules and texts).

// Components
export { ShareButton, type ShareButtonProps } from './components/ShareButton/ShareButton.tsx'
export {
  AttachmentPicker,
  type AttachmentPickerHandle,
  type AttachmentPickerProps,
} from './components/AttachmentPicker/AttachmentPicker.tsx'
export { MessageEditor, type MessageEditorProps } from './components/MessageEditor/MessageEditor.tsx'
export { MessagePreview, type MessagePreviewProps } from './components/MessagePreview/MessagePreview.tsx'
export {
  RecipientSelector,
  type RecipientSelectorHandle,
  type RecipientSelectorProps,
} from './components/RecipientSelector/RecipientSelector.tsx'
export {
  ShareKitProvider,
  type ShareKitProviderProps,
} from './components/ShareKitProvider/ShareKitProvider.tsx'

export { MaterialPicker } from './components/MaterialPicker/MaterialPicker.tsx'
export { ShareComposer, type ShareComposerProps } from './components/ShareComposer/ShareComposer.tsx'

// The draft
export {
  ShareDraftProvider,
  type ShareDraftProviderProps,
} from './components/ShareDraftProvider/ShareDraftProvider.tsx'
export { createShareDraft, type ShareDraftOptions } from './components/ShareDraftProvider/createShareDraft.ts'
export { useShareDraft, type UseShareDraftOptions } from './components/ShareDraftProvider/useShareDraft.ts'
export { createStoredShareDraft } from './components/ShareDraftProvider/createStoredShareDraft.ts'
export { useStoredShareDraft } from './components/ShareDraftProvider/useStoredShareDraft.ts'
export { clearDrafts } from './components/ShareDraftProvider/clearDrafts.ts'
export type { DraftOwner } from './store/persistence/draftKeyOf.ts'
export type { DraftAttachment, NewAttachment } from './store/draft/DraftAttachment.ts'
export type { ShareDraft, ShareDraftState } from './store/draft/ShareDraft.ts'
export type { ShareDraftValue } from './store/draft/ShareDraftOptions.ts'
export type { UploadState } from './store/draft/UploadState.ts'
export type { RecipientSelection } from './store/recipients/createSelection.ts'

// A run: hooks, what it takes, how it ends
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

// What is wrong
export { validateShareMessage } from './protocol/message/validateShareMessage.ts'
export type { ShareIssue, ShareIssueCode } from './protocol/message/ShareIssue.ts'
export type { Failure, Remedy } from './protocol/failures/Failure.ts'
export type { ShareFailure, ShareFailureCode } from './protocol/failures/toShareFailure.ts'
export type { MediaFailure, MediaFailureCode } from './protocol/failures/toMediaFailure.ts'

// What the host gives
export {
  type BackendClient,
  type BackendClientOptions,
  createBackendClient,
} from './platform/backend/createBackendClient.ts'
export type { ClockPort } from './ports/ClockPort.ts'
export type { Customer, CustomerPage, CustomerPort } from './ports/CustomerPort.ts'
export type { FileRejection, PickedFile, PickPort } from './ports/PickPort.ts'
export type { MediaSource, ResolveMedia, UploadCover, UploadedMedia, UploadPort } from './ports/UploadPort.ts'
export type { WecomPort } from './ports/WecomPort.ts'
export type { MediaKind } from './protocol/media/MediaKind.ts'
export type { IndexCustomers } from './store/recipients/CustomerFinder.ts'

// The company's material
export type { Material, MaterialPort } from './ports/MaterialPort.ts'

// Languages
export { enUS } from './components/locales/en-US.ts'
export { zhCN } from './components/locales/zh-CN.ts'
export type { KitLocale } from './components/locales/KitLocale.ts'
