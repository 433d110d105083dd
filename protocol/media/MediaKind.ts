/** Attachments that are files, and so are uploaded. */
export type MediaKind = 'image' | 'video' | 'file'
