import type { Shipped } from '../template-rules'

export const erratum: Shipped = {
  ...{ key: 'dinh-chinh', kind: 'erratum', name: 'writing.template.shipped.erratum' },
  titleVi: 'Đính chính văn bản số [điền: số, ký hiệu] ngày [điền: ngày]',
  summaryVi: '[điền: điều sai và điều đúng, trong một câu]',
  bodyVi: `[điền: tên cơ quan] đính chính văn bản số [điền: số, ký hiệu], ngày [điền: ngày], về [điền: trích yếu], như sau:

| Vị trí | Đã in | Sửa lại là |
|---|---|---|
| [điền: đoạn, bảng hoặc mục] | [điền: nội dung sai] | [điền: nội dung đúng] |

Lý do sai: [điền: lý do]. Các nội dung khác của văn bản giữ nguyên.

Đề nghị các cơ quan báo chí đã dẫn nội dung sai cập nhật theo văn bản này. [điền: tên cơ quan] xin lỗi bạn đọc và các cơ quan báo chí.`,
  titleEn: 'Erratum to document [fill in: number and symbol] of [fill in: day]',
  bodyEn: `[fill in: name of the agency] corrects document [fill in: number and symbol] of [fill in: day] on [fill in: its subject]:

| Where | As printed | As it should read |
|---|---|---|
| [fill in: paragraph, table or part] | [fill in: what was wrong] | [fill in: what is right] |

Reason: [fill in: reason]. All else stands.

Press agencies that quoted the wrong text are asked to update it. [fill in: name of the agency] apologises to readers and to the press.`,
}
