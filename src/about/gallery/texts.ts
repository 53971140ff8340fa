export const LONG =
  'Ủy ban nhân dân tỉnh trả lời đề nghị của báo chí về việc nghiêm túc kiểm điểm trách nhiệm của các tổ chức, cá nhân liên quan đến tiến độ giải phóng mặt bằng dự án đường nối quốc lộ với khu công nghiệp giai đoạn hai'

/** Without a space to break it at, as an address or a slip of the keyboard is. */
export const UNBROKEN = 'https://mau.gov.vn/' + 'nghieng'.repeat(16)
