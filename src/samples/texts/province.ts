import type { Piece } from '../story'

const voluntary = { agency: 'UBND-lam_giang', speaker: 'regular', occasion: 'voluntary' } as const

export const disbursement: Piece = {
  ...{ agency: 'UBND-lam_giang', kind: 'periodic_information', form: 'posting', occasion: 'periodic' },
  ...{ speaker: 'regular', daysAgo: 24, time: '15:30' },
  vi: (on) => ({
    title: 'Lam Giang giải ngân 61,8% vốn đầu tư công, yêu cầu tháo gỡ mặt bằng 14 dự án chậm',
    summary: `Đến hết ngày ${on(-2)}, toàn tỉnh giải ngân 3.214 tỷ đồng, cao hơn cùng kỳ 4,6 điểm phần trăm.`,
    body: `Theo báo cáo tại phiên họp thường kỳ của Ủy ban nhân dân tỉnh, đến hết ngày ${on(-2)} toàn tỉnh đã giải ngân 3.214 tỷ đồng, bằng 61,8% kế hoạch vốn đầu tư công được giao, cao hơn cùng kỳ năm trước 4,6 điểm phần trăm.

## Kết quả theo nguồn vốn

| Nguồn vốn | Kế hoạch (tỷ đồng) | Đã giải ngân (tỷ đồng) | Tỷ lệ |
|---|---:|---:|---:|
| Ngân sách trung ương | 1.860 | 1.097 | 59,0% |
| Ngân sách tỉnh | 2.410 | 1.571 | 65,2% |
| Ngân sách cấp xã | 930 | 546 | 58,7% |

Ba chủ đầu tư có tỷ lệ giải ngân trên 80% là Ban Quản lý dự án đầu tư xây dựng các công trình giao thông, Sở Giáo dục và Đào tạo, Ủy ban nhân dân xã Bến Lam. Còn 14 dự án giải ngân dưới 30%, chủ yếu vướng bồi thường, giải phóng mặt bằng và thiếu vật liệu san lấp.

Ủy ban nhân dân tỉnh yêu cầu các chủ đầu tư:

1. Lập tiến độ giải ngân theo từng tuần cho từng dự án, gửi Sở Tài chính trước ngày ${on(7)}.
2. Phối hợp với Ủy ban nhân dân cấp xã hoàn thành chi trả bồi thường cho 216 hộ còn lại trước ngày ${on(30)}.
3. Đề xuất điều chuyển vốn của dự án không có khả năng giải ngân trước ngày ${on(21)}.

Số liệu chi tiết của từng dự án được đăng trên Cổng thông tin điện tử của tỉnh. Báo chí cần thêm thông tin xin gửi đề nghị đến bộ phận báo chí của Văn phòng Ủy ban nhân dân tỉnh.`,
  }),
}

export const clinic: Piece = {
  ...{ agency: 'UBND-lam_giang', kind: 'reply', form: 'written', occasion: 'answer' },
  ...{ speaker: 'regular', daysAgo: 16, time: '10:15' },
  vi: (on) => ({
    title: 'Trả lời báo chí về tiến độ đưa Bệnh viện Đa khoa khu vực Đá Trắng vào hoạt động',
    summary: 'Hạng mục chính đã xong; bệnh viện chờ nghiệm thu phòng cháy, chữa cháy và lắp thiết bị.',
    body: `Một số cơ quan báo chí hỏi vì sao Bệnh viện Đa khoa khu vực Đá Trắng đã xây xong phần thô nhưng chưa tiếp nhận người bệnh. Văn phòng Ủy ban nhân dân tỉnh Lam Giang trả lời như sau:

Dự án có quy mô 180 giường, tổng mức đầu tư 412 tỷ đồng. Đến ngày ${on(-3)}, nhà thầu đã hoàn thành 100% phần xây lắp khối nhà chính và 92% hạ tầng ngoài nhà. Việc chậm so với hợp đồng khoảng bốn tháng là do phải bổ sung hệ thống xử lý nước thải và chờ đấu nối đường dây 22 kV.

**Các việc còn lại gồm:** nghiệm thu phòng cháy, chữa cháy; lắp đặt máy chụp cắt lớp và hệ thống khí y tế; tuyển bổ sung 64 nhân viên y tế. Ủy ban nhân dân tỉnh đã giao Sở Y tế hoàn thành ba việc này trước ngày ${on(60)}.

Trong thời gian chờ, người dân khu vực Đá Trắng tiếp tục được khám, chữa bệnh tại cơ sở cũ ở số 15 đường Bờ Hồ; quyền lợi bảo hiểm y tế không thay đổi.`,
  }),
}

