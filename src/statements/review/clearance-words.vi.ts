export const clearanceVi = {
  'review.clearance.title': 'Cơ quan phối hợp',
  'review.clearance.lead':
    'Cơ quan được hỏi phải thống nhất với đúng nội dung đã trình thì thông cáo mới được duyệt, kể cả phát hành khẩn. Nội dung thay đổi thì phải thống nhất lại.',
  'review.clearance.source': 'Căn cứ khi vụ việc liên quan từ hai bộ, ngành, địa phương trở lên:',
  'review.clearance.none': 'Chưa đề nghị cơ quan nào thống nhất nội dung',
  'review.clearance.none.help': 'Thông cáo này được duyệt mà không cần ý kiến của cơ quan khác.',
  'review.clearance.back': 'Về trang thông cáo',
  'review.clearance.back.list': 'Về danh sách cơ quan phối hợp',
  'review.clearance.manage': 'Đề nghị cơ quan khác thống nhất nội dung',
  'review.clearance.asked_by': 'Người đề nghị: {name}',
  'review.clearance.answered_by': 'Người trả lời: {name}',
  'review.clearance.wishes_are': 'Đề nghị sửa: {wishes}',
  'review.clearance.decide.dropped': 'Đã rút đề nghị thống nhất',
  'review.clearance.standing.unsent': 'Gửi khi trình duyệt',
  'review.clearance.standing.asked': 'Chờ trả lời',
  'review.clearance.standing.agreed': 'Đã thống nhất',
  'review.clearance.standing.refused': 'Chưa thống nhất',
  'review.clearance.standing.outdated': 'Phải thống nhất lại',
  'review.clearance.ask': 'Đề nghị thêm một cơ quan',
  'review.clearance.ask.later':
    'Cơ quan được hỏi chỉ thấy nội dung khi bản này được trình duyệt, và được báo qua thư điện tử vào lúc đó.',
  'review.clearance.ask.now':
    'Cơ quan được hỏi thấy ngay nội dung đã trình và được báo qua thư điện tử. Họ không thấy quá trình xử lý trong cơ quan Ông/Bà.',
  'review.clearance.ask.nobody':
    'Không còn cơ quan nào để hỏi: chỉ hỏi được cơ quan có người phát ngôn hoặc người đứng đầu dùng cổng này.',
  'review.clearance.agency': 'Cơ quan được hỏi',
  'review.clearance.agency.choose': 'Chọn cơ quan',
  'review.clearance.agency.hint': 'Người phát ngôn hoặc người đứng đầu của cơ quan này sẽ trả lời.',
  'review.clearance.agency.missing': 'Hãy chọn cơ quan cần thống nhất nội dung.',
  'review.clearance.note': 'Lời nhắn cho cơ quan được hỏi',
  'review.clearance.note.hint': 'Ví dụ: đoạn nào thuộc lĩnh vực của họ, cần trả lời trước lúc nào.',
  'review.clearance.ask.send': 'Đề nghị thống nhất nội dung',
  'review.clearance.drop': 'Rút đề nghị',
  'review.clearance.drop.one': 'Rút đề nghị với {agency}',
  'review.clearance.drop.title': 'Rút đề nghị với {agency}?',
  'review.clearance.drop.effect.sent':
    'Cơ quan này không còn thấy thông cáo và được báo qua thư điện tử cùng lý do. Người duyệt cũng đọc lý do này trước khi duyệt.',
  'review.clearance.drop.effect.unsent':
    'Cơ quan này chưa thấy thông cáo và sẽ không được hỏi. Người duyệt đọc lý do này trước khi duyệt.',
  'review.clearance.drop.reason': 'Lý do rút đề nghị',
  'review.clearance.done.asked': 'Đã thêm cơ quan cần lấy ý kiến thống nhất.',
  'review.clearance.done.dropped': 'Đã rút đề nghị. Lý do được giữ trong quá trình xử lý.',
  'review.clearance.done.agreed': 'Đã thống nhất nội dung. Cơ quan đề nghị được báo qua thư điện tử.',
  'review.clearance.done.refused': 'Đã gửi ý kiến chưa thống nhất cho cơ quan đề nghị.',

  'review.clearance.list.nav': 'Phối hợp',
  'review.clearance.list.title': 'Phối hợp phát ngôn',
  'review.clearance.list.lead':
    'Thông cáo của cơ quan khác đề nghị cơ quan Ông/Bà thống nhất nội dung trước khi công bố.',
  'review.clearance.list.not_yours':
    'Mục này dành cho cán bộ đầu mối báo chí, người phát ngôn và người đứng đầu cơ quan.',
  'review.clearance.list.mo': 'Chờ trả lời',
  'review.clearance.list.xong': 'Đã trả lời hoặc đang được sửa',
  'review.clearance.list.none.mo': 'Không có đề nghị nào chờ trả lời',
  'review.clearance.list.none.xong': 'Chưa có đề nghị nào được trả lời',
  'review.clearance.list.back': 'Về danh sách phối hợp phát ngôn',
  'review.clearance.list.column.title': 'Thông cáo',
  'review.clearance.list.column.owner': 'Cơ quan đề nghị',
  'review.clearance.list.column.state': 'Trạng thái',
  'review.clearance.list.column.sent': 'Nhận lúc',
  'review.clearance.asked.unsent': 'Chờ trả lời',
  'review.clearance.asked.asked': 'Chờ trả lời',
  'review.clearance.asked.agreed': 'Đã thống nhất',
  'review.clearance.asked.refused': 'Chưa thống nhất',
  'review.clearance.asked.outdated': 'Chờ trả lời lại',
  'review.clearance.asked.being_changed': 'Đang được sửa',
  'review.clearance.asked.over': 'Không cần trả lời',
  'review.clearance.asked.lead': '{owner} đề nghị {agency} thống nhất nội dung dưới đây trước khi công bố.',
  'review.clearance.asked.note': 'Lời nhắn của {name}:',
  'review.clearance.asked.text': 'Nội dung đã trình',
  'review.clearance.asked.about': 'Cách công bố',
  'review.clearance.asked.files': 'Tệp đính kèm',
  'review.clearance.asked.contact': 'Trao đổi với cơ quan đề nghị',
  'review.clearance.asked.answer': 'Trả lời',
  'review.clearance.asked.steps': 'Đã trao đổi',
  'review.clearance.asked.public': 'Xem trang công khai',
  'review.clearance.agree.send': 'Thống nhất nội dung này',
  'review.clearance.agree.effect':
    'Ý kiến này nhân danh cơ quan Ông/Bà và gắn với đúng nội dung trên trang. Nếu nội dung đổi, cơ quan đề nghị phải hỏi lại.',
  'review.clearance.refuse': 'Chưa thống nhất',
  'review.clearance.refuse.reason': 'Lý do chưa thống nhất',
  'review.clearance.refuse.wishes': 'Đề nghị sửa thành',
  'review.clearance.refuse.wishes.hint': 'Nêu đoạn cần sửa và câu chữ mà cơ quan Ông/Bà thống nhất được.',
  'review.clearance.refuse.send': 'Gửi ý kiến chưa thống nhất',

  'review.clearance.why.missing': 'Chưa duyệt được: {agencies} chưa thống nhất nội dung này.',
  'review.clearance.why.answered':
    'Ông/Bà đã thay mặt cơ quan phối hợp cho ý kiến về bản này, nên không duyệt hay ký xác nhận được: cần người khác.',
  'review.clearance.why.decided': 'Thông cáo này đã được duyệt: ý kiến của các cơ quan phối hợp giữ nguyên.',
  'review.clearance.why.asked_already': 'Cơ quan này đã được đề nghị thống nhất nội dung.',
  'review.clearance.why.not_answerer':
    'Chỉ người phát ngôn hoặc người đứng đầu của cơ quan được hỏi trả lời. Ông/Bà đọc được nội dung để chuẩn bị ý kiến.',
  'review.clearance.why.wrote':
    'Ông/Bà đã soạn hoặc sửa nội dung này nên không thay mặt cơ quan khác để thống nhất: cần người khác của cơ quan được hỏi trả lời.',
  'review.clearance.why.being_changed':
    'Cơ quan đề nghị đang sửa nội dung này. Khi họ trình lại, Ông/Bà sẽ được báo để trả lời.',
  'review.clearance.why.over':
    'Cơ quan đề nghị đã thu hồi thông cáo này nên bản đang trình không được duyệt nữa. Ông/Bà không cần trả lời.',
  'review.clearance.why.other_text':
    'Nội dung đã được thay bằng bản khác sau khi Ông/Bà mở trang. Hãy đọc bản dưới đây rồi trả lời lại.',
  'review.clearance.why.agreed_already': '{name} đã thay mặt cơ quan thống nhất nội dung này lúc {time}.',

  'review.clearance.waiting.answer': 'Chờ cơ quan Ông/Bà thống nhất nội dung',
  'review.clearance.waiting.others': 'Chờ người phát ngôn hoặc người đứng đầu thống nhất nội dung',
  'review.clearance.waiting.refused': 'Cơ quan phối hợp chưa thống nhất',
  'review.clearance.waiting.from': 'Cơ quan đề nghị:',
  'review.clearance.waiting.since': 'nhận',
  'review.clearance.waiting.by': 'Cơ quan trả lời:',
  'review.clearance.waiting.reason': 'Lý do:',

  'review.clearance.letter.asked.subject': 'Đề nghị thống nhất nội dung: {title}',
  'review.clearance.letter.asked.text':
    'Kính gửi Ông/Bà,\n\n{agency} đề nghị cơ quan Ông/Bà thống nhất nội dung sau trước khi công bố:\n{title}\n\nXin mở để đọc và trả lời: {link}\n',
  'review.clearance.letter.asked_anew.subject': 'Đề nghị thống nhất lại nội dung: {title}',
  'review.clearance.letter.asked_anew.text':
    'Kính gửi Ông/Bà,\n\n{agency} đã trình lại thông cáo sau và đề nghị cơ quan Ông/Bà cho ý kiến về bản này:\n{title}\n\nXin mở để đọc và trả lời: {link}\n',
  'review.clearance.letter.dropped.subject': 'Không cần trả lời nữa: {title}',
  'review.clearance.letter.dropped.text':
    'Kính gửi Ông/Bà,\n\n{agency} đã rút đề nghị thống nhất nội dung thông cáo sau:\n{title}\n\nLý do: {reason}\n',
  'review.clearance.letter.over.subject': 'Không cần trả lời nữa: {title}',
  'review.clearance.letter.over.text':
    'Kính gửi Ông/Bà,\n\n{agency} đã thu hồi hoặc gỡ bỏ thông cáo sau, nên bản đang chờ cơ quan Ông/Bà thống nhất không được duyệt nữa:\n{title}\n\nLý do: {reason}\n',
  'review.clearance.letter.agreed.subject': 'Đã thống nhất: {title}',
  'review.clearance.letter.agreed.text':
    'Kính gửi Ông/Bà,\n\n{agency} đã thống nhất nội dung thông cáo:\n{title}\n\nXem thông cáo: {link}\n',
  'review.clearance.letter.refused.subject': 'Chưa thống nhất: {title}',
  'review.clearance.letter.refused.text':
    'Kính gửi Ông/Bà,\n\n{agency} chưa thống nhất nội dung thông cáo:\n{title}\n\nLý do và đề nghị:\n{reason}\n\nXin mở để sửa hoặc trao đổi: {link}\n',

  'statements.event.clearance_asked': 'Đề nghị thống nhất nội dung',
  'statements.event.clearance_dropped': 'Rút đề nghị thống nhất',
  'statements.event.clearance_agreed': 'Thống nhất nội dung',
  'statements.event.clearance_refused': 'Chưa thống nhất nội dung',
  'statements.next.agencies': 'Bản này chờ cơ quan phối hợp thống nhất nội dung: {agencies}.',
  'statements.waiting.agencies': 'Chờ cơ quan phối hợp thống nhất',
  'statements.waiting.agencies.at': 'Trình lúc',
} as const
