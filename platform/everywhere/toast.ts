import { showToast } from '@tarojs/taro'
import { attempt } from './attempt.ts'

/** Shows a line that goes away by itself. What must be read or acted on does not belong there. */
export function toast(line: string): void {
  void attempt(() => showToast({ title: line, icon: 'none', duration: 3000 }))
}
