import { Image } from '@tarojs/components'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { previewUrl, videoUrl } from './previewUrl.ts'

export interface MediaThumbnailProps {
  readonly attachment: NewAttachment
  readonly className: string
  readonly mode: 'aspectFill' | 'widthFix'
  /** This client cannot draw it: it knows no such format, or nothing is at its address. */
  readonly onError: () => void
  /** Told only by a browser, which learns it by loading the video. */
  readonly onDuration?: (seconds: number) => void
}

/** What can be seen of an attachment, where `usePreview` says so. A browser shows a video's first frame, a phone its thumbnail. */
export function MediaThumbnail({ attachment, className, mode, onError, onDuration }: MediaThumbnailProps) {
  const picture = previewUrl(attachment)
  if (process.env.TARO_ENV === 'h5' && !picture)
    return (
      <video
        className={className}
        // Safari shows nothing of a video that it was not told a moment of.
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
  return <Image className={className} src={picture} mode={mode} onError={onError} />
}
