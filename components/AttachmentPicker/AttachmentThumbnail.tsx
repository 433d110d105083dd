import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { NewAttachment } from '../../store/draft/DraftAttachment.ts'
import { cx } from '../primitives/cx.ts'
import type { ComposeStrings } from '../locales/KitLocale.ts'
import { fileSize } from '../locales/fileSize.ts'
import { attachmentName } from '../attachment/attachmentName.ts'
import { FileIcon } from '../attachment/FileIcon.tsx'
import { FileName } from '../attachment/FileName.tsx'
import { MediaThumbnail } from '../attachment/MediaThumbnail.tsx'
import { usePreview } from '../attachment/usePreview.ts'

export interface AttachmentThumbnailProps {
  readonly attachment: NewAttachment
  readonly strings: ComposeStrings
}

/** The preview of an attachment, with the facts that a picture does not show. */
export function AttachmentThumbnail({ attachment, strings }: AttachmentThumbnailProps) {
  const { msgtype, file } = attachment
  const [seconds, setSeconds] = useState(file?.durationSeconds)
  const { hasPreview, onError } = usePreview(attachment)
  const name = attachmentName(attachment, strings)
  const kind = strings.media.kinds[msgtype]
  const isCard = msgtype === 'link' || msgtype === 'miniprogram'
  const facts = [seconds && clockOf(seconds), file && fileSize(file.size)].filter(Boolean).join(' · ')
  return (
    <>
      {hasPreview && (
        <MediaThumbnail
          className="wqs-attach__picture"
          attachment={attachment}
          mode="aspectFill"
          onError={onError}
          onDuration={setSeconds}
        />
      )}
      {!hasPreview && file && <FileIcon name={file.name} />}
      {!hasPreview && isCard && (
        <View className={cx('wqs-file', msgtype)}>{msgtype === 'link' ? '↗' : '◎'}</View>
      )}
      {(!hasPreview || msgtype !== 'image') && (
        <View className={cx('wqs-attach__caption', hasPreview && 'over')}>
          {msgtype !== 'video' && name !== kind && <FileName name={name} />}
          <Text className="wqs-attach__facts">{facts || kind}</Text>
        </View>
      )}
    </>
  )
}

/** Formats seconds as minutes and seconds: "1:23". */
function clockOf(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
