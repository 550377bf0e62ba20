"""Dossiers: why something cannot be done, and what happened."""

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
    "cases.cannot_follow": Text(
        "Hồ sơ {case_code} đang ở trạng thái không cho phép việc này. Hãy tải lại trang để xem bước tiếp theo.",
        "The status of case {case_code} does not allow this now. Reload the page to see what comes next.",
    ),
    "cases.conflict_of_interest": Text(
        "Bạn không làm được việc gì trong hồ sơ {case_code}, vì {because}. Lãnh đạo cơ quan giao cho người khác.",
        "You can do nothing in case {case_code}, because {because}. The head of the agency gives it to somebody else.",
    ),
    "cases.four_eyes": Text(
        "Bạn đã làm “{done}” của hồ sơ {case_code}, nên “{step}” phải do người khác làm. Cần phân công người khác: lãnh "
        "đạo bấm “Phân công”, người khác thì đề nghị lãnh đạo; nếu cơ quan không còn ai thì giao hoặc ủy quyền cho cấp phó.",
        "You did “{done}” of case {case_code}, so “{step}” must be done by somebody else. Another official is to be "
        "assigned: the head does so by “Assign”, anybody else asks the head; where the agency has nobody else, let a deputy be "
        "given the post or the power to do it.",
    ),
    "cases.assigned_to_another": Text(
        "“{step}” của hồ sơ {case_code} đã giao cho người khác. Lãnh đạo cơ quan có thể giao lại, hoặc giao cho chính mình.",
        "“{step}” of case {case_code} was given to somebody else. The head of the agency can give it to another, or take it "
        "over.",
    ),
    "cases.assigned_already": Text(
        "Bước này của hồ sơ {case_code} đã có người nhận. Hãy tải lại trang để xem giao cho ai.",
        "This step of case {case_code} is somebody’s already. Reload the page to see whose.",
    ),
    "cases.not_assigned": Text(
        "Bước này của hồ sơ {case_code} chưa giao cho ai. Hãy phân công.",
        "This step of case {case_code} was given to nobody yet. Assign it.",
    ),
    "cases.cannot_be_assigned": Text(
        "Người được chọn không làm được “{step}” của hồ sơ {case_code}: không đúng vị trí, đã làm bước phải do người khác làm, "
        "hoặc có xung đột lợi ích. Hãy chọn người khác trong danh sách.",
        "Whoever was chosen cannot do “{step}” of case {case_code}: the post does not allow it, they did what must be done by "
        "somebody else, or they are not impartial. Choose another from the list.",
    ),
    "cases.not_done_before": Text(
        "Hồ sơ {case_code} không trả lại được bước này. Hãy chọn một bước đã làm trong danh sách.",
        "Case {case_code} cannot go back to this step. Choose one that was done from the list.",
    ),
    "cases.part_not_ready": Text(
        "Kết quả này của hồ sơ {case_code} chưa có hoặc đã trả. Hãy tải lại trang.",
        "This result of case {case_code} is not there yet, or was handed over. Reload the page.",
    ),
    "cases.part_is_the_rest": Text(
        "Hồ sơ {case_code} chỉ còn kết quả này. Hãy bấm “Trả kết quả”: trả xong, hồ sơ khép lại.",
        "This is the only result left of case {case_code}. Press “Return the result”, which closes the case.",
    ),
    "cases.content_erased": Text(
        "Nội dung hồ sơ {case_code} đã xóa theo quy định: không còn phiếu, giấy tờ hay đánh giá để lập.",
        "The content of case {case_code} was erased as the law provides: no slip, paper or rating can be made of it.",
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
    "cases.apologised_already": Text(
        "Hồ sơ {case_code} đã được xin lỗi và hẹn lại một lần; quy định chỉ cho hẹn lại một lần.",
        "An apology with a new day was sent for case {case_code}; the law allows that once.",
    ),
    "cases.nothing_promised": Text(
        "Hồ sơ {case_code} đang tạm dừng tính thời hạn, không có ngày hẹn nào để xin lỗi hay hẹn lại.",
        "Nothing is promised now in case {case_code}, whose clock was stopped: there is no day to name anew.",
    ),
    "cases.no_apology_drafted": Text(
        "Hồ sơ {case_code} chưa có phiếu xin lỗi nào chờ ký. Hãy soạn trước.",
        "Nobody has drafted an apology for case {case_code}. Draft it first.",
    ),
    "cases.no_apology_sent": Text(
        "Hồ sơ {case_code} chưa có phiếu xin lỗi nào được gửi.",
        "No apology was sent for case {case_code}.",
    ),
    "cases.no_new_day": Text(
        "Ngày hẹn lại phải là một ngày làm việc từ {first} đến {last}.",
        "The new day must be a working day from {first} to {last}.",
    ),
    "cases.withdrawal_pending": Text(
        "Người nộp xin rút hồ sơ {case_code} từ {asked_at}. Trả lời yêu cầu đó trước.",
        "The applicant asked on {asked_at} to withdraw case {case_code}. That is answered first.",
    ),
    "cases.no_withdrawal_requested": Text(
        "Hồ sơ {case_code} không có yêu cầu rút nào đang chờ trả lời.",
        "There is no open request to withdraw case {case_code}.",
    ),
    "cases.another_answers_withdrawal": Text(
        "Bạn đã ghi yêu cầu rút hồ sơ {case_code} thay người nộp, nên người khác phải trả lời. Nếu cơ quan không còn ai "
        "thì lãnh đạo phân công thêm người.",
        "You recorded for the applicant the request to withdraw case {case_code}, so somebody else answers it. Where the "
        "agency has nobody else, the head has somebody given the post.",
    ),
    "cases.other_document_in_force": Text(
        "Hồ sơ {other} cùng một việc với hồ sơ {case_code}, mà văn bản {document} của hồ sơ đó còn hiệu lực. Thu hồi văn bản đó "
        "trước: một việc không có hai văn bản cùng hiệu lực.",
        "Case {other} is about the same matter as case {case_code}, and its document {document} is still in force. Revoke that "
        "one first: of one matter no two documents hold at once.",
    ),
    "cases.ground_overturned": Text(
        "Hồ sơ {case_code} mở lại hồ sơ {earlier}, vì khiếu nại về việc không tiếp nhận đã được chấp thuận: không thể không "
        "tiếp nhận nữa vì cùng lý do “{reason}”.",
        "Case {case_code} takes up again case {earlier}, for a complaint about its not being accepted was upheld: it cannot be "
        "turned away again for the same reason, “{reason}”.",
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
    "cases.nobody_to_ask": Text(
        "Cơ quan này không được hỏi ý kiến cho hồ sơ {case_code}: là nơi giải quyết, hoặc nay không còn. Chọn cơ quan khác.",
        "That agency cannot be asked about case {case_code}: it decides the case, or does not exist today. Choose another one.",
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
    "cases.nothing_given_back": Text(
        "Hãy ghi ít nhất một bản chính đã trả.",
        "Enter at least one original that was given back.",
    ),
    "cases.no_such_original": Text(
        "Hồ sơ {case_code} không còn giữ nhiều bản chính như vậy. Hãy ghi lại số đã trả.",
        "So many originals are not with case {case_code}. Correct the number given back.",
    ),
    "cases.not_revoked": Text(
        "Văn bản của hồ sơ {case_code} không bị thu hồi, hoặc việc thu hồi đã được hủy bỏ. Hãy tải lại trang.",
        "The document of case {case_code} is not revoked, or that was taken back already. Reload the page.",
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
        "Hồ sơ {case_code} chưa kết thúc: không có gì để mở lại.",
        "Case {case_code} has not ended: there is nothing to reopen.",
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
        "Hồ sơ {case_code} đã được mở lại theo quyết định này.",
        "Case {case_code} was reopened by that decision already.",
    ),
    "cases.nobody_to_take_over": Text(
        "Hồ sơ {case_code} không chuyển đến cơ quan này được: hồ sơ đang ở đó, hoặc cơ quan nay không còn. Chọn cơ quan khác.",
        "Case {case_code} cannot go to that agency: it is there already, or the agency does not exist today. Choose another one.",
    ),
    "cases.not_competent_for_it": Text(
        "Thủ tục của hồ sơ {case_code} không thuộc thẩm quyền của cơ quan này. Chỉ chuyển được đến cơ quan mà thủ tục đã công bố "
        "cho quyết định; nếu thuộc thủ tục khác, hãy trả lời không tiếp nhận và hướng dẫn người nộp.",
        "The procedure of case {case_code} does not let that agency decide. It can only go to one that may by the published "
        "procedure; where another procedure is meant, do not accept it and tell the applicant which.",
    ),
    "cases.transfer_pending": Text(
        "Hồ sơ {case_code} đã được đề nghị chuyển, cơ quan kia chưa trả lời. Muốn chuyển đến nơi khác thì thôi chuyển trước.",
        "Case {case_code} is offered to an agency that has not answered. To send it elsewhere, take that back first.",
    ),
    "cases.no_transfer_offered": Text(
        "Hồ sơ {case_code} không có đề nghị chuyển nào đang chờ trả lời.",
        "Case {case_code} is not offered to another agency, or no more.",
    ),
    "cases.still_consulted": Text(
        "Cơ quan này đang được lấy ý kiến về hồ sơ {case_code}. Chờ trả lời hoặc kết thúc lấy ý kiến, rồi mới chuyển.",
        "That agency is asked for its opinion of case {case_code}. Wait for it, or take the request back, before the transfer.",
    ),
    "cases.question_missing": Text(
        "Hãy ghi cần cho ý kiến về điểm nào.",
        "Say what the agency is asked.",
    ),
    "cases.day_of_opinion_missing": Text(
        "Quy định của thủ tục không ấn định thời hạn cho ý kiến: hãy ghi ngày trả lời.",
        "The law of the procedure sets no time for an opinion: name the last day to answer.",
    ),
    "cases.opinion_requested_already": Text(
        "Cơ quan này đã được hỏi và chưa trả lời.",
        "That agency was asked already and has not answered yet.",
    ),
    "cases.meeting_planned": Text(
        "Đã mời họp về hồ sơ {case_code} lúc {held_at}, chưa ghi biên bản. Hãy ghi biên bản sau cuộc họp, hoặc hủy cuộc họp.",
        "A meeting about case {case_code} is called for {held_at} and has no minutes yet. Record the minutes after it, or call "
        "it off.",
    ),
    "cases.no_meeting": Text(
        "Không có cuộc họp nào về hồ sơ {case_code} đang chờ, hoặc cơ quan này không được mời. Hãy tải lại trang.",
        "No meeting about case {case_code} is to be held, or this agency is not called to it. Reload the page.",
    ),
    "cases.meeting_place_missing": Text(
        "Hãy ghi nơi họp hoặc đường dẫn họp trực tuyến.",
        "Say where the meeting is held, or give the link of the call.",
    ),
    "cases.meeting_outside_hours": Text(
        "Lúc {at} ngoài giờ làm việc. Hãy chọn giờ trong ngày làm việc.",
        "At {at} no office works. Choose an hour of a working day.",
    ),
    "cases.meeting_not_over": Text(
        "Cuộc họp về hồ sơ {case_code} bắt đầu lúc {held_at}. Biên bản ghi từ lúc đó.",
        "The meeting about case {case_code} is called for {held_at}. Its minutes are recorded from then on.",
    ),
    "cases.meeting_past": Text(
        "Giờ họp đã qua. Hãy chọn giờ khác.",
        "That moment is over. Choose another one.",
    ),
    "cases.meeting_unchanged": Text(
        "Cuộc họp đã định đúng giờ và nơi đó. Hãy đổi ngày, giờ hoặc nơi họp.",
        "The meeting is called for that very moment and place. Change the day, the hour or the place.",
    ),
    "cases.why_meeting_missing": Text(
        "Hãy ghi lý do dời hoặc hủy cuộc họp.",
        "Say why the meeting is moved or called off.",
    ),
    "cases.meeting_attendant_missing": Text(
        "Hãy ghi ai dự họp: họ tên và chức vụ.",
        "Say who comes, or came: name and post.",
    ),
    "cases.minutes_incomplete": Text(
        "Biên bản phải ghi từng cơ quan chưa trả lời: có mặt hay vắng mặt, ý kiến gì; và kết luận của cuộc họp.",
        "The minutes say of each agency that had not answered whether it came and what it said; and what was concluded.",
    ),
    "cases.not_consulted": Text(
        "Cơ quan này không được hỏi, đã trả lời, hoặc không phải trả lời nữa.",
        "That agency is not asked, has answered, or need not any more.",
    ),
    "cases.opinion_not_explained": Text(
        "Không đồng ý hoặc có điều kiện thì phải ghi rõ: vì sao, điều kiện nào. Chép lại từ văn bản giấy thì phải ghi số, ngày.",
        "Disagreeing, or agreeing on conditions, must be explained: why, or on which. Of a paper say its number and its day.",
    ),
    "cases.not_handed_over": Text(
        "Bước này của hồ sơ {case_code} không chờ xác nhận: đã có người xác nhận, hoặc hồ sơ đã chuyển đi nơi khác. Hãy tải lại "
        "trang.",
        "Nobody is to confirm this step of case {case_code} now: somebody did, or it went elsewhere. Reload the page.",
    ),
    "cases.nothing_refused": Text(
        "Bước này của hồ sơ {case_code} không bị từ chối nhận, hoặc đã có người trả lời. Hãy tải lại trang.",
        "The hand-over of this step of case {case_code} was not refused, or somebody answered. Reload the page.",
    ),
    "cases.share_not_over": Text(
        "Nơi nhận còn thời gian để xác nhận bước này của hồ sơ {case_code}. Chỉ lấy lại được khi đã hết thời gian đó.",
        "The receiver still has time to confirm this step of case {case_code}. It is taken back only once that time is over.",
    ),
    "cases.no_such_receiver": Text(
        "Bước này của hồ sơ {case_code} không chuyển được đến cơ quan đó: không đúng loại cơ quan, hoặc nay không còn. Chọn cơ "
        "quan khác.",
        "This step of case {case_code} cannot be handed over to that agency: it is of another kind, or does not exist today. "
        "Choose another one.",
    ),
    "cases.answer_not_explained": Text(
        "Hãy giải trình: đã bổ sung gì, vì sao đúng cơ quan này; hoặc bước này được làm thế nào tại cơ quan giải quyết.",
        "Explain it: what was added, or why it is theirs to do; or how the step is done at the agency that decides.",
    ),
    "cases.opinion_outstanding": Text(
        "Hồ sơ {case_code} đang chờ ý kiến của cơ quan được hỏi, chậm nhất hết ngày {last}. Chờ trả lời, hoặc thôi lấy ý kiến "
        "nếu không cần nữa.",
        "An agency was asked about case {case_code} and may answer until the end of {last}. Wait for it, or take the request "
        "back if it is not needed.",
    ),
    "cases.no_opinion_requested": Text(
        "Bước “{step}” là ý kiến của cơ quan khác, mà chưa hỏi cơ quan nào. Hãy lấy ý kiến trước.",
        "The step “{step}” is the opinion of another agency, and none was asked. Ask first.",
    ),
    "cases.waiting_for_applicant": Text(
        "Hồ sơ {case_code} đang chờ người nộp bổ sung, yêu cầu từ {asked_at}.",
        "Case {case_code} is waiting for the applicant, who was asked on {asked_at}.",
    ),
    "cases.supplement_used_up": Text(
        "Hồ sơ {case_code} đã được yêu cầu bổ sung đủ {allowed} lần theo quy định. Hãy giải quyết với những gì đã có.",
        "Case {case_code} has had {allowed} supplement {allowed:request|requests}, the most the law allows. Decide on what is "
        "there.",
    ),
    "cases.granted_already": Text(
        "Hồ sơ {case_code} đã được chấp thuận, chỉ còn các bước thực hiện: không yêu cầu bổ sung nữa. Kết quả có sai sót thì "
        "đính chính hoặc thu hồi sau khi trả.",
        "Case {case_code} was granted and is being carried out: nothing more is asked of the applicant. A result that is wrong "
        "is corrected or revoked.",
    ),
    "cases.nothing_asked": Text(
        "Hồ sơ {case_code} không có yêu cầu bổ sung nào đang chờ.",
        "Nothing is being asked of the applicant in case {case_code}.",
    ),
    "cases.nothing_handed_in": Text(
        "Chưa ghi nhận gì. Hãy ghi số bản giấy đã nhận, chọn tệp, sửa mục khai hoặc ghi lời giải thích; hồ sơ {case_code} vẫn "
        "đang chờ bổ sung.",
        "Nothing is entered. Enter how many papers came, choose a file, correct an answer or write the explanation; what was "
        "asked is still open in case {case_code}.",
    ),
    "cases.nothing_sent": Text(
        "Bạn chưa trả lời gì. Hãy sửa mục được yêu cầu, chọn tệp của giấy tờ được yêu cầu hoặc viết câu trả lời; có bản giấy "
        "thì mang đến Bộ phận Một cửa. Hồ sơ {case_code} vẫn đang chờ bổ sung.",
        "You have not answered anything. Correct what was asked, choose a file of each paper asked for, or write your answer; "
        "what is on paper, bring to the one-stop section. What was asked is still open in case {case_code}.",
    ),
    "cases.nothing_named": Text(
        "Hãy chọn ít nhất một giấy tờ cần bổ sung hoặc một mục khai cần sửa, hoặc ghi rõ nội dung cần bổ sung.",
        "Choose at least one paper that must be supplied or answer that must be corrected, or write what must be completed.",
    ),
    "cases.unknown_item": Text(
        "Hồ sơ {case_code} không khai mục này, hoặc mục này không được yêu cầu, nên không ghi được. Hãy chọn trong danh sách.",
        "Case {case_code} has no such answer, or it is not asked for. Choose from the list.",
    ),
    "cases.no_day_to_reply": Text(
        "Ngày trả lời phải từ {first} đến {last}. Hãy chọn ngày khác cho hồ sơ {case_code}, hoặc bỏ trống.",
        "The day by which to answer must be from {first} to {last}. Choose another for case {case_code}, or leave it empty.",
    ),
    "cases.item_reason_missing": Text(
        "Đã chọn nhiều lý do chung cho nhiều mục: hãy ghi lý do riêng của từng mục được yêu cầu.",
        "Several reasons are chosen for several items: say of each item why it is asked for.",
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
    "cases.reason_required": Text(
        "Hãy chọn ít nhất một lý do trong danh mục.", "Choose at least one reason from the list."
    ),
    "cases.reason_not_wanted": Text(
        "Đã chọn chấp thuận mà vẫn đánh dấu lý do từ chối. Hãy bỏ các lý do, hoặc chọn từ chối.",
        "You chose to grant, and reasons for refusing are ticked. Clear the reasons, or choose to refuse.",
    ),
    "cases.competent_agency_missing": Text(
        "Đã chọn không thuộc thẩm quyền: hãy ghi cơ quan nào có thẩm quyền, để người nộp biết nơi đến.",
        "You chose that the agency is not competent: write which agency is, so that the applicant knows where to go.",
    ),
    "cases.untrue_papers_not_named": Text(
        "Đã chọn giấy tờ giả mạo hoặc không trung thực: hãy ghi giấy tờ nào và không đúng ở điểm nào, để người nộp biết mà giải "
        "trình.",
        "You chose that papers are forged or untrue: write which ones and what is untrue about them, so that the applicant can "
        "answer.",
    ),
    "cases.reason_not_explained": Text(
        "Lý do “{reason}” chưa nói đủ: hãy ghi rõ {wanted}.", "The reason “{reason}” says too little: write {wanted}."
    ),
    "cases.duplicate_not_named": Text(
        "Chưa có mã của hồ sơ đã nộp trước: hãy ghi vào phần giải thích mã hồ sơ nộp trước của chính người nộp này, cùng thủ "
        "tục, đang giải quyết hoặc đã được chấp thuận.",
        "The code of the dossier lodged before is missing: write into the explanation the code of an earlier case of this same "
        "applicant for the same procedure that is on its way or was granted.",
    ),
    "cases.reason_not_on_record": Text(
        "Không chọn được lý do này: {otherwise}.", "This reason cannot be given: {otherwise}."
    ),
    "cases.unknown_reason": Text(
        "Lý do đã chọn không có trong danh mục. Hãy chọn lại.",
        "That reason is not on the list. Choose again.",
    ),
    "cases.answers_not_accepted": Text(
        "Tờ khai còn {count} chỗ thiếu hoặc chưa đúng. Hãy sửa từng chỗ rồi nộp lại.",
        "{count} {count:answer|answers} of the form {count:is|are} missing or not right. Correct {count:it|them}, "
        "then send again.",
    ),
    "cases.no_competent_agency": Text(
        "Chưa rõ cơ quan nào giải quyết thủ tục {procedure}. Hãy chọn cơ quan giải quyết.",
        "It does not follow who decides on procedure {procedure}. Choose the agency that decides.",
    ),
    "cases.not_decided_there": Text(
        "Cơ quan {agency} không giải quyết thủ tục {procedure}. Hãy chọn một cơ quan trong danh sách.",
        "Agency {agency} does not decide on procedure {procedure}. Choose one of those listed.",
    ),
    "cases.not_fetched": Text(
        "Kết quả hồ sơ {case_code} không nhận tại quầy mà trên Cổng hoặc qua bưu chính, như người nộp đã chọn.",
        "The result of case {case_code} is not fetched at a counter: its applicant chose the portal or the post.",
    ),
    "cases.returned_there": Text(
        "Kết quả hồ sơ {case_code} vốn nhận tại nơi đó. Hãy chọn nơi khác.",
        "The result of case {case_code} is fetched there already. Choose another place.",
    ),
    "cases.not_returned_there": Text(
        "Cơ quan đã chọn không trả kết quả tại quầy. Hãy chọn trong danh sách.",
        "The agency chosen hands no results over. Choose one of those listed.",
    ),
    "cases.not_open_for_applying": Text(
        "Thủ tục {procedure} chưa nhận hồ sơ vì nội dung công bố còn thiếu. Hãy hỏi Bộ phận Một cửa.",
        "Procedure {procedure} is not open: what was published is incomplete. Ask a one-stop section.",
    ),
    "cases.not_received_here": Text(
        "Cơ quan {agency} không trực tiếp nhận hồ sơ. Hãy chọn nơi nộp khác.",
        "Agency {agency} does not take in files itself. Choose another place.",
    ),
    "cases.paper_not_asked": Text(
        "Thủ tục không yêu cầu giấy tờ “{component}”. Hãy bỏ giấy tờ này.",
        "The procedure does not ask for the paper “{component}”. Remove it.",
    ),
    "cases.papers_missing": Text(
        "Còn thiếu: {papers}. Hãy nộp đủ rồi gửi lại.", "Still missing: {papers}. Hand them in, then send again."
    ),
    "cases.still_outstanding": Text(
        "Còn thiếu so với yêu cầu bổ sung hoặc theo câu trả lời mới: {papers}. "
        "Hồ sơ {case_code} vẫn chờ bổ sung; hãy nộp đủ trong một lần.",
        "Not everything asked for, or needed with the new answers, is there. Still missing: {papers}. "
        "Nothing was recorded in case {case_code}: hand everything in at once.",
    ),
    "cases.only_answers_affirmed": Text(
        "Khẳng định nội dung đã khai là đúng chỉ trả lời cho mục khai; còn chưa nhận được: {papers}. Hãy ghi số lượng đã nhận, "
        "hoặc chọn lý do khác.",
        "That what was declared is right answers only questions of the form. Not received: {papers}. Count what you have "
        "received, or choose another reason.",
    ),
    "cases.papers_not_received": Text(
        "Hồ sơ {case_code} chưa đủ để tiếp nhận, vì chưa nhận được: {papers}. Hãy ghi số lượng đã nhận; nếu còn thiếu thì yêu "
        "cầu bổ sung (mẫu số 02).",
        "Case {case_code} is not complete and cannot be accepted. Not received yet: {papers}. Count what you have received; for "
        "what is missing, request a supplement (form 02).",
    ),
    "cases.papers_in_part": Text(
        "Giấy tờ không bắt buộc nộp thiếu số bản: {papers}. Hồ sơ {case_code} chưa được tiếp nhận; hãy ghi lại số đã nhận, hoặc "
        "chọn vì sao vẫn tiếp nhận.",
        "Of papers that need not come, fewer came than are wanted: {papers}. Case {case_code} was not accepted; correct the "
        "count, or say why it is accepted all the same.",
    ),
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
    "cases.draft_sent": Text(
        "Hồ sơ này đã nộp ở một cửa sổ khác, mã {case_code}, nên phần vừa gõ ở đây không có trong hồ sơ đó. Bấm lưu lần nữa "
        "nếu muốn khai một hồ sơ mới.",
        "This application was sent in another window, as case {case_code}, so what you typed here is not part of it. Press save "
        "again only to begin a new application.",
    ),
    "cases.draft_discarded": Text(
        "Hồ sơ đang khai này đã bị bỏ ở một cửa sổ khác. Phần vừa gõ vẫn còn dưới đây; bấm lưu lần nữa để khai lại từ đầu.",
        "This draft was thrown away in another window. What you typed is still below; press save again to begin anew.",
    ),
    "cases.draft_changed": Text(
        "Nội dung hồ sơ vừa đổi ở một cửa sổ khác nên chưa nộp. Hãy xem lại, cam đoan và bấm nộp lần nữa.",
        "The application changed in another window just now, so it was not sent. Check it again, declare it and send it.",
    ),
    "cases.own_dossier": Text(
        "Bạn không tự nhận tại quầy hồ sơ của chính mình hoặc hồ sơ do chính bạn đến nộp. Hãy nộp trên Cổng bằng tài khoản cá "
        "nhân của bạn, hoặc đề nghị đồng nghiệp tiếp nhận.",
        "At the counter you cannot take in a dossier of your own, or one that you yourself hand in for somebody. Send it on the "
        "portal with your own account as a citizen, or ask a colleague to receive it.",
    ),
    "cases.submission_taken": Text(
        "Phiếu này đã gửi và đã thành một hồ sơ; bây giờ nội dung hoặc người nộp khác nên chưa nhận thêm gì. Nếu đúng là một hồ "
        "sơ nữa, hãy xem lại rồi gửi lần nữa.",
        "This form was sent before and is a case by now; it says something else, or is of somebody else, so nothing was added. "
        "If another application is meant, check it and send it again.",
    ),
}
