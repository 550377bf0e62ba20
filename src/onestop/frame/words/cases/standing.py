"""Dossiers: why something cannot be done, of how far a case is."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.not_found": Text(
        "Không tìm thấy mã hồ sơ {case_code}. Hãy so từng chữ số và dấu gạch với mã trên giấy hẹn.",
        "The code {case_code} was not found. Check each digit and dash against your appointment slip.",
    ),
    "cases.changed_meanwhile": Text(
        "Vừa có người khác xử lý hồ sơ {case_code}. Hãy tải lại trang, xem lại rồi làm tiếp.",
        "Somebody else acted on case {case_code} at the same moment. Reload the page, look again, then go on.",
    ),
    "cases.row_damaged": Text(
        "Dữ liệu lưu của hồ sơ {case_code} bị hỏng nên chưa mở được. Hãy báo bộ phận một cửa để người vận hành khôi phục.",
        "What is kept of case {case_code} is damaged and cannot be opened for now. Tell the one-stop section, so that operators "
        "put it right.",
    ),
    "cases.too_many_lines": Text(
        "Danh sách có {lines} dòng, một tệp có nhiều nhất {most} dòng. Hãy chọn khoảng ngày ngắn hơn rồi tải từng phần.",
        "The list has {lines} {lines:line|lines}, a file holds {most} at most. Choose fewer days and take it part by part.",
    ),
    "cases.shown_changed": Text(
        "Từ lúc trang này mở, hồ sơ {case_code} đã thay đổi: {what}. Việc bạn vừa gửi CHƯA được ghi nhận. Dưới đây là nội dung "
        "hiện nay: hãy xem lại rồi gửi.",
        "Since this page was opened, case {case_code} changed: {what}. What you sent was NOT recorded. Below it stands as it is "
        "now: look at it again, then send.",
    ),
    "cases.cannot_follow": Text(
        "Hồ sơ {case_code} đang ở trạng thái không cho phép việc này. Hãy tải lại trang để xem bước tiếp theo.",
        "The status of case {case_code} does not allow this now. Reload the page to see what comes next.",
    ),
    "cases.content_erased": Text(
        "Nội dung hồ sơ {case_code} đã xóa theo quy định: không còn phiếu, giấy tờ hay đánh giá để lập.",
        "The content of case {case_code} was erased as the law provides: no slip, paper or rating can be made of it.",
    ),
    "cases.enough_said": Text(
        "Hồ sơ {case_code} đã có {most} ghi chú và tin nhắn, là mức tối đa của một hồ sơ.",
        "Case {case_code} has {most} {most:note or message|notes and messages} already, the most one case takes.",
    ),
    "cases.nothing_to_answer": Text(
        "Hồ sơ {case_code} không còn tin nhắn nào chờ trả lời: đã có người trả lời hoặc ghi là đã đọc.",
        "No message on case {case_code} waits for an answer: somebody wrote back, or noted it as read.",
    ),
    "cases.said_already": Text(
        "Nội dung này vừa được ghi ở hồ sơ {case_code}, không ghi lần nữa.",
        "This was just written on case {case_code}; it is not written twice.",
    ),
    "cases.message_not_answered": Text(
        "Đã có {most} tin nhắn liền nhau chưa được trả lời ở hồ sơ {case_code}. Hãy chờ bên kia trả lời, hoặc gọi điện.",
        "{most} {most:message|messages} in a row had no answer on case {case_code}. Wait for an answer, or call.",
    ),
    "cases.not_ended": Text(
        "Hồ sơ {case_code} chưa kết thúc. Chỉ xóa nội dung của hồ sơ đã trả kết quả, đã dừng hoặc không được tiếp nhận.",
        "Case {case_code} has not ended. Content is erased only of cases that were returned, stopped or not accepted.",
    ),
    "cases.still_owed": Text(
        "Hồ sơ {case_code} còn bản gốc chưa trả hoặc tiền chưa hoàn cho người nộp. Trả xong rồi mới xóa nội dung.",
        "Originals or money of case {case_code} have still to go back to the applicant. Give them back first, then erase.",
    ),
    "cases.already_accepted": Text(
        "Hồ sơ {case_code} đã được tiếp nhận lúc {received_at}.",
        "Case {case_code} was accepted on {received_at}.",
    ),
    "cases.not_accepted_yet": Text(
        "Hồ sơ {case_code} chưa được Bộ phận Một cửa tiếp nhận. Hãy tiếp nhận trước.",
        "The one-stop section has not accepted case {case_code} yet. Accept it first.",
    ),
    "cases.turned_away": Text(
        "Hồ sơ {case_code} không được tiếp nhận. Người nộp có thể nộp hồ sơ mới.",
        "Case {case_code} was not accepted. The applicant may lodge a new one.",
    ),
    "cases.already_decided": Text(
        "Hồ sơ {case_code} đã có kết quả từ {finished_at}: không thể xử lý thêm, chỉ có thể trả kết quả hoặc khiếu nại.",
        "Case {case_code} was decided on {finished_at}: it can be returned or appealed, not worked on.",
    ),
    "cases.already_stopped": Text(
        "Hồ sơ {case_code} đã dừng giải quyết. Người nộp có thể nộp hồ sơ mới.",
        "Case {case_code} was stopped. The applicant may lodge a new one.",
    ),
    "cases.withdrawal_pending": Text(
        "Người nộp xin rút hồ sơ {case_code} từ {asked_at}. Trả lời yêu cầu đó trước.",
        "The applicant asked on {asked_at} to withdraw case {case_code}. That is answered first.",
    ),
    "cases.no_withdrawal_requested": Text(
        "Hồ sơ {case_code} không có yêu cầu rút nào đang chờ trả lời.",
        "There is no open request to withdraw case {case_code}.",
    ),
    "cases.approved_already": Text(
        "Hồ sơ {case_code} đã được chấp thuận, đang làm các bước sau cùng: không rút, không dừng được nữa.",
        "Case {case_code} was granted and is being carried out: it can no longer be withdrawn or stopped.",
    ),
    "cases.not_overdue_to_answer": Text(
        "Người nộp hồ sơ {case_code} chưa quá hạn bổ sung (ngày cuối: {last}), nên chưa dùng lý do này được. Chọn lý do khác "
        "hoặc chờ hết hạn.",
        "The applicant of case {case_code} is not past the last day to answer ({last}), so that is no reason yet. Choose "
        "another one, or wait.",
    ),
    "cases.last_day_in_outage": Text(
        "Ngày cuối dành cho người nộp hồ sơ {case_code} ({last}) rơi vào lần gián đoạn {outage} chưa được xác nhận kết thúc, nên "
        "chưa dùng lý do này được. Hãy chờ xác nhận rồi làm lại.",
        "The last day of the applicant of case {case_code} ({last}) fell in outage {outage}, whose end is not certified, so that "
        "is no reason yet. Try again once it is certified.",
    ),
    "cases.waiting_for_applicant": Text(
        "Hồ sơ {case_code} đang chờ người nộp bổ sung, yêu cầu từ {asked_at}.",
        "Case {case_code} is waiting for the applicant, who was asked on {asked_at}.",
    ),
    "cases.no_document": Text(
        "Hồ sơ {case_code} không có văn bản kết quả đang có hiệu lực: chưa cấp văn bản nào, hoặc văn bản đã bị thu hồi.",
        "Case {case_code} has no document in force: none was issued, or it was revoked.",
    ),
    "cases.document_replaced": Text(
        "Văn bản của hồ sơ {case_code} vừa được thay bằng văn bản khác. Hãy xem lại hồ sơ trước khi làm tiếp.",
        "The document of case {case_code} has just been replaced by another one. Look at the case before you go on.",
    ),
    "cases.not_reissued": Text(
        "Văn bản của hồ sơ {case_code} không cấp lại bằng việc này. {instead}",
        "The document of case {case_code} is not issued again here. {instead}",
    ),
    "cases.nothing_put_right": Text(
        "Chưa có dòng nào được sửa. Hãy sửa những dòng có sai sót trong văn bản của hồ sơ {case_code}.",
        "No line was changed. Put right the lines of the document of case {case_code} that are wrong.",
    ),
    "cases.not_received_online": Text(
        "Người nộp hồ sơ {case_code} không chọn nhận kết quả trên Cổng. Kết quả được trả tại quầy hoặc qua bưu chính.",
        "The applicant of case {case_code} did not choose to receive the result on the portal. It is returned at the counter "
        "or by post.",
    ),
    "cases.no_such_paper": Text(
        "Hồ sơ {case_code} không có giấy tờ nào mang số hoặc loại “{paper}”. Hãy chọn trong danh sách giấy tờ đã cấp.",
        "Case {case_code} has no paper of the number or kind “{paper}”. Choose one from the list of papers issued.",
    ),
    "cases.not_at_this_step": Text(
        "Hồ sơ {case_code} không còn ở bước này. Hãy tải lại trang để xem bước hiện tại.",
        "Case {case_code} is no longer at this step. Reload the page to see where it is.",
    ),
    "cases.step_goes_on": Text(
        "“{step}” của hồ sơ {case_code} phải kéo dài đến hết {last}. Từ {first} mới hoàn thành được bước này.",
        "“{step}” of case {case_code} must go on until the end of {last}. It can be completed from {first}.",
    ),
    "cases.step_needs_decision": Text(
        "Bước này của hồ sơ {case_code} là bước quyết định: hãy chọn đồng ý hoặc từ chối.",
        "This step of case {case_code} is the decision itself: grant or refuse.",
    ),
    "cases.not_ready_for_decision": Text(
        "Hồ sơ {case_code} chưa thể quyết định vì còn bước trước chưa xong.",
        "Case {case_code} cannot be decided yet: earlier steps are not done.",
    ),
    "cases.not_decided_yet": Text(
        "Hồ sơ {case_code} chưa có kết quả để trả.", "Case {case_code} has no result to return yet."
    ),
    "cases.already_returned": Text(
        "Kết quả hồ sơ {case_code} đã trả lúc {returned_at}.",
        "The result of case {case_code} was returned on {returned_at}.",
    ),
    "cases.not_returned_yet": Text(
        "Bạn có thể đánh giá hồ sơ {case_code} sau khi nhận kết quả.",
        "You can rate case {case_code} once you have its result.",
    ),
    "cases.before_its_time": Text(
        "Thời điểm {at} sớm hơn việc trước đó của hồ sơ {case_code} ({earliest}). Hãy xem lại ngày giờ.",
        "{at} is earlier than what it follows in case {case_code} ({earliest}). Check the date and time.",
    ),
}
