// Whom a message can be handed over to besides customers. An app carries those that it imports.
export { chat } from './components/targets/chat.ts'
export { groups } from './components/targets/groups.ts'
export { moments } from './components/targets/moments.ts'
export type { ChatAttachment, ChatMessage } from './protocol/targets/chat.ts'
export type { GroupMessage } from './protocol/targets/groups.ts'
export type { MomentsLinkAttachment, MomentsMessage } from './protocol/targets/moments.ts'
