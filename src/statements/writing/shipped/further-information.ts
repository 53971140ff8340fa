import type { Shipped } from '../template-rules'

export const furtherInformation: Shipped = {
  ...{ key: 'thong-tin-tiep-theo', kind: 'initial_information' },
  name: 'writing.template.shipped.further_information',
  titleVi: 'Thông tin tiếp theo về [điền: vụ việc], lúc [điền: giờ, ngày]',
  summaryVi: '[điền: điều mới so với lần trước]',
  bodyVi: `Tiếp theo thông tin lúc [điền: giờ, ngày của lần trước], [điền: tên cơ quan] cung cấp thông tin về [điền: vụ việc] như sau:

## Điều mới

- [điền: điều mới xác minh]

## Điều thay đổi so với thông tin trước

- [điền: điều đã nêu nay khác đi và vì sao; ghi “Không có” nếu không thay đổi]

## Thông tin đang xác minh

- [điền: điều đang xác minh, do cơ quan nào]

## Thông tin tiếp theo

Cơ quan cung cấp thông tin tiếp theo lúc [điền: giờ, ngày], hoặc [điền: cho biết đây là thông tin cuối cùng về vụ việc].`,
  titleEn: 'Further information on [fill in: the event], at [fill in: hour and day]',
  bodyEn: `After the information of [fill in: hour and day of the last one], [fill in: name of the agency] says on [fill in: the event]:

## What is new

- [fill in: what was verified since]

## What differs from what was said before

- [fill in: what is otherwise now, and why; write “Nothing” if nothing is]

## What is being verified

- [fill in: what is being verified, and by whom]

## What comes next

Further information will be given at [fill in: hour and day], or [fill in: say that this is the last on the matter].`,
}
