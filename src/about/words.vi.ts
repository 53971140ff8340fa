export const aboutVi = {
  'about.accessibility.title': 'Tuyên bố về khả năng tiếp cận',
  'about.accessibility.lead':
    'Cổng này được xây dựng để mọi người đều đọc và sử dụng được, kể cả người khiếm thị, người không dùng được chuột, người dùng điện thoại nhỏ hoặc mạng yếu.',
  'about.accessibility.scope': 'Tuyên bố này áp dụng cho mọi trang tại địa chỉ',
  'about.accessibility.standard': 'Tiêu chuẩn và mức độ đáp ứng',
  'about.accessibility.standard.aim':
    'Cổng lấy Hướng dẫn về khả năng tiếp cận nội dung web (WCAG) 2.2, mức AA, làm chuẩn.',
  'about.accessibility.standard.law':
    'Căn cứ: khoản 3 Điều 10 Nghị định 224/2026/NĐ-CP và Thông tư 26/2020/TT-BTTTT về áp dụng tiêu chuẩn, công nghệ hỗ trợ người khuyết tật tiếp cận, sử dụng sản phẩm, dịch vụ thông tin và truyền thông.',
  'about.accessibility.standard.met':
    'Cổng đáp ứng một phần WCAG 2.2 mức AA: những điểm chưa đáp ứng đã biết được nêu ở dưới.',
  'about.accessibility.checked': 'Cách kiểm tra',
  'about.accessibility.checked.machine':
    'Mỗi lần sửa phần mềm, mọi trang được kiểm tra tự động theo WCAG 2.2 mức A và AA, ở nền sáng và nền tối.',
  'about.accessibility.checked.hand':
    'Các trang được thử bằng bàn phím, trên màn hình rộng 320 điểm ảnh và khi trình duyệt tắt JavaScript.',
  'about.accessibility.checked.own': 'Đây là kết quả tự đánh giá; chưa có đơn vị độc lập nào đánh giá.',
  'about.accessibility.known': 'Những điểm chưa đáp ứng',
  'about.accessibility.known.files':
    'Tệp đính kèm thông cáo hoặc câu trả lời được giữ nguyên như cơ quan đã làm ra; có tệp mà trình đọc màn hình không đọc được.',
  'about.accessibility.known.archive':
    'Văn bản nhập từ kho lưu trữ giữ cách trình bày của nguồn: đề mục và bảng có thể chưa đúng.',
  'about.accessibility.known.people':
    'Chưa thử cùng người dùng trình đọc màn hình và các công cụ hỗ trợ khác.',
  'about.accessibility.report': 'Phản ánh nội dung khó tiếp cận',
  'about.accessibility.report.how':
    'Xin cho biết địa chỉ trang, việc đang làm, thiết bị và công cụ hỗ trợ đang dùng. Nếu không đọc được một nội dung, có thể đề nghị cung cấp ở dạng khác.',
  'about.accessibility.report.when':
    'Cổng không đặt thời hạn chung cho phản ánh loại này: mỗi cơ quan trả lời theo lịch làm việc của mình. Nếu cần thông tin ngay, gọi điện thoại là nhanh nhất.',
  'about.accessibility.dated': 'Lập ngày',

  'about.official.title': 'Kiểm tra địa chỉ và văn bản đang lan truyền',
  'about.official.lead':
    'Trước khi tin, dẫn lại hoặc chia sẻ: xem địa chỉ có đúng không, rồi tìm văn bản trên cổng.',
  'about.official.sample':
    'Cổng này đang chạy với dữ liệu mẫu: cơ quan, con người, số điện thoại và thông cáo mẫu đều không có thật. Không dùng cổng này để kiểm tra văn bản thật.',
  'about.official.address': 'Địa chỉ đúng',
  'about.official.address.compare':
    'So từng ký tự, từ sau dấu // đến dấu / đầu tiên. Khác dù chỉ một ký tự là trang khác.',
  'about.official.address.alike':
    'Lưu ý ký tự trông giống nhau: số 1 và chữ l, số 0 và chữ o, rn và m, hoặc chữ cái của bảng chữ khác.',
  'about.official.address.longer':
    'Lưu ý tên được nối thêm: nếu sau địa chỉ đúng còn dấu chấm hoặc gạch nối rồi mới đến tên khác, đó không phải cổng này.',
  'about.official.address.padlock':
    'Biểu tượng ổ khóa và https chỉ cho biết đường truyền được mã hóa. Trang giả mạo cũng có thể có ổ khóa.',
  'about.official.address.type':
    'Nên tự gõ địa chỉ hoặc mở từ dấu trang đã lưu, thay vì bấm vào liên kết trong tin nhắn.',
  'about.official.never': 'Cổng không bao giờ hỏi',
  'about.official.never.bank': 'Mật khẩu ngân hàng, mã OTP, số thẻ.',
  'about.official.never.money': 'Tiền, phí hay đặt cọc dưới bất kỳ hình thức nào.',
  'about.official.never.app': 'Cài ứng dụng hoặc cho người khác điều khiển máy.',
  'about.official.never.secret':
    'Mã bí mật của một đề nghị qua điện thoại, thư hay tin nhắn: mã này chỉ nhập tại trang',
  'about.official.never.report':
    'Nếu có người hoặc trang nhân danh cổng hỏi những điều trên, hãy không trả lời và báo đầu mối báo chí.',
  'about.official.document': 'Văn bản đang lan truyền có thật không',
  'about.official.document.find': 'Tìm trên cổng',
  'about.official.document.find.how':
    'Nhập số, ký hiệu ghi trên văn bản, ví dụ 06/TC-UBND; hoặc tên người phát ngôn, hoặc vài chữ liền nhau trong tiêu đề, nội dung.',
  'about.official.document.words': 'Số, ký hiệu hoặc chữ trong văn bản',
  'about.official.document.compare': 'So từng chữ',
  'about.official.document.compare.how':
    'Văn bản giả thường là văn bản thật bị sửa vài chữ. So số, ký hiệu, ngày, tên cơ quan, người phát ngôn và từng con số với bản trên cổng.',
  'about.official.document.stands': 'Xem bản đó còn giá trị không',
  'about.official.document.stands.corrected':
    'Đã đính chính: trang ghi “Đã đính chính”, có nội dung mới và các lần công bố kèm lý do.',
  'about.official.document.stands.withdrawn':
    'Đã thu hồi: kết quả tìm ghi “Đã thu hồi”, đầu trang ghi thời điểm và lý do; nội dung cũ chỉ được giữ lại để đối chiếu.',
  'about.official.document.missing': 'Không tìm thấy thì hỏi',
  'about.official.document.missing.how':
    'Không có trên cổng chưa hẳn là giả: có văn bản không được công bố ở đây. Hãy gọi đầu mối báo chí theo số trên cổng, không gọi số ghi trong chính văn bản đó.',
  'about.official.channels': 'Kênh chính thức',
  'about.official.channels.none': 'Cơ quan chưa công bố kênh nào khác ngoài cổng này.',
  'about.official.channels.each': 'Kênh chính thức của từng cơ quan ghi ở trang của cơ quan đó:',
  'about.official.contact': 'Đầu mối báo chí',
} as const
