import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { h5Only } from '../primitives/h5Only.ts'
import { cx } from '../primitives/cx.ts'
import { pressProps } from '../primitives/pressProps.ts'

export interface Action {
  readonly label: string
  readonly act: () => unknown
  readonly disabled?: boolean | undefined
  readonly busy?: boolean | undefined
  /** What one came for: it is drawn as the heaviest. */
  readonly primary?: boolean | undefined
}

export interface ActionBarProps {
  readonly lines?: readonly string[]
  /** Lines that a screen reader announces at once. */
  readonly problems?: readonly string[]
  /** Why the first action is off. */
  readonly reason?: string | undefined
  readonly actions: readonly Action[]
  /** Makes the bar a dialog with this question, and gives each action a line of its own. */
  readonly question?: string
  /** Content between the lines and the actions. */
  readonly children?: ReactNode
}

/** Lines below the grid, with buttons for what can be done. */
export function ActionBar(props: ActionBarProps) {
  const { lines = [], problems = [], actions, question, reason, children } = props
  return (
    <View
      className={`wqs-attach__bar${question ? ' wqs-attach__bar--question' : ''}`}
      {...(question && h5Only({ role: 'dialog', 'aria-label': question }))}
    >
      {[...(question ? [question] : []), ...lines].map((line) => (
        <Text key={line} className="wqs-attach__line">
          {line}
        </Text>
      ))}
      {children}
      {problems.map((problem) => (
        <Text
          key={problem}
          className="wqs-attach__line wqs-attach__line--problem"
          {...h5Only({ role: 'alert' })}
        >
          {problem}
        </Text>
      ))}
      {reason !== undefined && (
        <Text className="wqs-attach__line wqs-attach__line--reason" {...h5Only({ role: 'status' })}>
          {reason}
        </Text>
      )}
      {actions.map(({ label, act, disabled, busy, primary }) => (
        <View
          key={label}
          className={`${cx('wqs-attach__action', primary && 'primary')}${disabled ? ' wqs-attach--disabled' : ''}`}
          {...pressProps(() => void act(), undefined, { disabled, busy })}
        >
          {label}
        </View>
      ))}
    </View>
  )
}
