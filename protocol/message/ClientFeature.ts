import type { AttachmentType } from './ShareMessage.ts'

/** What of a message may need a version of its own: that there is one, a kind of attachment, that it names somebody. */
export type ClientFeature = 'message' | AttachmentType | 'recipients'
