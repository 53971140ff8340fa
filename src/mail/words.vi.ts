export const mailVi = {
  'mail.mailbox.nav': 'Hộp thư mẫu',
  'mail.mailbox.title': 'Hộp thư mẫu',
  'mail.mailbox.lead':
    'Cổng đang chạy với dữ liệu mẫu và không có máy chủ thư, nên thư gửi đi được giữ lại ở đây.',
  'mail.mailbox.empty': 'Chưa có thư nào',
  'mail.mailbox.empty.help':
    'Hãy thử gửi một đề nghị trên trang công khai hoặc mời một thành viên: thư gửi đi sẽ hiện ở đây.',
  'mail.mailbox.to': 'Gửi tới: {recipient}',
} as const
