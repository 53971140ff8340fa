import type { Shipped } from '../template-rules'

export const periodicInformation: Shipped = {
  ...{ key: 'thong-tin-dinh-ky', kind: 'periodic_information' },
  name: 'writing.template.shipped.periodic_information',
  titleVi: '[điền: tên cơ quan] thông tin tháng [điền: tháng/năm]',
  summaryVi: '[điền: hai ba kết quả đáng chú ý nhất]',
  bodyVi: `[điền: tên cơ quan] thông tin về hoạt động và công tác quản lý trong [điền: kỳ thông tin, từ ngày đến ngày].

## Kết quả trong kỳ

| Nội dung | Kết quả | So với kỳ trước |
|---|---:|---:|
| [điền: chỉ tiêu] | [điền: số liệu] | [điền: tăng hoặc giảm] |

## Việc còn chậm, nguyên nhân

- [điền: việc, nguyên nhân, cách xử lý]

## Việc của kỳ tới

1. [điền: việc, thời hạn, đơn vị làm]

Số liệu tính đến ngày [điền: ngày], nguồn: [điền: đơn vị cung cấp].`,
  titleEn: '[fill in: name of the agency]: information for [fill in: month and year]',
  bodyEn: `[fill in: name of the agency] informs about its work in [fill in: the period, from day to day].

## Results

| Matter | Result | Against the period before |
|---|---:|---:|
| [fill in: measure] | [fill in: figure] | [fill in: up or down] |

## What is late, and why

- [fill in: what, why, and what is done about it]

## Next period

1. [fill in: what, by when, by whom]

Figures as of [fill in: day], source: [fill in: who gave them].`,
}