export const pressConference: Piece = {
  ...{ agency: 'UBND-lam_giang', kind: 'press_conference', form: 'press_conference', occasion: 'periodic' },
  ...{ speaker: 'regular', daysAgo: 13, time: '17:00' },
  vi: (on) => ({
    title: 'Nội dung chính họp báo định kỳ của Ủy ban nhân dân tỉnh Lam Giang',
    summary: `Họp báo ngày ${on(0)} cung cấp thông tin về tăng trưởng, nhà ở xã hội và phòng, chống thiên tai.`,
    body: `Chiều ngày ${on(0)}, tại Trung tâm Hội nghị tỉnh, Ủy ban nhân dân tỉnh Lam Giang họp báo định kỳ. Chánh Văn phòng Ủy ban nhân dân tỉnh chủ trì; đại diện 32 cơ quan báo chí tham dự.

## Những nội dung được cung cấp

- **Tăng trưởng:** tổng sản phẩm trên địa bàn từ đầu năm tăng 8,1%; thu ngân sách tăng 12,4% so với cùng kỳ năm trước.
- **Nhà ở xã hội:** 1.120 căn tại khu Nam Lam Giang đủ điều kiện bán, cho thuê mua; hồ sơ nhận từ ngày ${on(18)}.
- **Phòng, chống thiên tai:** rà soát xong 47 điểm có nguy cơ sạt lở, lập phương án sơ tán cho 1.890 hộ.

Trả lời câu hỏi về giá thuê nhà ở xã hội, người phát ngôn cho biết mức giá được tính theo quy định và đăng công khai tại trụ sở Sở Xây dựng cùng Ủy ban nhân dân các xã liên quan.

Hai câu hỏi về quy hoạch bến du thuyền chưa đủ thông tin để trả lời tại chỗ; Sở Xây dựng sẽ trả lời bằng văn bản trước ngày ${on(5)}.`,
  }),
  en: (on) => ({
    title: 'Main points of the regular press conference of the People’s Committee of Lam Giang Province',
    summary: `On ${on(0)} the province informed the press about growth, social housing and disaster prevention.`,
    body: `On the afternoon of ${on(0)} the People’s Committee of Lam Giang Province held its regular press conference at the Provincial Convention Centre. The Chief of Office chaired it; 32 press agencies attended.

- **Growth:** gross regional product has grown 8.1% since the beginning of the year; budget revenue is 12.4% above that of the same time last year.
- **Social housing:** 1,120 flats in South Lam Giang may be sold or leased; applications are taken from ${on(18)}.
- **Disasters:** 47 places at risk of landslides were surveyed, with evacuation plans for 1,890 households.

Two questions about the planned marina could not be answered on the spot; the Department of Construction will reply in writing by ${on(5)}.`,
  }),
}

export const forgery: Piece = {
  ...{ ...voluntary, kind: 'denial', form: 'posting', daysAgo: 6, time: '11:20' },
  vi: (on) => ({
    title: 'Văn bản cho học sinh toàn tỉnh nghỉ học một tuần đang lan truyền là giả mạo',
    summary: 'Ủy ban nhân dân tỉnh không ban hành văn bản nào về việc cho học sinh nghỉ học.',
    body: `Từ tối ngày ${on(-1)}, trên mạng xã hội lan truyền ảnh chụp một văn bản ghi là của Ủy ban nhân dân tỉnh Lam Giang, thông báo học sinh toàn tỉnh nghỉ học một tuần để phòng dịch.

**Ủy ban nhân dân tỉnh khẳng định văn bản đó là giả mạo.** Số 3417/UBND-VX ghi trên văn bản đã được cấp cho một văn bản khác về thu chi ngân sách; thể thức, chữ ký và hình dấu trong ảnh không phải của Ủy ban nhân dân tỉnh.

Các trường học trên địa bàn dạy và học bình thường. Ủy ban nhân dân tỉnh đã đề nghị Công an tỉnh xác minh người làm và phát tán văn bản, xử lý theo quy định.

Đề nghị người dân không chia sẻ lại ảnh chụp nói trên và đối chiếu mọi thông báo với các kênh chính thức của tỉnh được liệt kê tại cổng phát ngôn này.`,
  }),
  en: (on) => ({
    title: 'A circulating document that closes all schools for a week is a forgery',
    summary: 'The People’s Committee has issued no document about closing schools.',
    body: `Since the evening of ${on(-1)} a picture of a document has been shared on social networks. In the name of the People’s Committee of Lam Giang Province it closes all schools for a week because of an epidemic.

**That document is a forgery.** Its number, 3417/UBND-VX, belongs to another document on budget matters; neither form, signature nor seal are those of the People’s Committee. Schools are open as usual.

The provincial police have been asked to find who made and spread it. Please do not share the picture, and check announcements against the official channels listed on this portal.`,
  }),
}

