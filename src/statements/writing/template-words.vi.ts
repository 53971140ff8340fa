export const templatesVi = {
  'writing.english.of': 'Bản tiếng Anh khớp với lần công bố lúc {time}; bản tiếng Việt đã thay đổi sau đó.',
  'writing.english.holds': 'Bản tiếng Anh vẫn đúng với bản tiếng Việt mới',
  'writing.english.holds.hint':
    'Đánh dấu khi thay đổi ở bản tiếng Việt không làm bản tiếng Anh sai. Nếu không, người đọc tiếng Anh được báo đó là bản của lần công bố trước.',
  'writing.manner.usual': 'Loại này thường có hình thức “{form}”, tính chất “{occasion}”.',
  'writing.manner.followed': 'Hình thức và tính chất đã đổi theo loại vừa chọn. Hãy sửa nếu chưa đúng.',
  'writing.manner.cited':
    'Hình thức theo {forms}; thông tin định kỳ theo {periodic}, đột xuất, bất thường theo {extraordinary}.',

  'writing.start.title': 'Soạn văn bản gì?',
  'writing.start.lead': 'Chọn loại và mẫu. Mẫu có sẵn các phần phải có; chỗ cần điền ghi trong ngoặc vuông.',
  'writing.start.word': 'Bắt đầu từ tệp Word',
  'writing.start.word.help': 'Cổng lấy chữ và định dạng từ tệp .docx vào biểu mẫu.',
  'writing.start.use': 'Dùng mẫu',
  'writing.start.with_english': 'Kèm bản tiếng Anh',
  'writing.start.blank': 'Không dùng mẫu',
  'writing.kind.press_release':
    'Chủ động cung cấp thông tin về một sự việc, một quyết định hoặc một kết quả.',
  'writing.kind.statement': 'Nêu quan điểm chính thức của cơ quan qua lời người phát ngôn.',
  'writing.kind.reply': 'Công bố câu trả lời cho câu hỏi của báo chí.',
  'writing.kind.initial_information':
    'Thông tin đã xác minh và đang xác minh về vụ việc đột xuất, rồi các lần tiếp theo.',
  'writing.kind.periodic_information':
    'Thông tin về hoạt động, chỉ đạo, điều hành trong tháng, quý, theo lịch.',
  'writing.kind.erratum': 'Sửa sai sót của văn bản khác mà cơ quan đã ban hành.',
  'writing.kind.denial': 'Nêu thông tin đúng khi có thông tin sai sự thật lan truyền.',
  'writing.kind.press_conference': 'Ghi lại nội dung, câu hỏi và câu trả lời tại họp báo.',
  'writing.kind.correction_request': 'Đề nghị một cơ quan báo chí cải chính, xin lỗi, có nêu căn cứ.',

  'writing.blanks.left':
    'Còn {count} chỗ chưa điền, trước hết là “{first}”. Điền xong hoặc xóa đi mới trình được.',

  'writing.template.title': 'Mẫu văn bản',
  'writing.template.lead': 'Người soạn chọn mẫu khi bắt đầu. Sửa mẫu không làm thay đổi văn bản đã soạn.',
  'writing.template.back': 'Về danh sách mẫu',
  'writing.template.add': 'Thêm mẫu',
  'writing.template.change': 'Sửa mẫu',
  'writing.template.name': 'Tên mẫu',
  'writing.template.name.hint': 'Người soạn chọn theo tên này, ví dụ “Thông báo cấm đường”.',
  'writing.template.blanks':
    'Chỗ người soạn phải điền, hãy viết [điền: việc cần điền]; còn chỗ chưa điền thì không trình được.',
  'writing.template.save': 'Lưu mẫu',
  'writing.template.changed_at': 'sửa lúc {time}',
  'writing.template.none': 'Chưa có mẫu riêng, dùng các mẫu có sẵn: {agencies}.',
  'writing.template.ended_ones': 'Mẫu đã ngừng dùng',
  'writing.template.shipped': 'Mẫu có sẵn',
  'writing.template.shipped.help':
    'Dùng được ở mọi cơ quan. Cơ quan cần khác thì tạo mẫu riêng từ mẫu có sẵn.',
  'writing.template.cancel': 'Thôi',
  'writing.template.copy': 'Tạo mẫu riêng',
  'writing.template.added': 'Đã thêm mẫu.',
  'writing.template.changed': 'Đã lưu mẫu. Văn bản soạn từ nay dùng mẫu mới.',
  'writing.template.end': 'Ngừng dùng mẫu',
  'writing.template.end.question': 'Ngừng dùng mẫu “{name}”?',
  'writing.template.end.effect': 'Người soạn không chọn được mẫu này nữa. Văn bản đã soạn giữ nguyên.',
  'writing.template.ended': 'Đã ngừng dùng mẫu.',
  'writing.template.ended_already': 'Mẫu này đã ngừng dùng.',
  'writing.template.name_taken': 'Cơ quan đã có mẫu cùng tên cho loại này. Hãy đặt tên khác.',
  'writing.template.changed_meanwhile':
    'Người khác vừa lưu mẫu này. Nội dung Ông/Bà nhập còn nguyên bên dưới; lưu lần nữa sẽ thay bản của người đó.',
  'writing.template.theirs': 'Mẫu do người khác vừa lưu',
  'writing.template.shipped.press_release': 'Thông cáo báo chí',
  'writing.template.shipped.statement': 'Phát ngôn về một việc',
  'writing.template.shipped.reply': 'Trả lời câu hỏi của báo chí',
  'writing.template.shipped.initial_information': 'Thông tin lần đầu về vụ việc',
  'writing.template.shipped.further_information': 'Thông tin tiếp theo về vụ việc',
  'writing.template.shipped.periodic_information': 'Thông tin tháng, quý',
  'writing.template.shipped.erratum': 'Đính chính văn bản',
  'writing.template.shipped.denial': 'Bác bỏ thông tin sai',
  'writing.template.shipped.press_conference': 'Nội dung họp báo',
  'writing.template.shipped.correction_request': 'Đề nghị cơ quan báo chí cải chính',
} as const
