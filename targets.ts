// Whom a message can be handed over to, and a button that lets the member choose. An app carries those that it imports.
export {
  type ChoosableTarget,
  type ChooserMessage,
  TargetChooser,
  type TargetChooserProps,
} from './components/TargetChooser/TargetChooser.tsx'
export { chat } from './components/targets/chat.ts'
export { chatAndEnter } from './components/targets/chatAndEnter.ts'
export { groups } from './components/targets/groups.ts'
export { moments } from './components/targets/moments.ts'
export { customers } from './protocol/targets/customers.ts'
export type { ChatAttachment, ChatMessage } from './protocol/targets/chat.ts'
export type { GroupMessage } from './protocol/targets/groups.ts'
export type { MomentsLinkAttachment, MomentsMessage } from './protocol/targets/moments.ts'
export { type CurrentCustomer, useCurrentCustomer } from './hooks/share/useCurrentCustomer.ts'
export { type CurrentGroup, useCurrentGroup } from './hooks/share/useCurrentGroup.ts'
export { groupsAsCustomers } from './platform/backend/groupsAsCustomers.ts'
export type { CustomerGroup, GroupPage, GroupPort } from './ports/GroupPort.ts'
