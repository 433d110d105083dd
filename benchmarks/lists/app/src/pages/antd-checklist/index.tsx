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
        {rows.map((row, at) => (
          <CheckList.Item
            key={row.externalUserId}
            value={at}
            className="row"
            description={row.corpName}
            onClick={() => toggle(at)}
          >
            {row.name}
          </CheckList.Item>
        ))}
      </CheckList>
    </div>
  )
}
