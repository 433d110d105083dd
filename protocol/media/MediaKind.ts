export type MediaKind = 'image' | 'video' | 'file'
