import type { Shipped } from '../template-rules'

export const initialInformation: Shipped = {
  ...{ key: 'thong-tin-ban-dau', kind: 'initial_information' },
  name: 'writing.template.shipped.initial_information',
  titleVi: 'Thông tin ban đầu về [điền: vụ việc, nơi xảy ra]',
  summaryVi: '[điền: điều đã xác định và điều người dân cần làm ngay]',
  bodyVi: `Khoảng [điền: giờ, ngày], tại [điền: địa điểm], [điền: việc gì xảy ra]. [điền: tên cơ quan] tiếp nhận lúc [điền: giờ, ngày].

## Thông tin đã xác minh, tính đến [điền: giờ, ngày]

- [điền: điều đã xác minh]
- [điền: thiệt hại về người và tài sản đã xác định, hoặc ghi rõ chưa có]

## Thông tin đang xác minh

- [điền: điều đang xác minh, do cơ quan nào]
- Nguyên nhân: [điền: đang làm rõ, hoặc nhận định ban đầu và người nhận định]

## Công tác đã triển khai

- [điền: việc cứu hộ, khắc phục, bảo vệ hiện trường]

## Người dân cần biết

- [điền: khu vực cần tránh, đường đi thay thế, việc cần làm]
- Đường dây nóng: [điền: số điện thoại]

## Thông tin tiếp theo

Cơ quan cung cấp thông tin tiếp theo lúc [điền: giờ, ngày] tại [điền: nơi công bố].`,
  titleEn: 'Initial information on [fill in: the event and its place]',
  bodyEn: `At about [fill in: hour and day], at [fill in: place], [fill in: what happened]. [fill in: name of the agency] received word at [fill in: hour and day].

## What has been verified as of [fill in: hour and day]

- [fill in: what was verified]
- [fill in: harm to people and property that is established, or say that there is none so far]

## What is being verified

- [fill in: what is being verified, and by whom]
- Cause: [fill in: being established, or the first assessment and whose it is]

## Action taken

- [fill in: rescue, repair, securing the place]

## What people should know

- [fill in: areas to avoid, other ways, what to do]
- Hotline: [fill in: telephone]

## What comes next

Further information will be given at [fill in: hour and day] at [fill in: where].`,
}
