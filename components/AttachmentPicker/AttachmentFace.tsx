import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { PickedFile } from '../../protocol/ports.ts'
import type { DraftAttachment } from '../../store/draft.ts'
import { classNames } from '../classNames.ts'
import type { ComposeSentences } from '../locale/ComposeSentences.ts'
import { megabytes } from '../locale/megabytes.ts'
import { attachmentName } from './attachmentName.ts'
import { MediumPicture } from './MediumPicture.tsx'
import { pictureOf, videoOf } from './pictureOf.ts'

export interface AttachmentFaceProps {
  readonly attachment: DraftAttachment
  readonly sentences: ComposeSentences
}

/** What an attachment is: its picture, and what the picture does not tell. */
export function AttachmentFace({ attachment, sentences }: AttachmentFaceProps) {
  const { msgtype, file } = attachment
  const [seconds, setSeconds] = useState(file?.durationSeconds)
  const name = attachmentName(attachment, sentences)
  const isSeen = pictureOf(attachment) || (process.env.TARO_ENV === 'h5' && videoOf(attachment))
  const facts = [seconds && clockOf(seconds), file && `${megabytes(file.size)} MB`]
    .filter(Boolean)
    .join(' · ')
  return (
    <>
      <MediumPicture
        className="wqs-attach__picture"
        attachment={attachment}
        mode="aspectFill"
        onDuration={setSeconds}
      />
      {!isSeen && <FileIcon name={file?.name ?? ''} />}
      {(!isSeen || msgtype !== 'image') && (
        <View className={classNames('wqs-attach__caption', isSeen && 'over')}>
          {msgtype !== 'video' && <Text className="wqs-attach__name">{name}</Text>}
          <Text className="wqs-attach__facts">{facts || sentences.media.kinds[msgtype]}</Text>
        </View>
      )}
    </>
  )
}

/** 83 seconds: "1:23". */
function clockOf(seconds: number): string {
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}

/** Its ending, in the colour that office programs have taught. */
function FileIcon({ name }: Pick<PickedFile, 'name'>) {
  const [ending = ''] = /[^.]{1,4}$/.exec(name.includes('.') ? name : '') ?? []
  return (
    <View
      className={classNames(
        'wqs-attach__icon',
        PROGRAMS.find((program) => ending.toLowerCase().includes(program)),
      )}
    >
      {ending.toUpperCase()}
    </View>
  )
}

const PROGRAMS = ['pdf', 'doc', 'xls', 'ppt']
