export const tasksVi = {
  'tasks.title': 'Việc cần làm',
  'tasks.lead': 'Những việc cổng không tự làm được. Làm xong việc nào, hãy đánh dấu việc đó.',
  'tasks.all': 'Tất cả việc cần làm',
  'tasks.none': 'Không có việc nào đang chờ.',
  'tasks.since': 'Từ',
  'tasks.done': 'Đánh dấu đã xong',
  'tasks.noted': 'Đã đánh dấu là xong.',
  'tasks.kind.mail.undeliverable': 'Một thư báo không đến được người nhận',
  'tasks.kind.mail.undeliverable.request':
    'Thư báo không đến được người yêu cầu: hãy gọi điện theo số ở yêu cầu',
  'tasks.kind.mail.undeliverable.account':
    'Thư báo vai trò không đến được người nhận: hãy kiểm tra địa chỉ ở trang thành viên',
} as const
