"""Dossiers: why something cannot be done, of money."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.no_fee_due": Text(
        "Hồ sơ {case_code} không có khoản nào như vậy đang phải nộp. Hãy tải lại trang để xem khoản còn phải nộp.",
        "No such sum is due for case {case_code}. Reload the page to see what is still to be paid.",
    ),
    "cases.fee_due_already": Text(
        "Hồ sơ {case_code} đang có khoản loại này chưa nộp, {due} đồng. Hãy thu khoản đó, hoặc bỏ nếu ghi nhầm, rồi ghi khoản "
        "mới.",
        "A sum of that kind is due for case {case_code} already and not paid, VND {due}. Take that payment, or drop it where it "
        "was recorded in error, before you record another.",
    ),
    "cases.amount_not_whole": Text(
        "Số tiền phải là số đồng nguyên, lớn hơn 0.", "The amount must be a whole number of đồng above 0."
    ),
    "cases.amount_not_due": Text(
        "Khoản này còn phải nộp {due} đồng, còn số ghi là {amount} đồng. Hãy thu đúng số còn phải nộp; được giảm thì ghi miễn, "
        "giảm trước.",
        "VND {due} is due, but VND {amount} was entered. Take exactly what is due; where it is reduced, record the reduction "
        "first.",
    ),
    "cases.source_missing": Text(
        "Hãy ghi căn cứ của số tiền: số, ngày của nghị quyết, văn bản hoặc thông báo quy định khoản này.",
        "Name the source of the amount: number and day of the resolution, law or notice that sets it.",
    ),
    "cases.proof_missing": Text(
        "Hãy ghi giấy tờ chứng minh: loại, số và ngày; hoặc quy định áp dụng.",
        "Name the proof: kind, number and day of the paper, or the provision that applies.",
    ),
    "cases.payer_missing": Text(
        "Hãy ghi họ tên người nộp tiền; phiếu thu ghi tên này.", "Enter who paid; the receipt bears that name."
    ),
    "cases.no_day_to_pay": Text(
        "Hồ sơ {case_code} dừng chờ nộp tiền thì phải có ngày cuối, từ {first} đến {last}.",
        "A case that is to wait for payment has a last day. Name one from {first} to {last} for case {case_code}.",
    ),
    "cases.waiting_for_payment": Text(
        "Hồ sơ {case_code} đang chờ người nộp thực hiện nghĩa vụ tài chính, còn {due} đồng. Thu tiền hoặc ghi miễn trước khi "
        "làm tiếp.",
        "Payment is awaited in case {case_code}; VND {due} is still due. Take it, or record an exemption, before you go on.",
    ),
    "cases.fee_still_due": Text(
        "Hồ sơ {case_code} còn phải nộp {due} đồng. Thu tiền, hoặc ghi miễn kèm giấy tờ chứng minh, rồi trả kết quả.",
        "VND {due} is still due for case {case_code}. Take the payment, or record an exemption with its proof, then return the "
        "result.",
    ),
    "cases.fee_not_said": Text(
        "Hồ sơ {case_code} đã được chấp thuận nhưng Bộ phận Một cửa chưa ghi số tiền phí, lệ phí. Khi đã ghi (và bạn đã nộp, nếu "
        "phải nộp) thì bạn nhận được kết quả ở đây.",
        "Case {case_code} was granted, but the one-stop section has not said yet what the fee is. Once it has, and you have paid "
        "where something is due, you have the result here.",
    ),
    "cases.document_withheld": Text(
        "Hồ sơ {case_code} đã được chấp thuận, còn phải nộp {due} đồng. Nộp đủ thì bạn mở được văn bản ở đây; trang hồ sơ cho "
        "biết nộp ở đâu, bằng cách nào.",
        "Case {case_code} was granted, and VND {due} is still due. Once it is paid you can open the document here; the page of "
        "the case says where and how.",
    ),
    "cases.free_of_charge": Text(
        "Thủ tục này không thu phí, lệ phí theo cách nộp hồ sơ đã chọn.",
        "Nothing is charged for this procedure by the way it was applied for.",
    ),
    "cases.not_for_copies": Text(
        "“Thôi lấy bản sao” chỉ dùng cho khoản bản sao. Hãy chọn khoản bản sao, hoặc chọn lý do khác.",
        "That the copies were given up goes with a sum for copies alone. Choose that sum, or another ground.",
    ),
    "cases.nothing_waits_for_copies": Text(
        "Hồ sơ không dừng chờ tiền bản sao: người nộp có thể thôi lấy. Hãy chọn “Khi nhận kết quả”.",
        "A case does not wait for the price of copies, which its applicant can give up. Choose “When the result is handed over”.",
    ),
    "cases.lowered_it_himself": Text(
        "Người đã sửa số tiền hoặc ghi miễn, giảm khoản này không tự hoàn trả phần nộp thừa. Hãy để người khác có quyền làm.",
        "Whoever corrected the amount or waived some of it does not refund what is too much since. Let another who may do it.",
    ),
    "cases.paid_before": Text(
        "Phí, lệ phí đã nộp ở hồ sơ trước và chưa hoàn trả; hồ sơ {case_code} được mở lại nên không thu lại.",
        "The fee was paid in the case before and not refunded; case {case_code} takes it up again, so nothing is charged anew.",
    ),
    "cases.took_it_himself": Text(
        "Người đã thu tiền hoặc đã ghi khoản nộp không tự hủy, không tự hoàn trả. Hãy để lãnh đạo hoặc người khác có quyền làm.",
        "Whoever took the money or recorded the payment can neither cancel nor refund it. Let the head, or another who may, do "
        "it.",
    ),
    "cases.taken_elsewhere": Text(
        "Khoản tiền này do cơ quan khác thu. Bộ phận Một cửa nơi đã thu sửa hoặc ghi miễn, giảm; lãnh đạo nơi ấy hủy, hoàn trả.",
        "Another agency took this money. Its one-stop section corrects or waives it, and its head cancels it or gives it back.",
    ),
    "cases.lowers_anothers": Text(
        "Ở đây chỉ giảm được đến {amount} đồng. Phần thấp hơn là tiền cơ quan khác đã thu; giảm đến mức này rồi nơi ấy giảm "
        "tiếp.",
        "Here it comes down to VND {amount} only. Below that another agency took the money; lower it to this amount, and that "
        "agency lowers it further.",
    ),
    "cases.amount_unchanged": Text(
        "Khoản này đang ghi {amount} đồng. Hãy ghi số tiền khác, lớn hơn phần đã miễn; không phải thu nữa thì ghi “Ghi nhầm” ở "
        "“Miễn, giảm khoản phải nộp”.",
        "This sum stands at VND {amount}. Enter another amount, above what was waived; where nothing is due at all, drop it by "
        "“Exempt or reduce” as recorded in error.",
    ),
    "cases.payee_missing": Text("Hãy ghi họ tên người nhận lại tiền.", "Enter who received the money."),
    "cases.not_paid_elsewhere": Text(
        "Hồ sơ {case_code} không có khoản nào như vậy ghi là đã nộp ở nơi khác.",
        "Nothing of that kind is recorded as paid elsewhere in case {case_code}.",
    ),
    "cases.nothing_to_refund": Text(
        "Hồ sơ {case_code} không có khoản nào để hoàn trả: không nộp thừa, và hồ sơ đang hoặc đã được giải quyết.",
        "There is nothing to refund in case {case_code}: no more was paid than is due, and the case is or was dealt with.",
    ),
    "cases.no_such_receipt": Text(
        "Hồ sơ {case_code} không có phiếu thu nào như vậy đang có giá trị.",
        "Case {case_code} has no such receipt in force.",
    ),
    "cases.not_unpaid_in_time": Text(
        "Người nộp hồ sơ {case_code} chưa quá hạn nộp tiền (ngày cuối: {last}), nên chưa dừng được với lý do này. Chọn lý do "
        "khác hoặc chờ hết hạn.",
        "The applicant of case {case_code} may still pay (last day: {last}), so this is no ground to stop it yet. Choose another "
        "ground, or wait until the day has passed.",
    ),
}
