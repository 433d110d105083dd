import { View } from '@tarojs/components'
import { cx } from '../primitives/cx.ts'
import './FileIcon.css'

export interface FileIconProps {
  /** Of the file. */
  readonly name: string
}

/** A file's ending, in the colour that office programs have taught. */
export function FileIcon({ name }: FileIconProps) {
  const ending = /\.([^.]{1,4})$/.exec(name)?.[1] ?? ''
  const program = PROGRAMS.find((one) => ending.toLowerCase().startsWith(one))
  return <View className={cx('wqs-file', program)}>{ending.toUpperCase()}</View>
}

/** `docx` is a `doc`. */
const PROGRAMS = ['pdf', 'doc', 'xls', 'ppt']
