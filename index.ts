export { ShareButton, type ShareButtonProps } from './components/ShareButton/ShareButton.tsx'
export {
  ShareKitProvider,
  type ShareKitProviderProps,
} from './components/ShareKitProvider/ShareKitProvider.tsx'
export { enUS } from './components/locales/enUS.ts'
export type { KitLocale, ShareStrings } from './components/locales/ShareStrings.ts'
export { zhCN } from './components/locales/zhCN.ts'
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
  ShareStop,
} from './store/share/ShareRequest.ts'
export type { DraftReadyContext, ShareableDraft } from './store/share/ShareableDraft.ts'
export type { RunSignal } from './store/share/RunSignal.ts'
export type { CanShare, ShareAvailability } from './store/share/askAvailability.ts'
export type { MessageDigest, ShareEvent, ShareStep } from './store/share/ShareEvent.ts'
export type { ShareEnding, ShareOutcome, ShareStatus } from './store/share/ShareStatus.ts'
export type { DraftAttachment, NewAttachment } from './store/draft/DraftAttachment.ts'
export { createShareDraft, type ShareDraftOptions } from './components/ShareDraftProvider/createShareDraft.ts'
export type { ShareDraftValue } from './store/draft/ShareDraftOptions.ts'
export type { ShareDraft, ShareDraftState } from './store/draft/ShareDraft.ts'
export { useShareDraft, type UseShareDraftOptions } from './components/ShareDraftProvider/useShareDraft.ts'
export {
  ShareDraftProvider,
  type ShareDraftProviderProps,
} from './components/ShareDraftProvider/ShareDraftProvider.tsx'
export type { UploadState } from './store/draft/UploadState.ts'
export {
  type BackendClient,
  type BackendClientOptions,
  createBackendClient,
} from './platform/backend/createBackendClient.ts'
export { createFilePicker, type FilePickerOptions } from './platform/runtime.ts'
export { createUploader, type UploaderOptions } from './platform/backend/createUploader.ts'
export {
  AttachmentPicker,
  type AttachmentPickerHandle,
  type AttachmentPickerProps,
} from './components/AttachmentPicker/AttachmentPicker.tsx'
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
export type { RecipientStrings } from './components/locales/RecipientStrings.ts'
export type { Customer, CustomerPage, CustomerPick, CustomerPort } from './ports/CustomerPort.ts'
export type {
  ClientDescription,
  ClientNeeds,
  ShareAnswer,
  ShareCall,
  WecomPort,
  Environment,
} from './ports/WecomPort.ts'
export type { ClockPort, TimerId } from './ports/ClockPort.ts'
export type { LocaleId } from './components/locales/LocaleId.ts'
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