export const serviceCentre: Piece = {
  ...{ ...voluntary, kind: 'press_release', form: 'posting', daysAgo: 3, time: '08:30' },
  vi: (on) => ({
    title: 'Trung tâm Phục vụ hành chính công tỉnh Lam Giang làm việc thêm sáng thứ Bảy',
    summary: `Từ ngày ${on(5)}, người dân có thể nộp và nhận kết quả 286 thủ tục vào sáng thứ Bảy.`,
    body: `Từ ngày ${on(5)}, Trung tâm Phục vụ hành chính công tỉnh Lam Giang tiếp nhận và trả kết quả hồ sơ cả sáng thứ Bảy, từ 7 giờ 30 đến 11 giờ 30, tại số 2 đường Nguyễn Trãi, phường Lam Thành.

Trong buổi sáng thứ Bảy, Trung tâm nhận hồ sơ của 286 thủ tục, trong đó có đăng ký đất đai, cấp đổi giấy phép lái xe, đăng ký kinh doanh và chứng thực. Người dân lấy số trước qua Cổng dịch vụ công hoặc tại chỗ.

Qua hai tháng làm thử, Trung tâm đã tiếp nhận 1.742 hồ sơ vào sáng thứ Bảy, chiếm 9% tổng số hồ sơ; 97,3% được trả đúng hoặc trước hạn. Mọi phản ánh về thái độ phục vụ xin gọi số 0200 000 0150.`,
  }),
}

export const landslide: Piece = {
  ...{ agency: 'UBND-lam_giang', kind: 'initial_information', form: 'posting', occasion: 'extraordinary' },
  ...{ speaker: 'authorised', daysAgo: 1, time: '21:40' },
  vi: (on) => ({
    title: 'Sạt lở bờ hữu sông Trầm tại xã Bến Lam: đã sơ tán 42 hộ, không có thiệt hại về người',
    summary: 'Cung sạt dài 180 m; cấm đường ven sông từ km 3 đến km 4.',
    body: `Khoảng 18 giờ 20 ngày ${on(0)}, bờ hữu sông Trầm đoạn qua thôn Bến Đá, xã Bến Lam sạt lở trên chiều dài 180 m, ăn sâu vào đất liền chỗ rộng nhất 25 m. Đến 21 giờ cùng ngày **không có thiệt hại về người**; hai nhà kho và 0,6 ha hoa màu bị cuốn trôi.

## Những việc đã làm

- Sơ tán 42 hộ với 163 người đến Trường Tiểu học Bến Lam và nhà văn hóa thôn Bến Đá, có đủ lương thực và nước uống.
- Cắt điện hai trạm biến áp, cấm đường ven sông từ km 3 đến km 4; xe đi theo đường tỉnh 412.
- Huy động 120 cán bộ, chiến sĩ và dân quân túc trực suốt đêm, lắp hai trạm quan trắc dịch chuyển.

Nguyên nhân ban đầu được xác định là nước sông rút nhanh sau ba ngày mưa lớn. Phó Chủ tịch Ủy ban nhân dân tỉnh được ủy quyền phát ngôn về vụ việc; thông tin tiếp theo được cung cấp lúc 8 giờ sáng hằng ngày tại cổng này.

Người dân không đến gần khu vực sạt lở để quay phim, chụp ảnh. Đường dây nóng của Ban Chỉ huy phòng thủ dân sự tỉnh: 0200 000 0112.`,
  }),
}

export const URGENCY =
  'Sạt lở đang diễn ra trong đêm, cần báo ngay cho người dân ven sông; người duyệt thứ hai đang ở hiện trường.'

export const nextConference: Piece = {
  ...{ ...voluntary, kind: 'press_release', form: 'posting', daysAgo: -1, time: '09:00' },
  vi: (on) => ({
    title: 'Mời họp báo về kết quả khắc phục sạt lở bờ sông Trầm',
    summary: `Họp báo lúc 14 giờ 00 ngày ${on(2)} tại Trung tâm Hội nghị tỉnh Lam Giang.`,
    body: `Ủy ban nhân dân tỉnh Lam Giang mời các cơ quan báo chí dự họp báo về kết quả khắc phục sạt lở bờ hữu sông Trầm và phương án ổn định chỗ ở cho các hộ phải sơ tán.

- **Thời gian:** 14 giờ 00 ngày ${on(2)}
- **Địa điểm:** Phòng họp số 3, Trung tâm Hội nghị tỉnh, phường Lam Thành
- **Chủ trì:** Phó Chủ tịch Ủy ban nhân dân tỉnh được ủy quyền phát ngôn

Phóng viên đăng ký trước 17 giờ 00 ngày ${on(1)} qua bộ phận báo chí, số 0200 000 0100, để được bố trí xe ra hiện trường. Sau họp báo, tài liệu và bản ghi âm được đăng tại cổng này.`,
  }),
}

export const festival: Piece = {
  ...{ ...voluntary, kind: 'press_release', form: 'posting', daysAgo: 0, time: '00:00' },
  vi: (on) => ({
    title: 'Kế hoạch tổ chức Lễ hội Đua thuyền sông Trầm (bản nháp)',
    summary: '',
    body: `Lễ hội Đua thuyền sông Trầm dự kiến diễn ra trong hai ngày ${on(24)} và ${on(25)} tại bến Thượng, phường Lam Thành, với 26 đội thuyền của 18 xã, phường.

*Còn chờ: phương án phân luồng của Công an tỉnh; kinh phí xã hội hóa; danh sách đội tham dự chính thức.*`,
  }),
}
