import type { Correction, Piece } from '../story'

const construction = { agency: 'SXD-lam_giang', speaker: 'regular', form: 'posting' } as const
const environment = { agency: 'SNNMT-lam_giang', speaker: 'regular', form: 'posting' } as const

const bridgeText = (closed: string, hours: string, until: string) =>
  `Để thay 12 gối cầu và mặt đường hai nhịp giữa, Sở Xây dựng tỉnh Lam Giang tạm cấm xe qua cầu Bến Lam trên đường tỉnh 412, **từ ${hours} các ngày từ ${closed} đến ${until}**.

## Hướng đi thay thế

1. Xe con, xe máy: đi cầu phao Bến Đá, cách cầu Bến Lam 2,3 km về hạ lưu.
2. Xe tải từ 3,5 tấn, xe khách từ 16 chỗ: đi cầu Lam Thành theo đường vành đai phía bắc.
3. Xe cứu thương, xe chữa cháy: được qua cầu ở mọi thời điểm theo hướng dẫn của người gác.

Sở đã bố trí 18 biển báo và bốn chốt gác ở hai đầu cầu. Ngoài các giờ nói trên, xe dưới 10 tấn qua cầu bình thường với tốc độ không quá 20 km/h.

Người dân phản ánh về tổ chức giao thông xin gọi số 0200 000 0215, trực cả ngày và đêm trong thời gian thi công.`

export const bridge: Piece = {
  ...{ ...construction, kind: 'press_release', occasion: 'voluntary', daysAgo: 20, time: '14:00' },
  vi: (on) => ({
    title: 'Tạm cấm xe qua cầu Bến Lam vào ban đêm để sửa chữa',
    summary: `Cầu Bến Lam cấm xe từ 20 giờ đến 5 giờ sáng, từ ngày ${on(4)} đến ngày ${on(34)}.`,
    body: bridgeText(on(4), '20 giờ 00 đến 5 giờ 00 hôm sau', on(34)),
  }),
}

export const bridgeCorrection: Correction = {
  daysAgo: 18,
  time: '09:45',
  note: 'Sửa giờ cấm xe: từ 22 giờ, không phải từ 20 giờ như bản đầu, để không ảnh hưởng xe khách chuyến cuối.',
  noteEn:
    'The hours of the closure are corrected: from 22:00, not from 20:00 as first published, so that the last coaches are not affected.',
  vi: (on) => ({
    title: 'Tạm cấm xe qua cầu Bến Lam vào ban đêm để sửa chữa',
    summary: `Cầu Bến Lam cấm xe từ 22 giờ đến 5 giờ sáng, từ ngày ${on(2)} đến ngày ${on(32)}.`,
    body: bridgeText(on(2), '22 giờ 00 đến 5 giờ 00 hôm sau', on(32)),
  }),
}

export const housing: Piece = {
  ...{ ...construction, kind: 'correction_request', form: 'written', occasion: 'voluntary' },
  ...{ daysAgo: 9, time: '16:10' },
  vi: (on) => ({
    title: 'Đề nghị cải chính thông tin về giá bán nhà ở xã hội khu Nam Lam Giang',
    summary: 'Giá 24,6 triệu đồng/m² mà một trang tin nêu là của dự án khác.',
    body: `Ngày ${on(-2)}, một trang thông tin điện tử tổng hợp đăng bài cho rằng giá bán nhà ở xã hội tại khu Nam Lam Giang là 24,6 triệu đồng/m². Thông tin này không đúng.

Mức 24,6 triệu đồng/m² là giá của một dự án nhà ở thương mại liền kề. Giá bán bình quân của 1.120 căn nhà ở xã hội đã được thẩm định là **16,2 triệu đồng/m²** đã gồm thuế, niêm yết tại trụ sở Sở và tại dự án từ ngày ${on(-10)}.

Sở Xây dựng tỉnh Lam Giang đã gửi văn bản đề nghị trang thông tin nói trên cải chính và xin lỗi bạn đọc. Các cơ quan báo chí đã dẫn lại bài viết được đề nghị cập nhật theo số liệu trên.`,
  }),
}

