export const filesVi = {
  'files.problem.empty': 'Tệp “{name}” không có nội dung. Hãy kiểm tra rồi gửi lại.',
  'files.problem.type':
    'Cổng không nhận loại tệp của “{name}”. Các loại được nhận: {types}. Hãy lưu văn bản thành PDF rồi gửi lại.',
  'files.problem.old_office':
    'Tệp “{name}” ở định dạng Office cũ. Hãy lưu lại thành DOCX, XLSX hoặc PDF rồi gửi lại.',
  'files.problem.disguised':
    'Nội dung tệp “{name}” không đúng với đuôi của tên tệp. Hãy mở tệp, lưu lại đúng loại rồi gửi lại.',
  'files.problem.encrypted':
    'Tệp “{name}” có mật khẩu hoặc được mã hóa nên không kiểm tra được. Hãy bỏ mật khẩu rồi gửi lại.',
  'files.problem.damaged': 'Tệp “{name}” bị hỏng hoặc chưa tải lên đủ. Hãy mở thử, lưu lại rồi gửi lại.',
  'files.problem.unchecked':
    'Không kiểm tra được hết nội dung tệp “{name}”. Hãy lưu lại thành một tệp PDF mới rồi gửi lại.',
  'files.problem.pdf_script':
    'Tệp “{name}” là PDF có mã lệnh hoặc nội dung tự chạy. Hãy in thành một tệp PDF mới rồi gửi lại.',
  'files.problem.macros':
    'Tệp “{name}” có macro hoặc mã lệnh. Hãy lưu lại không kèm macro, hoặc lưu thành PDF, rồi gửi lại.',
  'files.problem.embedded':
    'Tệp “{name}” chứa tệp đính kèm hoặc đối tượng nhúng. Hãy bỏ tệp đính kèm bên trong và đối tượng đó, hoặc in thành một tệp PDF mới, rồi gửi lại.',
  'files.problem.remote':
    'Tệp “{name}” lấy mẫu hoặc nội dung từ nơi khác khi mở. Hãy bỏ liên kết đó hoặc lưu thành PDF rồi gửi lại.',
  'files.problem.nested':
    'Tệp “{name}” chứa một tệp nén khác bên trong. Hãy bỏ tệp đó hoặc lưu thành PDF rồi gửi lại.',
  'files.problem.unpacked':
    'Tệp “{name}” có quá nhiều nội dung khi giải nén nên không kiểm tra được. Hãy chia nhỏ hoặc lưu thành PDF rồi gửi lại.',
  'files.problem.image_size':
    'Ảnh “{name}” quá lớn: tối đa {megapixels} triệu điểm ảnh và mỗi cạnh {side} điểm ảnh. Hãy thu nhỏ rồi gửi lại.',

  'files.choose': 'Chọn tệp',
  'files.choose.hint':
    'Tối đa 5 tệp, mỗi tệp 10 MB, tổng cộng dưới 50 MB: PDF, DOCX, XLSX, ODT, ảnh JPG, PNG, WEBP, âm thanh MP3, M4A, video MP4.',
  'files.choose.again': 'Biểu mẫu chưa được gửi nên các tệp đã chọn không còn: hãy chọn lại tệp.',
  'files.unscanned': 'chưa quét vi-rút',
  'files.cannot.missing': 'Tệp này không còn trong kho lưu trữ.',
  'files.cannot.infected': 'Tệp này có mã độc nên không tải được.',
  'files.cannot.unscanned': 'Tệp này đang chờ quét vi-rút. Hãy thử lại sau ít phút.',
  'files.cannot.unscannable': 'Không quét vi-rút được tệp này nên không tải được.',
  'files.warning.title': 'Trước khi tải tệp',
  'files.warning.lead': 'Tệp này chưa được quét vi-rút.',
  'files.warning.help': 'Chỉ mở trên máy có phần mềm diệt vi-rút đang hoạt động và không bật macro.',
  'files.warning.download': 'Tải tệp về',
  'files.pages': '{count} trang',
  'files.pages.one': '{count} trang',
  'files.sheets': '{count} trang tính',
  'files.sheets.one': '{count} trang tính',

  'files.licence.press': 'Báo chí được dùng lại, ghi rõ nguồn',
  'files.licence.cc_by_4': 'Creative Commons Ghi công 4.0 (CC BY 4.0)',
  'files.licence.public_domain': 'Không thuộc phạm vi bảo hộ quyền tác giả',
  'files.licence.ask': 'Xin phép cơ quan trước khi dùng lại',

  'files.hidden.place': 'Có tọa độ nơi chụp hoặc ghi hình.',
  'files.hidden.owner': 'Có tên người hoặc nơi giữ bản quyền: {text}.',
  'files.hidden.serial': 'Có số máy: {text}.',
  'files.hidden.camera': 'Có loại máy, ngày chụp: {text}.',
  'files.hidden.description': 'Có lời ghi chú bên trong: {text}.',
  'files.hidden.author': 'Có tên người soạn, người sửa: {text}.',
  'files.hidden.company': 'Có tên đơn vị đăng ký phần mềm: {text}.',
  'files.hidden.properties': 'Có thuộc tính thêm vào tệp: {count} mục.',
  'files.hidden.path': 'Có đường dẫn trên máy người soạn: {text}.',
  'files.hidden.changes': 'Còn {count} chỗ sửa đang theo dõi (Track Changes).',
  'files.hidden.comments': 'Còn {count} nhận xét bên lề.',
  'files.hidden.hidden_text': 'Có {count} đoạn chữ ẩn.',
  'files.hidden.pictures': 'Có {count} ảnh bên trong còn ghi nơi chụp, tên người hoặc số máy.',
  'files.hidden.sheets': 'Có trang tính ẩn: {text}.',
  'files.hidden.rows': 'Có {count} dòng ẩn.',
  'files.hidden.columns': 'Có {count} cột ẩn.',
  'files.hidden.names': 'Có tên vùng dữ liệu ẩn: {text}.',
  'files.hidden.own_title': 'Tên ghi bên trong tệp: {text}.',
  'files.hidden.notes': 'Có {count} ghi chú, đánh dấu trên trang.',
  'files.hidden.layers': 'Có {count} lớp nội dung đang tắt.',
  'files.hidden.earlier': 'Tệp còn giữ {count} bản lưu trước. Tệp đã ký số cũng có thể như vậy.',
  'files.hidden.unread': 'Cổng không đọc được phần bên trong tệp: xin tự kiểm tra thông tin ẩn.',
} as const
