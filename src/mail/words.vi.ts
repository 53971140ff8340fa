export const mailVi = {
  'mail.mailbox.nav': 'Hộp thư mẫu',
  'mail.mailbox.title': 'Hộp thư mẫu',
  'mail.mailbox.lead':
    'Cổng đang chạy với dữ liệu mẫu và không có máy chủ thư, nên thư gửi đi nằm lại ở đây.',
  'mail.mailbox.empty': 'Chưa có thư nào.',
  'mail.mailbox.to': 'Gửi tới: {recipient}',
} as const
