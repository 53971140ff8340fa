/** What staff read where they record, publish and end a right to speak. */
export const registerVi = {
  'spokespeople.desk.recorded': 'Đã ghi nhận. Người này chưa được công bố.',
  'spokespeople.desk.published': 'Đã công bố người phát ngôn.',
  'spokespeople.desk.contact_changed': 'Đã lưu thông tin liên hệ.',
  'spokespeople.desk.save': 'Ghi nhận và công bố',
  'spokespeople.desk.record': 'Chỉ ghi nhận, công bố sau',
  'spokespeople.desk.publish': 'Công bố người phát ngôn',
  'spokespeople.desk.contact.save': 'Lưu, chưa công bố',
  'spokespeople.desk.contact.change': 'Lưu thông tin liên hệ',
  'spokespeople.desk.contact.later': 'Có thể bổ sung sau, nhưng phải đủ trước khi công bố.',
  'spokespeople.desk.contact.changed_at_once': 'Danh bạ công khai thay đổi ngay khi lưu.',
  'spokespeople.desk.contact.publish_help':
    'Danh bạ công khai hiện đủ họ tên và ba mục này ngay khi công bố.',
  'spokespeople.desk.decision': 'Quyết định giao nhiệm vụ',
  'spokespeople.desk.decision.head': 'Quyết định hoặc nghị quyết',
  'spokespeople.desk.decision.authorised': 'Văn bản ủy quyền',
  'spokespeople.desk.decision_no': 'Số, ký hiệu văn bản',
  'spokespeople.desk.decided_at': 'Thời điểm ký',
  'spokespeople.desk.decided_at.hint': 'Thời hạn công bố tính từ lúc này. Giờ Việt Nam.',
  'spokespeople.desk.grantor': 'Người đứng đầu đã ký',
  'spokespeople.desk.grantor.hint': 'Người giữ chức vụ vào thời điểm ký.',
  'spokespeople.desk.grantor.choose': 'Chọn người đứng đầu',
  'spokespeople.desk.grantor.none': 'Chưa ghi nhận người đứng đầu nào: hãy thêm người đứng đầu trước.',
  'spokespeople.desk.files': 'Tệp văn bản',
  'spokespeople.desk.files.hint': 'Một tệp PDF hoặc bản chụp, tối đa 10 MB.',
  'spokespeople.desk.file_public': 'Công khai văn bản này',
  'spokespeople.desk.file_public.forced':
    'Văn bản ủy quyền ký trước ngày {day} luôn được công khai (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.desk.case_id': 'Vụ việc đã có',
  'spokespeople.desk.case_new': 'Vụ việc mới, ghi ở mục dưới',
  'spokespeople.desk.case_either': 'chọn vụ việc hoặc ghi vụ việc mới',
  'spokespeople.desk.case_subject': 'Vụ việc mới',
  'spokespeople.desk.case_subject.hint': 'Mỗi văn bản ủy quyền cho một vụ việc cụ thể.',
  'spokespeople.desk.valid_from.needed': 'Giờ Việt Nam.',
  'spokespeople.desk.reason': 'Lý do kết thúc',
  'spokespeople.desk.reason.hint': 'Lưu trong hồ sơ của cơ quan, không công khai.',
  'spokespeople.desk.unpublished': 'Chưa công bố',
  'spokespeople.desk.ended_state': 'Đã kết thúc',
  'spokespeople.desk.paper_public': 'Công khai',
  'spokespeople.desk.paper_internal': 'Chỉ dùng nội bộ',
  'spokespeople.desk.paper_none': 'Không có tệp',
  'spokespeople.desk.not_given': 'Chưa có',
  'spokespeople.desk.published_at': 'Công bố lúc',
  'spokespeople.desk.confirmed_at': 'Xác nhận liên hệ lúc',
  'spokespeople.desk.clock': 'Thời hạn công bố',
  'spokespeople.desk.history': 'Quá trình',
  'spokespeople.waiting.unpublished': 'Người phát ngôn chưa công bố',
  'spokespeople.published_already': 'Người phát ngôn này đã được công bố.',
  'spokespeople.facts_missing': 'Cần có chức vụ, số điện thoại và thư điện tử công vụ.',

  'spokespeople.clock.left': 'còn {time} để công bố',
  'spokespeople.clock.over': 'Quá hạn công bố {time}',
  'spokespeople.clock.late': 'Công bố trễ {time}',
  'spokespeople.clock.on_time': 'Công bố đúng hạn',
  'spokespeople.clock.dropped': 'Đã kết thúc trước khi công bố',
  'spokespeople.clock.due': 'Hạn công bố: {at}',
  'spokespeople.clock.none':
    '{instrument} không đặt số giờ phải công bố người phát ngôn thường xuyên: quyết định này không có thời hạn công bố.',
  'spokespeople.clock.house': 'mục tiêu của cơ quan theo {document}, không phải thời hạn luật định',
  'spokespeople.clock.default': 'mục tiêu nội bộ, không phải thời hạn luật định',
  'spokespeople.clock.days.one': '{count} ngày',
  'spokespeople.clock.days.many': '{count} ngày',
  'spokespeople.clock.hours.one': '{count} giờ',
  'spokespeople.clock.hours.many': '{count} giờ',
  'spokespeople.clock.minutes.one': '{count} phút',
  'spokespeople.clock.minutes.many': '{count} phút',

  'spokespeople.problem.official_email':
    'Cần địa chỉ thư điện tử công vụ, có đuôi {domains} (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.needed': 'Cần điền mục này để công bố (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.unsigned':
    'Quyền phát ngôn không thể có hiệu lực trước khi văn bản được ký (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.either': 'Hãy chọn người trong danh sách hoặc ghi họ tên người mới, không cả hai.',
  'spokespeople.problem.order':
    'Thời điểm kết thúc phải sau thời điểm bắt đầu (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.definite':
    'Ủy quyền phải có thời hạn: cần cả thời điểm bắt đầu và kết thúc (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.future':
    'Thời điểm ký không thể sau lúc này (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.as_signed':
    'Hãy điền mục này theo văn bản đã ký (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.no_document':
    'Cần đính kèm quyết định giao nhiệm vụ phát ngôn (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.no_authorisation':
    'Ủy quyền phải bằng văn bản: cần đính kèm văn bản ủy quyền (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.one_document': 'Hãy gửi văn bản trong một tệp.',
  'spokespeople.problem.one_case':
    'Mỗi văn bản ủy quyền cho một vụ việc cụ thể: hãy chọn vụ việc đã có hoặc ghi một vụ việc mới, không cả hai (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.no_case':
    'Ủy quyền phải cho một vụ việc cụ thể: hãy chọn vụ việc đã có hoặc ghi vụ việc mới (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.case': 'Hãy chọn một vụ việc đang mở của cơ quan này.',
  'spokespeople.problem.same_document':
    'Văn bản số này, ký ngày này đã ủy quyền cho vụ việc khác; mỗi văn bản cho một vụ việc (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.grantor': 'Hãy chọn người đứng đầu của cơ quan này.',
  'spokespeople.problem.passed_on':
    'Người phát ngôn và người được ủy quyền không được ủy quyền tiếp; chỉ người đứng đầu được ủy quyền (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.not_head_then':
    'Vào thời điểm ký, người này không phải người đứng đầu cơ quan (khoản {clause} Điều {article} {instrument}).',
  'spokespeople.problem.himself':
    'Người đứng đầu phát ngôn theo chức vụ, không ủy quyền cho chính mình (khoản {clause} Điều {article} {instrument}).',
} as const
