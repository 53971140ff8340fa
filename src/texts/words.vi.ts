export const textsVi = {
  'texts.problem.html':
    'Dòng {line} có mã HTML “{found}”. Hãy bỏ mã này và định dạng bằng các nút trên thanh công cụ.',
  'texts.problem.picture':
    'Dòng {line} chèn ảnh trong văn bản. Hãy bỏ ảnh khỏi văn bản, lưu bản nháp rồi thêm ở mục “Ảnh và tệp đính kèm”.',
  'texts.problem.link_nowhere':
    'Liên kết “{words}” ở dòng {line} chưa có địa chỉ. Hãy ghi địa chỉ hoặc bỏ liên kết.',
  'texts.problem.link_without_words':
    'Liên kết tới {target} ở dòng {line} không có chữ. Hãy ghi chữ cho người đọc biết liên kết tới đâu.',
  'texts.problem.link_address':
    'Liên kết “{target}” ở dòng {line} không dùng được. Địa chỉ phải bắt đầu bằng https://, mailto:, tel: hoặc dấu / nếu ở trong Cổng.',
  'texts.lost.old_font':
    'Tệp dùng phông chữ kiểu cũ (.VnTime, VNI): chữ có dấu có thể sai. Hãy chuyển mã sang Unicode rồi đọc lại tệp.',
  'texts.lost.letterhead':
    'Phần đầu văn bản (quốc hiệu, tên cơ quan, số, ký hiệu) không đưa vào: trang công bố tự ghi.',
  'texts.lost.header': 'Đầu trang và chân trang không đưa vào.',
  'texts.lost.picture': '{count} ảnh không đưa vào. Lưu bản nháp rồi thêm ở mục “Ảnh và tệp đính kèm”.',
  'texts.lost.embedded': '{count} nội dung nhúng (phim, âm thanh, khung trang khác) không đưa vào.',
  'texts.lost.drawing': '{count} biểu đồ, hình vẽ, công thức hoặc đối tượng nhúng không đưa vào.',
  'texts.lost.text_box':
    '{count} hộp văn bản: chữ trong hộp được đặt sau đoạn gần nhất nếu đọc được. Hãy xem lại vị trí.',
  'texts.lost.note': '{count} chú thích được chuyển xuống cuối văn bản, đánh số trong ngoặc vuông.',
  'texts.lost.comment': '{count} nhận xét (comment) không đưa vào.',
  'texts.lost.change':
    '{count} chỗ có theo dõi sửa đổi (track changes): đã lấy văn bản như khi chấp nhận mọi sửa đổi. Hãy đọc lại.',
  'texts.lost.hidden': '{count} chỗ chữ ẩn không đưa vào.',
  'texts.lost.merged': '{count} ô gộp trong bảng được tách ra: chữ ở ô đầu, các ô còn lại để trống.',
  'texts.lost.nested': '{count} bảng nằm trong ô của bảng khác được chuyển thành chữ trong ô.',
  'texts.lost.flat': '{count} bảng chỉ có một hàng hoặc một cột, hoặc quá lớn, được chuyển thành đoạn văn.',
  'texts.lost.list':
    '{count} danh sách đánh số: số thứ tự và kiểu đánh số (a, b, c; I, II; Điều 1) có thể khác bản gốc. Hãy xem lại.',
  'texts.lost.heading_number': '{count} đề mục có số tự động: số không đi theo. Hãy gõ lại số nếu cần.',
  'texts.lost.link': '{count} liên kết không dùng được: chỉ giữ lại chữ.',
  'texts.lost.raised': '{count} chỗ chữ nâng lên hoặc hạ xuống trở thành chữ thường. Hãy xem lại.',
  'texts.lost.symbol': '{count} ký hiệu của phông riêng (Symbol, Wingdings) không đưa vào.',
  'texts.lost.invisible':
    '{count} ký tự không nhìn thấy (gạch nối mềm, khoảng rộng bằng không, dấu đổi chiều chữ) đã bỏ.',
  'texts.lost.nbsp': '{count} dấu cách không ngắt dòng được thay bằng dấu cách thường.',
  'texts.lost.nfc': 'Chữ có dấu được chuyển sang Unicode dựng sẵn.',
  'texts.lost.mark': 'Chữ đậm, chữ nghiêng không giữ được trong văn bản này. Hãy đánh dấu lại.',
  'texts.word.unreadable': 'Không đọc được tệp này. Hãy lưu lại bằng Word ở dạng .docx rồi chọn lại.',
  'texts.word.too_long': 'Văn bản này quá dài để đọc. Hãy chia nhỏ hoặc dán từng phần.',
  'texts.hint.double_space': 'Có {count} chỗ thừa dấu cách.',
  'texts.hint.straight_quote': 'Có {count} dấu nháy thẳng ("). Văn bản tiếng Việt dùng dấu nháy cong “ ”.',
  'texts.hint.space_before': 'Có {count} dấu câu đứng sau dấu cách. Dấu câu viết liền với chữ đứng trước.',
  'texts.hint.space_after': 'Có {count} dấu câu dính liền với chữ đứng sau. Sau dấu câu cần một dấu cách.',
  'texts.hint.not_composed': 'Văn bản có chữ Unicode tổ hợp. Cổng sẽ chuyển sang Unicode dựng sẵn khi lưu.',
  'texts.hint.capitals':
    'Dòng này viết toàn chữ in hoa, khó đọc. Hãy viết chữ thường, dùng đề mục hoặc chữ đậm để nhấn mạnh.',
  'texts.hint.tone':
    'Dấu thanh đặt theo hai cách trong một văn bản: “{one}” và “{other}”. Hãy dùng một cách.',
  'texts.hint.number': 'Số “{found}” viết theo lối tiếng Anh. Theo lối tiếng Việt là “{better}”.',
  'texts.hint.abbreviation':
    'Chữ viết tắt chưa được giải thích: {list}. Hãy viết đầy đủ ở lần đầu, kèm chữ viết tắt trong ngoặc đơn.',
  'texts.hint.no_date': '“{date}” không phải là ngày có trong lịch.',
  'texts.hint.year': 'Năm {year} trong “{date}” có thể gõ nhầm.',
  'texts.hint.weekday.0': '“{date}” sai thứ: ngày này là Chủ nhật.',
  'texts.hint.weekday.1': '“{date}” sai thứ: ngày này là thứ Hai.',
  'texts.hint.weekday.2': '“{date}” sai thứ: ngày này là thứ Ba.',
  'texts.hint.weekday.3': '“{date}” sai thứ: ngày này là thứ Tư.',
  'texts.hint.weekday.4': '“{date}” sai thứ: ngày này là thứ Năm.',
  'texts.hint.weekday.5': '“{date}” sai thứ: ngày này là thứ Sáu.',
  'texts.hint.weekday.6': '“{date}” sai thứ: ngày này là thứ Bảy.',
} as const
