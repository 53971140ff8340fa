export const tasksVi = {
  'tasks.title': 'Việc cần làm',
  'tasks.waiting': 'Việc cổng không tự làm được',
  'tasks.lead': 'Những việc cổng không tự làm được. Làm xong việc nào, hãy đánh dấu việc đó.',
  'tasks.none': 'Không có việc nào đang chờ',
  'tasks.none.help': 'Khi có thư không đến được người nhận, cổng ghi việc đó ở đây.',
  'tasks.since': 'Từ',
  'tasks.done': 'Đánh dấu đã xong',
  'tasks.noted': 'Đã đánh dấu là xong.',
  'tasks.kind.mail.undeliverable': 'Một thư báo không đến được người nhận',
  'tasks.kind.mail.undeliverable.request':
    'Thư báo không đến được người đề nghị: hãy gọi theo số điện thoại ghi trong đề nghị',
  'tasks.kind.mail.undeliverable.account':
    'Thư báo vai trò không đến được người nhận: hãy kiểm tra địa chỉ ở trang thành viên',
  'tasks.kind.spokesperson.unable':
    'Người phát ngôn thường xuyên không thể phát ngôn: cần ủy quyền cho người khác',
  'tasks.kind.spokesperson.confirm': 'Xác nhận liên hệ công khai của người phát ngôn trong quý này',
  'tasks.kind.statement.countersign':
    'Thông cáo phát hành khẩn quá hạn ký xác nhận: cần người thứ hai ký, hoặc thu hồi',
} as const
