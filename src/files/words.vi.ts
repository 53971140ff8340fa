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
} as const
