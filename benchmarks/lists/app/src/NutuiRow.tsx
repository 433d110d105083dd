import { Cell, Checkbox } from '@nutui/nutui-react-taro'
import type { Row } from './rows.ts'

export interface NutuiRowProps {
  readonly row: Row
  readonly on: boolean
  readonly onToggle: (id: string) => void
}

/** A row of NutUI's own parts. */
export function NutuiRow({ row, on, onToggle }: NutuiRowProps) {
  return (
    <Cell
      className="row"
      title={row.name}
      description={row.corpName}
      extra={<Checkbox checked={on} />}
      onClick={() => onToggle(row.externalUserId)}
    />
  )
}
