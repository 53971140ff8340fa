export const writingVi = {
  'writing.tools': 'Định dạng',
  'writing.tools.help': 'Ctrl+B in đậm, Ctrl+I in nghiêng, Ctrl+K chèn liên kết.',
  'writing.tool.bold': 'Đậm',
  'writing.tool.italic': 'Nghiêng',
  'writing.tool.heading': 'Đề mục',
  'writing.tool.list': 'Gạch đầu dòng',
  'writing.tool.numbered': 'Đánh số',
  'writing.tool.quote': 'Trích dẫn',
  'writing.tool.link': 'Liên kết',
  'writing.tool.table': 'Bảng',
  'writing.tool.sample': 'chữ',
  'writing.tool.table.sample': '| Cột 1 | Cột 2 |\n| --- | --- |\n| chữ | chữ |',

  'writing.preview': 'Xem trước',
  'writing.preview.title': 'Xem trước, chưa lưu',
  'writing.preview.help': 'Nội dung như người đọc sẽ thấy trên trang công khai.',
  'writing.preview.back': 'Về biểu mẫu',
  'writing.preview.untitled': 'Chưa có tiêu đề',
  'writing.preview.empty': 'Chưa có chữ nào để xem trước.',
  'writing.preview.failed': 'Chưa xem trước được: mất kết nối hoặc phiên làm việc đã hết.',

  'writing.hints': 'Nên xem lại',
  'writing.hints.count': 'Nên xem lại: {count} gợi ý',
  'writing.hints.left': 'Còn {count} gợi ý chưa xử lý',
  'writing.hints.see': 'Xem các gợi ý ở trang thông cáo',
  'writing.hints.help': 'Gợi ý để kiểm tra, không ngăn việc lưu hay trình duyệt.',
  'writing.hints.more': 'Và {count} chỗ khác.',
  'writing.hints.edit': 'Sửa bản nháp',
  'writing.hint.line': 'dòng {line}',
  'writing.hint.title.vi': 'Tiêu đề',
  'writing.hint.summary.vi': 'Tóm tắt',
  'writing.hint.body.vi': 'Nội dung',
  'writing.hint.title.en': 'Tiêu đề tiếng Anh',
  'writing.hint.summary.en': 'Tóm tắt tiếng Anh',
  'writing.hint.body.en': 'Nội dung tiếng Anh',

  'writing.link.nowhere':
    'Liên kết “{target}” ở dòng {line} không dẫn đến trang công khai nào trên cổng. Hãy sửa địa chỉ hoặc bỏ liên kết.',
  'writing.link.faded':
    'Liên kết “{target}” có sẵn trong bản đang công bố nay không còn dẫn đến trang công khai nào. Nên bỏ hoặc thay liên kết.',
  'writing.link.withdrawn':
    'Liên kết “{target}” dẫn đến văn bản đã thu hồi. Nên kiểm tra xem còn cần dẫn không.',
  'writing.link.staff':
    'Liên kết “{target}” ở dòng {line} dẫn vào trang nội bộ, người đọc không mở được. Hãy dẫn đến trang công khai hoặc bỏ liên kết.',

  'writing.made':
    'Biểu mẫu này đã lưu thành một bản nháp. Nội dung dưới đây khác bản nháp đó và chưa được lưu; nếu bấm lưu, cổng tạo thêm một bản nháp nữa.',
  'writing.made.draft': 'Bản nháp đã lưu từ biểu mẫu này:',

  'writing.field.word': 'Tệp Word',
  'writing.word': 'Lấy chữ từ tệp Word',
  'writing.word.file': 'Tệp Word (.docx)',
  'writing.word.hint':
    'Cổng chỉ lấy chữ và định dạng, thêm vào cuối phần đã soạn; ảnh thêm riêng sau khi lưu. Tệp không được giữ lại. Tối đa 10 MB; không nhận tệp có macro.',
  'writing.word.into': 'Đưa vào',
  'writing.word.into.vi': 'Văn bản tiếng Việt',
  'writing.word.into.en': 'Bản tiếng Anh',
  'writing.word.read': 'Đọc tệp Word',
  'writing.word.where': 'Có sẵn tệp Word: lấy chữ từ tệp',
  'writing.word.drop': 'Thả tệp Word vào đây để lấy chữ',
  'writing.word.brought': 'Đã lấy chữ từ tệp “{name}”, thêm vào cuối phần đã soạn; chưa lưu. Hãy đọc lại.',
  'writing.word.lost': 'Không lấy được hoặc đã đổi:',
  'writing.word.nothing_lost': 'Không mất định dạng nào.',
  'writing.word.choose': 'Hãy chọn một tệp Word (.docx).',
  'writing.word.type':
    'Tệp “{name}” không phải tệp Word .docx, mà mục này chỉ đọc tệp đó. Hãy chọn tệp khác, hoặc mở văn bản bằng Word và lưu thành .docx.',
  'writing.word.macros':
    'Tệp “{name}” có macro hoặc mã lệnh nên cổng không đọc. Hãy lưu lại thành .docx không kèm macro rồi chọn lại.',
  'writing.word.remote':
    'Tệp “{name}” lấy mẫu hoặc nội dung từ nơi khác khi mở nên cổng không đọc. Hãy chép phần chữ sang một tệp Word mới, lưu thành .docx rồi chọn lại.',
  'writing.word.embedded':
    'Tệp “{name}” chứa tệp khác hoặc đối tượng nhúng nên cổng không đọc. Hãy bỏ những thứ đó, lưu lại thành .docx rồi chọn lại.',
  'writing.word.unpacked':
    'Tệp “{name}” quá lớn khi giải nén nên cổng không đọc. Hãy chép phần chữ sang một tệp Word mới, lưu thành .docx rồi chọn lại.',
  'writing.word.unreadable':
    'Không đọc được tệp “{name}”. Hãy mở bằng Word, lưu lại thành .docx rồi chọn lại.',
  'writing.word.unread':
    'Tệp Word đã chọn chưa được đọc. Hãy chọn lại tệp và bấm “Đọc tệp Word”, hoặc bỏ chọn tệp rồi lưu.',

  'writing.paste.busy': 'Đang chuyển nội dung vừa dán…',
  'writing.paste.done': 'Đã chuyển nội dung vừa dán.',
  'writing.paste.lost': 'Đã chuyển nội dung vừa dán. Không lấy được hoặc đã đổi:',
  'writing.paste.plain': 'Không chuyển được định dạng: đã dán chữ thường.',

  'writing.copy.kept': 'Đã lưu tạm lúc {time}, chỉ Ông/Bà thấy. Chưa lưu vào bản nháp.',
  'writing.copy.failed': 'Chưa lưu tạm được: mất kết nối hoặc phiên làm việc đã hết. Cổng sẽ thử lại.',
  'writing.copy.closed':
    'Bản này đã được lưu hoặc bỏ ở thẻ khác, nên không lưu tạm tiếp ở đây. Hãy chép phần mới gõ rồi tải lại trang.',
  'writing.copy.overtaken':
    '{name} đã lưu bản khác lúc {time}, sau khi Ông/Bà mở biểu mẫu. Khi lưu, cổng hiện cả hai bản để đối chiếu.',
  'writing.copy.somebody': 'Người khác',
  'writing.copies': 'Nội dung đang soạn, chưa lưu',
  'writing.copies.help': 'Cổng lưu tạm trong 30 ngày, chỉ Ông/Bà thấy.',
  'writing.copy.restored': 'Đây là nội dung lưu tạm lúc {time}, chưa lưu.',
  'writing.copy.overtaken_by': '{name} đã lưu bản khác lúc {time}.',
  'writing.copy.line': 'Lưu tạm lúc {time}',
  'writing.copy.open': 'Khôi phục',
  'writing.copy.open_one': 'Khôi phục nội dung lưu tạm lúc {time}',
  'writing.copy.drop': 'Bỏ',
  'writing.copy.drop_one': 'Bỏ nội dung lưu tạm lúc {time}',
  'writing.copy.drop.question': 'Bỏ nội dung lưu tạm lúc {time}?',
  'writing.copy.drop.what': 'Nội dung: {name}',
  'writing.copy.drop.effect': 'Phần chưa lưu này sẽ mất hẳn. Bản nháp đã lưu, nếu có, không thay đổi.',
  'writing.copy.drop.send': 'Bỏ nội dung này',
  'writing.copy.here': 'Ông/Bà còn nội dung đang soạn chưa lưu, lưu tạm lúc {time}.',
  'writing.copy.here.open': 'Mở để khôi phục',
} as const
