export { ShareButton, type ShareButtonProps } from './components/ShareButton/ShareButton.tsx'
export {
  ShareKitProvider,
  type ShareKitProviderProps,
} from './components/ShareKitProvider/ShareKitProvider.tsx'
export { enUS } from './components/locale/enUS.ts'
export type { KitLocale, ShareSentences } from './components/locale/ShareSentences.ts'
export { zhCN } from './components/locale/zhCN.ts'
export type { ShareKit } from './hooks/ShareKitContext.ts'
export {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from './hooks/useShareToExternalContact.ts'
export { type PageCard, type PageCardOptions, readShareQuery, usePageCard } from './hooks/usePageCard.ts'
export { useShareAvailability } from './hooks/useShareAvailability.ts'
export { createSession, type SessionOptions } from './platform/wecom/createSession.ts'
export { createWecomPort, type WecomPortOptions } from './platform/wecom/createWecomPort.ts'
export type { DeviceInfo, WecomQy } from './platform/wecom/wecomClient.ts'
export * from './protocol/index.ts'
export type {
  BeforeShare,
  BeforeShareAnswer,
  OnRecipientsUnsupported,
  RecipientsUnsupportedAnswer,
  ShareRequest,
} from './store/runShare.ts'
export type { CanShare, ShareAvailability } from './store/shareAvailability.ts'
export type { MessageDigest, ShareEvent, ShareStep } from './store/shareEvent.ts'
export type { ShareEnding, ShareOutcome, ShareStatus } from './store/shareStatus.ts'
export { type Draft, type DraftAttachment, type DraftUpload, toShareMessage } from './store/draft.ts'
export { type DraftHandle, draftRequest } from './store/prepareDraft.ts'
export type { MediaPorts } from './store/bringMedia.ts'
export { createUploadQueue, type UploadQueue, type UploadQueueOptions } from './store/createUploadQueue.ts'
export type { UploadState } from './store/uploadState.ts'
export {
  type BackendPorts,
  type BackendPortsOptions,
  createBackendPorts,
} from './platform/taro/createBackendPorts.ts'
export { createPickPort, type PickPortOptions } from './platform/taro/createPickPort.ts'
export { createUploadPort, type UploadPortOptions } from './platform/taro/createUploadPort.ts'
export {
  AttachmentPicker,
  type AttachmentPickerHandle,
  type AttachmentPickerProps,
} from './components/AttachmentPicker/AttachmentPicker.tsx'
export {
  type AttachmentControls,
  useAttachments,
  type UseAttachmentsOptions,
} from './hooks/useAttachments.ts'
export type { DraftRequest } from './store/prepareDraft.ts'
export { MessageEditor, type MessageEditorProps } from './components/MessageEditor/MessageEditor.tsx'
export { MessagePreview, type MessagePreviewProps } from './components/MessagePreview/MessagePreview.tsx'
export {
  createSelection,
  type RecipientSelection,
  type Selection,
  type SelectionOptions,
  type SelectionSummary,
} from './store/createSelection.ts'
export { type RecipientControls, useRecipients, type UseRecipientsOptions } from './hooks/useRecipients.ts'
export { useIsSelected } from './hooks/useIsSelected.ts'
export { useSelectionSummary } from './hooks/useSelectionSummary.ts'
export type { LetterGroup } from './store/alphabet.ts'
export type { DisabledReason } from './store/choice.ts'
export type { CustomersLoading } from './store/createCustomerStore.ts'
export type { CustomerFinder, FoundRange, IndexCustomers } from './store/customerFinder.ts'
export type { TagFilter } from './store/tagFilter.ts'
export {
  RecipientSelector,
  type RecipientSelectorHandle,
  type RecipientSelectorProps,
} from './components/RecipientSelector/RecipientSelector.tsx'
export type { RecipientSentences } from './components/locale/RecipientSentences.ts'
