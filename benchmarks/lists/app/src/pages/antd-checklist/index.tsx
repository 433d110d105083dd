import { CheckList } from 'antd-mobile'
import { Bench } from '../../Bench.tsx'
import type { Picked } from '../../usePicked.ts'

export default function AntdPage() {
  return <Bench list={Antd} />
}

/** It draws every row, in a box that scrolls. */
function Antd({ rows, picked, toggle }: Picked) {
  return (
    <div className="list" style={{ height: 600, overflow: 'auto' }}>
      <CheckList multiple value={[...picked]}>
        {rows.map((row) => (
          <CheckList.Item
            key={row.externalUserId}
            value={row.externalUserId}
            className="row"
            description={row.corpName}
            onClick={() => toggle(row.externalUserId)}
          >
            {row.name}
          </CheckList.Item>
        ))}
      </CheckList>
    </div>
  )
}
