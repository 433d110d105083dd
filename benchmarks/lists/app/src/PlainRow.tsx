import { memo } from 'react'
import type { BareRowProps } from './BareRow.tsx'

/** The bench row of a list for browsers only. */
export const PlainRow = memo(function PlainRow({ row, on, onToggle }: BareRowProps) {
  return (
    <div className={on ? 'row row--on' : 'row'} onClick={() => onToggle(row.externalUserId)}>
      <img className="row__avatar" alt="" src={row.avatar} />
      <div>
        <span className="row__name">{row.name}</span>
        <span className="row__line">{row.corpName}</span>
      </div>
    </div>
  )
})
