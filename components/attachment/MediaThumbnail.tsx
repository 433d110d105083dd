import { Image } from '@tarojs/components'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { previewUrl, videoUrl } from './previewUrl.ts'

export interface MediaThumbnailProps {
  readonly attachment: NewAttachment
  readonly className: string
  readonly mode: 'aspectFill' | 'widthFix'
  /** What it shows, for who cannot see it. Empty where words beside it say so. */
  readonly alt?: string
  /** The client cannot draw it, because it does not know the format or finds nothing at the URL. */
  readonly onError: () => void
  /** Called in a browser alone, after it has loaded a video's metadata. */
  readonly onDuration?: (seconds: number) => void
}

/**
 * Draws an attachment's preview: in a browser a video's first frame, in a mini-program its thumbnail. The caller asks `usePreview` first,
 * because not every attachment has one.
 */
export function MediaThumbnail(props: MediaThumbnailProps) {
  const { attachment, className, mode, alt = '', onError, onDuration } = props
  const picture = previewUrl(attachment)
  if (process.env.TARO_ENV === 'h5' && !picture)
    return (
      <video
        className={className}
        // Safari shows a frame only if the URL names a time.
        src={`${videoUrl(attachment)}#t=0.1`}
        preload="metadata"
        muted
        playsInline
        onError={onError}
        onLoadedMetadata={({ currentTarget }) =>
          onDuration?.((currentTarget as unknown as { readonly duration: number }).duration)
        }
      />
    )
  return (
    <Image
      className={className}
      src={picture}
      mode={mode}
      onError={onError}
      {...(process.env.TARO_ENV === 'h5' && { nativeProps: { alt } })}
    />
  )
}
