import type { AgencyCode } from '../story'

export interface SampleRequest {
  agency: AgencyCode
  kind: 'information' | 'comment' | 'interview'
  name: string
  outlet: string
  email: string
  phone: string
  pressCard: string
  subject: string
  purpose: string | null
  question: string
  /** What the desk wrote back, when it has. */
  answer: string | null
}

/** Newsrooms and journalists that do not exist. */
export const REQUESTS: SampleRequest[] = [
  {
    agency: 'UBND-lam_giang',
    kind: 'information',
    name: 'Bạch Thu Quỳnh',
    outlet: 'Báo Mẫu Lam Giang',
    email: 'thu-quynh@baomau.example',
    phone: '0200 000 9001',
    pressCard: 'MAU-0001',
    subject: 'Số hộ còn phải sơ tán do sạt lở ở xã Bến Lam',
    purpose: null,
    question:
      'Đến nay còn bao nhiêu hộ chưa thể trở về nhà, họ được hỗ trợ tiền thuê nhà và lương thực trong bao lâu, và kinh phí lấy từ nguồn nào?',
    answer:
      'Tính đến sáng nay, 42 hộ với 163 người vẫn ở nơi tạm cư. Mỗi hộ được hỗ trợ 2 triệu đồng một tháng tiền thuê nhà trong ba tháng, mỗi người 15 kg gạo một tháng. Kinh phí lấy từ dự phòng ngân sách tỉnh.',
  },
  {
    agency: 'UBND-lam_giang',
    kind: 'interview',
    name: 'Khổng Đức Hiển',
    outlet: 'Tạp chí Mẫu Đô thị',
    email: 'duc-hien@tapchimau.example',
    phone: '0200 000 9002',
    pressCard: 'MAU-0002',
    subject: 'Phỏng vấn về việc làm thêm sáng thứ Bảy của Trung tâm Phục vụ hành chính công',
    purpose: 'Bài trong chuyên mục cải cách hành chính, dự kiến 1.500 chữ kèm ảnh.',
    question:
      'Đề nghị bố trí 30 phút phỏng vấn người phụ trách Trung tâm. Chúng tôi muốn hỏi về số người trực, tiền làm thêm giờ và những thủ tục được nộp nhiều nhất vào thứ Bảy.',
    answer: null,
  },
]
