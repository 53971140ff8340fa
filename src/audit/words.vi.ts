export const auditVi = {
  'audit.nav': 'Nhật ký',
  'audit.title': 'Nhật ký hệ thống',
  'audit.lead': 'Mỗi việc làm trên cổng là một dòng không thể sửa hay xóa.',
  'audit.at': 'Thời điểm',
  'audit.who': 'Người thực hiện',
  'audit.what': 'Việc',
  'audit.subject': 'Đối tượng',
  'audit.agency': 'Cơ quan',
  'audit.request': 'Mã yêu cầu kỹ thuật',
  'audit.public': 'Khách',
  'audit.empty': 'Chưa có dòng nào.',
} as const
