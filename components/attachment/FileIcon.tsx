import { View } from '@tarojs/components'
import { cx } from '../primitives/cx.ts'
import '../theme/theme.css'
import './FileIcon.css'

export interface FileIconProps {
  /** The file's name, with its extension. */
  readonly name: string
}

/** A file's extension, in the colour of the office program that opens it. */
export function FileIcon({ name }: FileIconProps) {
  const ending = /\.([^.]{1,4})$/.exec(name)?.[1] ?? ''
  const program = PROGRAMS.find((one) => ending.toLowerCase().startsWith(one))
  return <View className={cx('wqs-file', program)}>{ending.toUpperCase()}</View>
}

/** The beginnings of extensions: `docx` counts as `doc`. */
const PROGRAMS = ['pdf', 'doc', 'xls', 'ppt']
