"""Dossiers: why something cannot be done, of results and their documents, originals, and cases taken up again."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.part_not_ready": Text(
        "Kết quả này của hồ sơ {case_code} chưa có hoặc đã trả. Hãy tải lại trang.",
        "This result of case {case_code} is not there yet, or was handed over. Reload the page.",
    ),
    "cases.no_such_part": Text(
        "Hồ sơ {case_code} không có kết quả này, hoặc kết quả đã trả hay sẽ không có nữa. Hãy tải lại trang và chọn lại.",
        "Case {case_code} has no such result, or it was handed over or will not come. Reload the page and choose again.",
    ),
    "cases.part_lies_there": Text(
        "Một kết quả của hồ sơ {case_code} đã có và đang chờ ở nơi trả đã chọn. Hãy nhận kết quả ấy trước; sau đó đổi được nơi "
        "nhận các kết quả còn lại.",
        "One of the results of case {case_code} is there and lies at the counter that was chosen. Fetch it first; afterwards the "
        "place of the others can be changed.",
    ),
    "cases.part_revoked": Text(
        "Văn bản này của hồ sơ {case_code} đã bị thu hồi nên không trả nữa. Hủy bỏ việc thu hồi rồi mới trả được.",
        "This document of case {case_code} was revoked and is not handed over. That has to be taken back first.",
    ),
    "cases.part_under_way": Text(
        "Kết quả tiếp theo của hồ sơ {case_code} do cơ quan khác làm và cơ quan đó chưa xác nhận đã nhận hồ sơ. Cơ quan đó xác "
        "nhận xong mới yêu cầu bổ sung được.",
        "The next result of case {case_code} is made by another agency, which has not confirmed that it has the case. Once it "
        "has, it can ask for more.",
    ),
    "cases.part_not_at_work": Text(
        "Không có ai đang làm kết quả này của hồ sơ {case_code}: đã có, đã kết thúc hoặc chưa đến bước đó. Hãy tải lại trang.",
        "Nobody is making this result of case {case_code}: it is there, it has ended, or the case has not come to it. Reload the "
        "page.",
    ),
    "cases.part_is_the_rest": Text(
        "Hồ sơ {case_code} chỉ còn kết quả này. Hãy bấm “Trả kết quả”: trả xong, hồ sơ khép lại.",
        "This is the only result left of case {case_code}. Press “Return the result”, which closes the case.",
    ),
    "cases.other_document_unissued": Text(
        "Hồ sơ {other} cùng một việc với hồ sơ {case_code} và đã được chấp thuận, nhưng văn bản chưa được cấp; ai mở văn bản thì "
        "nó có hiệu lực. Mở văn bản của hồ sơ đó trước, rồi thu hồi: một việc không có hai văn bản cùng hiệu lực.",
        "Case {other} is about the same matter as case {case_code} and was granted, but its document was not issued yet; whoever "
        "opens it puts it in force. Open the document of that case first, then revoke it: of one matter no two documents hold "
        "at once.",
    ),
    "cases.other_document_in_force": Text(
        "Hồ sơ {other} cùng một việc với hồ sơ {case_code}, mà văn bản {document} của hồ sơ đó còn hiệu lực. Thu hồi văn bản đó "
        "trước: một việc không có hai văn bản cùng hiệu lực.",
        "Case {other} is about the same matter as case {case_code}, and its document {document} is still in force. Revoke that "
        "one first: of one matter no two documents hold at once.",
    ),
    "cases.ground_overturned": Text(
        "Hồ sơ {case_code} mở lại hồ sơ {earlier}, vì việc không tiếp nhận trước đây đã được xác định là sai: không thể "
        "không tiếp nhận nữa vì cùng lý do “{reason}”.",
        "Case {case_code} takes up again case {earlier}, for not accepting that one was found to be wrong: it cannot be "
        "turned away again for the same reason, “{reason}”.",
    ),
    "cases.accepted_before": Text(
        "Hồ sơ {case_code} mở lại hồ sơ {earlier}, đã được tiếp nhận trước đây: không thể không tiếp nhận vì lý do “{reason}”. "
        "Hãy tiếp nhận; nếu không đáp ứng điều kiện thì cơ quan giải quyết từ chối, do người khác với người từ chối trước đây.",
        "Case {case_code} takes up again case {earlier}, which was accepted: it cannot be turned away for the reason “{reason}”. "
        "Accept it; where the conditions are not met, the agency that decides refuses it, by another hand than before.",
    ),
    "cases.same_hand": Text(
        "Hồ sơ {case_code} mở lại hồ sơ {earlier}, mà chính bạn đã từ chối hoặc dừng vì lý do “{reason}”. Nếu vẫn vì lý do đó "
        "thì người khác có thẩm quyền quyết định.",
        "Case {case_code} takes up again case {earlier}, which you refused or stopped for this reason: “{reason}”. If it is the "
        "same reason again, somebody else with the power has to decide.",
    ),
    "cases.too_early_to_give_back": Text(
        "Hồ sơ {case_code} chưa có kết quả, cũng chưa kết thúc: bản chính trả cùng kết quả.",
        "Case {case_code} is neither decided nor ended: originals go back with the result.",
    ),
    "cases.given_back_meanwhile": Text(
        "Đã ghi một lần trả bản chính lúc {given_at}, nên lần này không ghi thêm. Xem số bản chính còn giữ bên dưới; nếu vừa trả "
        "thêm nữa thì ghi lại.",
        "Originals were written down as given back {given_at}, so nothing was added. See below what is still here; where more "
        "went back, enter it again.",
    ),
    "cases.all_given_back": Text(
        "Hồ sơ {case_code} không còn giữ bản chính nào: đã trả hết, hoặc đã sang hồ sơ mở lại.",
        "No original lies with case {case_code} any more: all went back, or went on to the case that takes it up again.",
    ),
    "cases.originals_stay": Text(
        "Hồ sơ {case_code} không còn bản chính nào phải trả: bản chính đang giữ là giấy tờ thủ tục phải lưu.",
        "No original of case {case_code} is to go back: those here are papers that the procedure keeps.",
    ),
    "cases.nothing_given_back": Text(
        "Hãy ghi ít nhất một bản chính đã trả.",
        "Enter at least one original that was given back.",
    ),
    "cases.no_such_original": Text(
        "Hồ sơ {case_code} không còn giữ nhiều bản chính như vậy. Hãy ghi lại số đã trả.",
        "So many originals are not with case {case_code}. Correct the number given back.",
    ),
    "cases.revoked_by_another": Text(
        "Văn bản của hồ sơ {case_code} không do cấp của bạn thu hồi hoặc hủy bỏ việc thu hồi ({provision}). Gửi văn bản đề nghị, "
        "nêu mã hồ sơ và lý do, đến cấp có thẩm quyền.",
        "The document of case {case_code} is not revoked by your level, nor is that taken back ({provision}). Write to the level "
        "that is competent, with the code of the case and the reason.",
    ),
    "cases.revoked_by_court": Text(
        "Văn bản của hồ sơ {case_code} chỉ bị thu hồi, hoặc được hủy bỏ việc thu hồi, theo bản án, quyết định của Tòa án "
        "({provision}). Chọn lý do đó và ghi Tòa án, số, ngày; chưa có thì hướng dẫn yêu cầu Tòa án.",
        "The document of case {case_code} is revoked, or that taken back, by the judgment of a court alone ({provision}). Choose "
        "that reason, with the court, number and day; where there is none, whoever asks is to turn to the court.",
    ),
    "cases.order_not_named": Text(
        "Thu hồi theo bản án, quyết định thì phải ghi của Tòa án, cơ quan nào, số và ngày.",
        "Where a judgment or decision has it revoked, say which court or authority gave it, its number and its day.",
    ),
    "cases.order_not_wanted": Text(
        "Bản án, quyết định chỉ ghi khi thu hồi theo bản án, quyết định đó. Chọn thêm lý do này, hoặc bỏ trống phần bản án, "
        "quyết định.",
        "A judgment or decision is named only where it has the document revoked. Choose that reason as well, or leave the court, "
        "number and day empty.",
    ),
    "cases.order_day_not_possible": Text(
        "Bản án, quyết định làm căn cứ thu hồi phải có ngày từ {first} (ngày cấp văn bản) đến {last}.",
        "The judgment or decision that has it revoked must be of a day from {first}, when the document was issued, to {last}.",
    ),
    "cases.conditions_not_known": Text(
        "Văn bản của thủ tục này không kèm điều kiện. Bỏ phần điều kiện; điều cần nhắc thì ghi vào ghi chú.",
        "The document of this procedure bears no conditions. Leave them out; what is to be said stands in the note.",
    ),
    "cases.conditions_not_for_refusals": Text(
        "Điều kiện chỉ kèm theo khi chấp thuận. Bỏ phần điều kiện, hoặc chọn chấp thuận.",
        "Conditions go with granting alone. Leave them out, or choose to grant.",
    ),
    "cases.too_many_conditions": Text(
        "Một văn bản kèm nhiều nhất {most} điều kiện, mỗi dòng một điều.",
        "A document bears at most {most} {most:condition|conditions}, one a line.",
    ),
    "cases.slip_not_shown": Text(
        "Hồ sơ không ghi như dòng “{row}” được sửa, nên đây không phải lỗi viết. Nội dung sai, hoặc chỗ còn để trống, thì soạn "
        "văn bản thay thế để người khác ký.",
        "The case does not say what “{row}” is to say, so this is no slip of writing. What is wrong in content, or was left "
        "open, is drafted as a replacement, which another official signs.",
    ),
    "cases.changed_by_procedure": Text(
        "Nội dung văn bản của hồ sơ {case_code} được thay đổi bằng thủ tục {procedure} ({provision}), không thay thế ở đây. Hãy "
        "hướng dẫn người được cấp nộp hồ sơ thủ tục đó.",
        "What the document of case {case_code} says is changed by procedure {procedure} ({provision}) and is not replaced here. "
        "Guide its holder to that procedure.",
    ),
    "cases.no_replacement_drafted": Text(
        "Hồ sơ {case_code} không có dự thảo thay thế chờ ký: đã trả lời, hoặc văn bản đã thay đổi. Hãy tải lại trang.",
        "There is no replacement of the document of case {case_code} to sign: it was answered, or the document changed. Reload "
        "the page.",
    ),
    "cases.replacement_not_explained": Text(
        "Hãy ghi vì sao không ký, để người soạn biết.", "Say why it is turned down, for whoever drafted it."
    ),
    "cases.not_revoked": Text(
        "Văn bản của hồ sơ {case_code} không bị thu hồi, hoặc việc thu hồi đã được hủy bỏ. Hãy tải lại trang.",
        "The document of case {case_code} is not revoked, or that was taken back already. Reload the page.",
    ),
    "cases.received_by_owner": Text(
        "Kết quả điện tử của hồ sơ {case_code} do người nộp tự nhận trên Cổng. Họ đến nhận bản giấy thì ghi là trả tại quầy hoặc "
        "qua bưu chính.",
        "The applicant receives the electronic result of case {case_code} on the portal himself. Where he fetches the paper, "
        "record that: at the counter, or by post.",
    ),
    "cases.revoked_before_had": Text(
        "Văn bản kết quả của hồ sơ {case_code} đã bị thu hồi trước khi trao cho bạn, không mở được nữa. Hãy xem thông báo thu "
        "hồi ở trang hồ sơ.",
        "The document of case {case_code} was revoked before you were given it, and cannot be opened any more. See the notice of "
        "revocation on the page of the case.",
    ),
    "cases.nothing_to_preview": Text(
        "Với nội dung đã chọn, hồ sơ {case_code} không có thông báo, phiếu nào để xem trước. Bạn làm được ngay.",
        "With what is chosen, case {case_code} would get no letter or notice to be read first. You can go ahead.",
    ),
    "cases.revoked_since": Text(
        "Văn bản kết quả của hồ sơ {case_code} đã bị thu hồi: không trao văn bản nữa. Hãy bấm “Trao thông báo thu hồi”.",
        "The document of case {case_code} was revoked: it is not handed over. Press “Hand over the notice of revocation”.",
    ),
    "cases.decision_not_named": Text(
        "Hãy ghi số của quyết định hủy bỏ việc thu hồi.",
        "Say the number of the decision that takes the revocation back.",
    ),
    "cases.decision_day_not_possible": Text(
        "Quyết định hủy bỏ việc thu hồi phải có ngày từ {first} đến {last}.",
        "The decision that takes the revocation back must be of a day from {first} to {last}.",
    ),
    "cases.nothing_to_reopen": Text(
        "Hồ sơ {case_code} chưa kết thúc, hoặc đã được chấp thuận: không có gì để mở lại. Kết quả bị từ chối hoặc dừng riêng "
        "thì mở lại riêng kết quả ấy.",
        "Case {case_code} has not ended, or was granted: there is nothing to reopen. A result that was refused or stopped by "
        "itself is reopened by itself.",
    ),
    "cases.complaint_not_named": Text(
        "Hãy ghi ai giải quyết khiếu nại và số của quyết định.",
        "Say who decided on the complaint, and the number of the decision.",
    ),
    "cases.complaint_day_not_possible": Text(
        "Ngày của quyết định giải quyết khiếu nại phải từ {first} đến {last}.",
        "The decision on the complaint must be of a day from {first} to {last}.",
    ),
    "cases.reopened_already": Text(
        "Hồ sơ {case_code} đã được mở lại rồi.",
        "Case {case_code} was reopened already.",
    ),
    "cases.taken_up_elsewhere": Text(
        "Việc này của hồ sơ {case_code} đã được giải quyết lại trong hồ sơ {other}, nên không mở lại ở đây nữa. Khiếu nại về "
        "hồ sơ {other} được chấp nhận thì mở lại ở trang của hồ sơ {other}.",
        "This matter of case {case_code} was dealt with again in case {other}, so it is not reopened here. Where a complaint "
        "about case {other} was upheld, reopen it on the page of {other}.",
    ),
    "cases.result_came_elsewhere": Text(
        "Kết quả này đã có ở hồ sơ {other}, cùng một việc với hồ sơ {case_code}: không làm lần thứ hai. Hãy dừng giải quyết "
        "riêng kết quả này, ghi mã hồ sơ {other} vào lý do.",
        "This result came already of case {other}, about the same matter as case {case_code}: it is not made a second time. Stop "
        "this result alone, and name case {other} in the reason.",
    ),
    "cases.goes_on_elsewhere": Text(
        "Việc của hồ sơ {case_code} đang được giải quyết lại trong hồ sơ {other}, nên không mở thêm hồ sơ nữa. Hãy chuyển quyết "
        "định này cho người giải quyết hồ sơ {other}, ghi vào lý do khi quyết định. Hồ sơ ấy kết thúc mà vẫn phải làm lại thì mở "
        "lại theo quyết định này.",
        "The matter of case {case_code} is being dealt with again in case {other}, so no other is opened. Hand this decision to "
        "whoever deals with {other}, to be named in the reasons for what is decided there. If that case ends and the matter is "
        "still to be taken up, reopen by this decision then.",
    ),
    "cases.not_fetched": Text(
        "Kết quả hồ sơ {case_code} không nhận tại quầy mà trên Cổng hoặc qua bưu chính, như người nộp đã chọn.",
        "The result of case {case_code} is not fetched at a counter: its applicant chose the portal or the post.",
    ),
    "cases.returned_there": Text(
        "Kết quả hồ sơ {case_code} vốn nhận tại nơi đó. Hãy chọn nơi khác.",
        "The result of case {case_code} is fetched there already. Choose another place.",
    ),
    "cases.parts_go_apart": Text(
        "Các kết quả còn lại của hồ sơ {case_code} nhận ở các nơi hoặc theo các cách khác nhau: hãy trả riêng từng kết quả.",
        "The results left of case {case_code} are received at several places or by several ways: hand each over by itself.",
    ),
    "cases.others_go_first": Text(
        "Hồ sơ {case_code} còn kết quả khác vẫn có hiệu lực, chưa trả: hãy trả riêng kết quả đó trước, rồi trao thông báo thu "
        "hồi.",
        "Another result of case {case_code} is still in force and not handed over yet: return it by itself first, then hand over "
        "the notice of revocation.",
    ),
    "cases.nothing_shown_at_return": Text(
        "Hồ sơ {case_code} chưa trả kết quả nào kèm việc xuất trình hoặc nộp lại giấy tờ, nên không có phiếu trả kết quả.",
        "No result of case {case_code} was handed over for which papers were shown or handed in, so there is no receipt of it.",
    ),
    "cases.nothing_to_show": Text(
        "Hồ sơ {case_code} không có kết quả nào nhận trên Cổng mà còn phải xuất trình, nộp giấy tờ trước.",
        "No result of case {case_code} waits on the portal for a paper that is shown or handed in first.",
    ),
    "cases.papers_come_first": Text(
        "Hồ sơ {case_code} đã được chấp thuận. Trước khi nhận kết quả còn {papers} việc phải làm tại Bộ phận Một cửa: xuất "
        "trình, nộp giấy tờ hoặc ký. Sau đó bạn mở được văn bản ở đây; trang hồ sơ cho biết mang gì, đến đâu.",
        "Case {case_code} was granted. Before you receive the result, {papers} {papers:paper is|papers are} to be shown, handed "
        "in or signed at the one-stop section. Then you can open the document here; the page of the case says what to bring and "
        "where.",
    ),
    "cases.received_first": Text(
        "Giấy tờ phải có trước khi nhận kết quả hồ sơ {case_code} đã đủ. Bạn mở được văn bản sau khi nhận: bấm “Nhận kết quả” ở "
        "trang hồ sơ, hoặc nhận theo cách bạn đã chọn.",
        "What comes before you receive the result of case {case_code} has come. You can open the document once you have received "
        "it: choose “Receive the result” on the page of the case, or receive it in the way you chose.",
    ),
    "cases.no_papers_noted": Text(
        "Hồ sơ {case_code} chưa ghi giấy tờ nào đã xuất trình hoặc nộp lại trước khi nhận trên Cổng, nên không có phiếu này.",
        "For case {case_code} no paper was recorded as shown or handed in before the result is received on the portal, so there "
        "is no receipt of it.",
    ),
    "cases.no_note_to_cancel": Text(
        "Hồ sơ {case_code} không có lần ghi giấy tờ nào hủy được: chưa ghi, đã hủy, hoặc từ lúc ghi người nộp đã nhận kết quả, "
        "đã được trả lại giấy tờ.",
        "Case {case_code} has no record of papers that could be cancelled: there is none, it was cancelled, or since then a "
        "result was received or papers were given back.",
    ),
    "cases.paper_not_shown": Text(
        "Chưa ghi đủ {papers} giấy tờ phải xuất trình, nộp lại hoặc ký tại quầy trước khi trả kết quả hồ sơ {case_code}.",
        "Of {papers} {papers:paper|papers} it is not said whether they were shown, handed in or signed at the counter before the "
        "result of {case_code} is handed over.",
    ),
    "cases.not_received_so": Text(
        "Kết quả này của hồ sơ {case_code} không nhận được theo cách đó: Cổng không có bản điện tử, hoặc phải ký khi nhận. Hãy "
        "chọn cách khác.",
        "This result of case {case_code} is not received that way: the portal has no file of it, or it is signed as it is "
        "received. Choose another one.",
    ),
    "cases.address_not_named": Text(
        "Hãy ghi địa chỉ để bưu chính mang kết quả đến.",
        "Write down the address to which the post brings the result.",
    ),
    "cases.signed_in_person": Text(
        "Kết quả hồ sơ {case_code} phải ký trực tiếp khi nhận: chỉ trao tại quầy, không gửi bưu chính, không nhận trên Cổng.",
        "The result of case {case_code} is signed in person as it is received: at a counter alone, not by post nor on the "
        "portal.",
    ),
    "cases.not_returned_there": Text(
        "Cơ quan đã chọn không trả kết quả tại quầy. Hãy chọn trong danh sách.",
        "The agency chosen hands no results over. Choose one of those listed.",
    ),
}
