export { ShareButton, type ShareButtonProps } from './components/ShareButton/ShareButton.tsx'
export {
  ShareKitProvider,
  type ShareKitProviderProps,
} from './components/ShareKitProvider/ShareKitProvider.tsx'
export { enUS } from './components/locales/en-US.ts'
export type { KitLocale, LocaleId, RecipientStrings, ShareStrings } from './components/locales/KitLocale.ts'
export { zhCN } from './components/locales/zh-CN.ts'
export type { ShareKit } from './hooks/ShareKitContext.ts'
export {
  type ShareControls,
  useShareToExternalContact,
  type UseShareOptions,
} from './hooks/share/useShareToExternalContact.ts'
export {
  type PageCard,
  type PageCardOptions,
  readShareQuery,
  usePageCard,
} from './hooks/share/usePageCard.ts'
export { useShareAvailability } from './hooks/share/useShareAvailability.ts'
export { createSession, type SessionOptions } from './platform/wecom/createSession.ts'
export { createWecomClient, type WecomClientOptions } from './platform/wecom/createWecomClient.ts'
export type { DeviceInfo, WecomQy } from './platform/wecom/WecomQy.ts'
export * from './protocol/index.ts'
export type {
  BeforeShare,
  BeforeShareAnswer,
  OnRecipientsUnsupported,
  RecipientsUnsupportedAnswer,
  ShareRequest,
} from './store/share/runShare.ts'
export type { CanShare, ShareAvailability } from './store/share/askAvailability.ts'
export type { MessageDigest, ShareEvent, ShareStep } from './store/share/ShareEvent.ts'
export type { ShareEnding, ShareOutcome, ShareStatus } from './store/share/ShareStatus.ts'
export { type Draft, type DraftAttachment, type DraftUpload, toShareMessage } from './store/draft/Draft.ts'
export { type DraftHandle, draftRequest } from './store/draft/draftRequest.ts'
export type { MediaPorts } from './store/draft/uploadMedia.ts'
export {
  createUploadQueue,
  type UploadQueue,
  type UploadQueueOptions,
} from './store/draft/createUploadQueue.ts'
export type { UploadState } from './store/draft/UploadState.ts'
export {
  type BackendClient,
  type BackendClientOptions,
  createBackendClient,
} from './platform/backend/createBackendClient.ts'
export { createFilePicker, type FilePickerOptions } from './platform/createFilePicker.ts'
export { createUploader, type UploaderOptions } from './platform/backend/createUploader.ts'
export {
  AttachmentPicker,
  type AttachmentPickerHandle,
  type AttachmentPickerProps,
} from './components/AttachmentPicker/AttachmentPicker.tsx'
export {
  type AttachmentControls,
  useAttachments,
  type UseAttachmentsOptions,
} from './hooks/draft/useAttachments.ts'
export type { DraftRequest } from './store/draft/draftRequest.ts'
export { MessageEditor, type MessageEditorProps } from './components/MessageEditor/MessageEditor.tsx'
export { MessagePreview, type MessagePreviewProps } from './components/MessagePreview/MessagePreview.tsx'
export {
  createSelection,
  type RecipientSelection,
  type Selection,
  type SelectionOptions,
  type SelectionSummary,
} from './store/recipients/createSelection.ts'
export {
  type RecipientControls,
  useRecipients,
  type UseRecipientsOptions,
} from './hooks/recipients/useRecipients.ts'
export { useIsSelected } from './hooks/recipients/useIsSelected.ts'
export { useSelectionSummary } from './hooks/recipients/useSelectionSummary.ts'
export type { LetterGroup } from './store/recipients/Alphabet.ts'
export type { DisabledReason } from './store/recipients/SelectionState.ts'
export type { CustomersLoading } from './store/recipients/createCustomerStore.ts'
export type { CustomerFinder, FoundRange, IndexCustomers } from './store/recipients/CustomerFinder.ts'
export type { TagFilter } from './store/recipients/TagFilter.ts'
export {
  RecipientSelector,
  type RecipientSelectorHandle,
  type RecipientSelectorProps,
} from './components/RecipientSelector/RecipientSelector.tsx'
export type { Customer, CustomerPage, CustomerPick, CustomerPort } from './ports/CustomerPort.ts'
export type {
  ClientDescription,
  ClientNeeds,
  ShareAnswer,
  WecomPort,
  Environment,
} from './ports/WecomPort.ts'
export type { ClockPort, TimerId } from './ports/ClockPort.ts'
export type {
  MediaSource,
  MediaToUpload,
  ResolveMedia,
  UploadCover,
  UploadedMedia,
  UploadPort,
  UploadProgress,
  UploadTask,
} from './ports/UploadPort.ts'
export type { PickedFile, PickPort, PickResult, FileRejection } from './ports/PickPort.ts'