export const fish: Piece = {
  ...{ ...environment, kind: 'initial_information', occasion: 'extraordinary', daysAgo: 18, time: '19:15' },
  vi: (on) => ({
    title: 'Kết quả xác minh ban đầu việc cá lồng chết trên sông Trầm đoạn qua xã Thượng Lam',
    summary: 'Khoảng 3,8 tấn cá chết do thiếu ô xy; nguồn nước máy của tỉnh không bị ảnh hưởng.',
    body: `Sáng ngày ${on(-1)}, 27 hộ nuôi cá lồng tại xã Thượng Lam báo cá chết hàng loạt. Sở Nông nghiệp và Môi trường đã lấy 14 mẫu nước, sáu mẫu cá và làm việc với chính quyền địa phương ngay trong ngày.

Kết quả phân tích đến 17 giờ 00 ngày ${on(0)}:

- Ô xy hòa tan tại khu vực lồng bè từ 1,9 đến 2,4 mg/l, thấp hơn mức cần cho cá nuôi (trên 4 mg/l).
- Không phát hiện kim loại nặng, thuốc bảo vệ thực vật vượt quy chuẩn.
- Lượng cá chết ước 3,8 tấn, chủ yếu là cá trắm và cá diêu hồng.

Nguyên nhân ban đầu là mực nước xuống thấp, mật độ nuôi dày và trời oi kéo dài. Điểm lấy nước của Nhà máy nước Lam Thành cách khu vực này 11 km về thượng lưu, **không bị ảnh hưởng**. Sở hướng dẫn các hộ giảm mật độ, chạy máy sục khí ban đêm và thu gom, tiêu hủy cá chết trước ngày ${on(2)}.`,
  }),
}

export const reservoir: Piece = {
  ...{ ...environment, kind: 'press_release', occasion: 'voluntary', daysAgo: 8, time: '07:45' },
  vi: (on) => ({
    title: 'Thông báo lịch xả nước hồ Khe Trầm phục vụ gieo cấy',
    summary: `Hồ Khe Trầm xả từ 6 giờ 00 ngày ${on(3)} đến 18 giờ 00 ngày ${on(9)}.`,
    body: `Sở Nông nghiệp và Môi trường tỉnh Lam Giang thông báo hồ Khe Trầm mở cống lấy nước từ 6 giờ 00 ngày ${on(3)} đến 18 giờ 00 ngày ${on(9)}, lưu lượng 8,5 m³/s, phục vụ gieo cấy 4.200 ha của bảy xã phía nam.

Ủy ban nhân dân các xã chủ động nạo vét kênh cấp II, cấp III, bố trí người trực cống. Người dân không tắm, đánh bắt cá ở hạ lưu cống trong thời gian xả.`,
  }),
}

export const WITHDRAWAL =
  'Lịch xả nước dựa trên mực nước hồ đo sai do hỏng thiết bị quan trắc; lịch mới sẽ được thông báo sau khi đo lại.'
export const WITHDRAWAL_EN =
  'The schedule rested on a wrong water level caused by a broken gauge; a new one will be announced once it has been measured again.'

export const swineFever: Piece = {
  ...{ ...environment, kind: 'press_release', occasion: 'voluntary', daysAgo: 5, time: '16:30' },
  vi: (on) => ({
    title: 'Đã khống chế hai ổ dịch tả lợn châu Phi tại xã Đá Trắng',
    summary: `Tiêu hủy 96 con lợn; không phát sinh ổ dịch mới từ ngày ${on(-6)}.`,
    body: `Từ ngày ${on(-14)} đến ngày ${on(-6)}, bệnh dịch tả lợn châu Phi xảy ra tại hai hộ chăn nuôi ở thôn Nà Khoai và thôn Suối Lạnh, xã Đá Trắng. Cơ quan thú y đã tiêu hủy 96 con lợn, tổng trọng lượng 5,1 tấn.

Tỉnh đã cấp 400 lít hóa chất và 3 tấn vôi bột, lập hai chốt kiểm dịch tạm thời, giám sát 1.350 con lợn trong bán kính 3 km. Từ ngày ${on(-6)} đến nay không phát sinh ổ dịch mới.

Người chăn nuôi không bán chạy, không vứt xác lợn ra môi trường; khi lợn sốt cao, bỏ ăn hoặc chết không rõ nguyên nhân, báo ngay cho thú y xã hoặc gọi số 0200 000 0225. Thịt lợn đã qua kiểm dịch vẫn dùng bình thường.`,
  }),
}

export const marina: Piece = {
  ...{ ...construction, kind: 'reply', form: 'written', occasion: 'answer', daysAgo: 0, time: '00:00' },
  vi: (on) => ({
    title: 'Trả lời câu hỏi tại họp báo về quy hoạch bến du thuyền sông Trầm',
    summary: 'Quy hoạch đang lấy ý kiến; chưa có nhà đầu tư nào được chấp thuận.',
    body: `Tại họp báo định kỳ của Ủy ban nhân dân tỉnh, hai cơ quan báo chí hỏi về quy hoạch bến du thuyền ở bến Thượng, phường Lam Thành. Sở Xây dựng trả lời như sau:

Đồ án quy hoạch phân khu ven sông, diện tích 74 ha, đang được lấy ý kiến cộng đồng đến hết ngày ${on(20)}. Bản đồ và thuyết minh được trưng bày tại trụ sở Ủy ban nhân dân phường Lam Thành và trên trang thông tin của Sở.

Đến nay **chưa có nhà đầu tư nào được chấp thuận**. Đường dạo công cộng dọc sông rộng tối thiểu 12 m được giữ nguyên trong mọi phương án; không có hộ dân nào phải di dời.`,
  }),
}
