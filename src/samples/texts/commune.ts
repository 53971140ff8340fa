import type { Piece } from '../story'

export const water: Piece = {
  ...{ agency: 'UBND-lam_giang-ben_lam', kind: 'press_release', form: 'posting', occasion: 'voluntary' },
  ...{ speaker: 'head', daysAgo: 11, time: '09:10' },
  vi: (on) => ({
    title: 'Xã Bến Lam tạm ngừng cấp nước sạch hai thôn để thay đường ống',
    summary: `Thôn Bến Đá và thôn Đồng Mít ngừng cấp nước từ 8 giờ đến 17 giờ ngày ${on(3)}.`,
    body: `Ủy ban nhân dân xã Bến Lam thông báo: Trạm cấp nước Bến Lam ngừng cấp nước cho 618 hộ ở thôn Bến Đá và thôn Đồng Mít từ 8 giờ 00 đến 17 giờ 00 ngày ${on(3)} để thay 740 m đường ống cũ.

Trong thời gian ngừng cấp:

- Hai xe bồn phục vụ tại nhà văn hóa thôn Bến Đá (từ 9 giờ) và Trường Mầm non Đồng Mít (từ 10 giờ).
- Trạm y tế xã và hai trường học được cấp nước dự phòng riêng.

Sau khi có nước trở lại, đề nghị các hộ xả bỏ khoảng năm phút đầu trước khi dùng. Nếu đến 19 giờ 00 chưa có nước, xin gọi số 0200 000 0335.`,
  }),
}
