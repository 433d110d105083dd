import { Text, View } from '@tarojs/components'
import { h5Only } from '../primitives/h5Only.ts'
import type { NoticeAction, ShareStrings } from '../locales/KitLocale.ts'
import { Button } from '../primitives/Button.tsx'
import { cx } from '../primitives/cx.ts'
import { pressProps } from '../primitives/pressProps.ts'
import type { CopyReport } from '../primitives/useCopyReport.ts'
import type { OutcomeText } from './describeOutcome.ts'

export interface ShareNoticeProps {
  readonly text: OutcomeText
  readonly strings: ShareStrings
  /** `inline` below the button, or `sheet` at the foot of the page. */
  readonly placement: 'inline' | 'sheet'
  readonly copyReport: CopyReport
  readonly onAction: (action: Exclude<NoticeAction, 'copy-report'>) => void
}

/** Shows an outcome: what is wrong, and the buttons for what to do about it. */
export function ShareNotice({ text, strings, placement, copyReport, onAction }: ShareNoticeProps) {
  const { tone, headline, details, actions } = text

  return (
    <View
      className={cx('wqs-notice', tone, placement)}
      {...h5Only({ role: tone === 'done' ? 'status' : 'alert' })}
    >
      <View className="wqs-notice__text">
        {[headline, ...details].map((line, position) => (
          <Text key={position} className="wqs-notice__line">
            {line}
          </Text>
        ))}
      </View>
      <View
        className="wqs-notice__close"
        hoverClass="wqs-pressed"
        {...pressProps(() => onAction('close'), strings.actions.close)}
      >
        ×
      </View>
      {actions.length > 0 && (
        <View className="wqs-notice__actions">
          {actions.map((action) => {
            const { label, act } =
              action === 'copy-report'
                ? copyReport
                : { label: strings.actions[action], act: () => onAction(action) }
            return (
              <Button key={action} size="mini" type="default" onPress={() => void act()}>
                {label}
              </Button>
            )
          })}
        </View>
      )}
    </View>
  )
}
