import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { Bench } from '../../Bench.tsx'
import { PlainRow } from '../../PlainRow.tsx'
import type { Picked } from '../../usePicked.ts'

export default function TanstackPage() {
  return <Bench list={Tanstack} />
}

function Tanstack({ rows, picked, toggle }: Picked) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 56,
    overscan: 5,
  })
  return (
    <div ref={scroller} className="list" style={{ height: 600, overflow: 'auto' }}>
      <div style={{ height: virtualizer.getTotalSize(), position: 'relative' }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const row = rows[index]
          return (
            row && (
              <div
                key={key}
                style={{
                  position: 'absolute',
                  top: 0,
                  left: 0,
                  width: '100%',
                  transform: `translateY(${start}px)`,
                }}
              >
                <PlainRow row={row} on={picked.has(row.externalUserId)} onToggle={toggle} />
              </div>
            )
          )
        })}
      </div>
    </div>
  )
}
