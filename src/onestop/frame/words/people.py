"""Accounts, persons, posts."""

from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.people.events import (
    AbsenceEnded,
    AbsenceRecorded,
    AccountRegistered,
    ContactChanged,
    PersonErased,
    PersonRegistered,
    PostEnded,
    PostHeld,
)

REFUSALS: dict[str, Text] = {
    "people.not_permitted": Text(
        "Tài khoản này không có quyền làm việc này. Nếu công việc cần đến, hãy hỏi lãnh đạo cơ quan; "
        "nếu bạn có tài khoản khác, hãy đăng nhập bằng tài khoản đó.",
        "This account may not do this. If your work calls for it, ask the head of your agency; "
        "if you have another account, sign in with that one.",
    ),
    "people.birth_year_disagrees": Text(
        "Năm sinh {declared} không khớp với số định danh. Hãy xem lại cả hai.",
        "Year of birth {declared} does not agree with the citizen number. Check both.",
    ),
    "people.number_belongs_to_another": Text(
        "Số {number} đã đăng ký với tên {name}. Một trong hai bị gõ nhầm: hãy xem lại giấy tờ.",
        "Number {number} is registered as {name}. One of the two is mistyped: check the papers.",
    ),
    "people.name_missing": Text("Hãy nhập họ và tên.", "Enter the full name."),
    "people.unknown_person": Text(
        "Chưa có ai đăng ký với “{person}”. Hãy xem lại số, hoặc đăng ký mới.",
        "Nobody is registered as “{person}”. Check the number, or register them.",
    ),
    "people.login_not_usable": Text(
        "“{login}” không dùng làm tên đăng nhập được. Hãy dùng số điện thoại di động hoặc địa chỉ thư điện tử.",
        "“{login}” cannot be a login. Use a mobile number or an email address.",
    ),
    "people.login_taken": Text(
        "“{login}” đã có tài khoản. Hãy đăng nhập.",
        "“{login}” already has an account. Sign in instead.",
    ),
    "people.post_not_held": Text(
        "{login} không giữ vị trí {role} tại {agency} vào ngày đó. Hãy xem lại tên đăng nhập, vị trí, mã cơ quan và ngày.",
        "There is no post {role} of {login} at {agency} on that day. Check username, role, code of the agency and day.",
    ),
    "people.post_ends_too_early": Text(
        "Vị trí này kết thúc sớm nhất là {earliest}. Hãy chọn ngày ấy hoặc muộn hơn.",
        "This post ends on {earliest} at the earliest. Choose that day or a later one.",
    ),
    "people.decision_missing": Text(
        "Hãy ghi số của quyết định, ví dụ 12/QĐ-UBND.", "Give the number of the decision, such as 12/QĐ-UBND."
    ),
    "people.absence_ends_before_it_begins": Text(
        "Lúc trở lại phải sau lúc bắt đầu vắng mặt và chưa qua. Hãy xem lại ngày, giờ.",
        "The return must be after the beginning, and still to come. Check the days and times.",
    ),
    "people.absence_backdated": Text(
        "Chỉ khai được từ hôm nay trở đi: việc đã làm trước đó là việc của chính người làm. Hãy chọn hôm nay hoặc ngày sau.",
        "It can begin today at the earliest: what was done before was done in one's own name. Choose today or later.",
    ),
    "people.absence_too_long": Text(
        "Một lần khai không quá {days} ngày. Vắng lâu hơn thì hãy phân công lại việc, hoặc cử người giữ vị trí.",
        "An absence lasts {days} {days:day|days} at the most. For longer, give the work to somebody else, or fill the post.",
    ),
    "people.absence_why_unknown": Text("Hãy chọn lý do trong danh sách.", "Choose a reason from the list."),
    "people.absence_overlaps": Text(
        "Người này đã khai vắng mặt từ {begins_at} đến {ends_at}. Hãy kết thúc lần ấy trước, hoặc chọn thời gian khác.",
        "An absence from {begins_at} to {ends_at} is recorded already. End that one first, or choose another time.",
    ),
    "people.deputy_not_there": Text(
        "Người làm thay phải là người khác, đang giữ vị trí xử lý hồ sơ tại cùng cơ quan. Hãy chọn trong danh sách.",
        "Whoever stands in is somebody else with a post handling cases at the same agency. Choose from the list.",
    ),
    "people.recorder_stands_in": Text(
        "Bạn khai cho người khác thì không tự cử mình làm thay. Hãy chọn người khác, hoặc để người vắng mặt hay một lãnh đạo "
        "khác của cơ quan khai.",
        "Whoever records the absence of another does not stand in. Choose somebody else, or let the absent person or another "
        "head of the agency record it.",
    ),
    "people.deputy_absent": Text(
        "Người được chọn cũng vắng mặt từ {begins_at} đến {ends_at}. Hãy chọn người khác.",
        "The person chosen is away too, from {begins_at} to {ends_at}. Choose somebody else.",
    ),
    "people.scope_missing": Text(
        "Hãy chọn ít nhất một phần việc được làm thay.", "Choose at least one part of the work to be done meanwhile."
    ),
    "people.scope_not_held": Text(
        "Có phần việc mà chính người vắng mặt không làm. Hãy chọn lại.",
        "The absent person does not do part of this work. Choose again.",
    ),
    "people.absence_not_found": Text(
        "Không có lần vắng mặt này, hoặc không phải của bạn hay của cơ quan bạn lãnh đạo.",
        "There is no such absence, or it is neither yours nor of an agency you head.",
    ),
    "people.absence_over": Text("Lần vắng mặt này đã kết thúc.", "This absence is over."),
    "people.not_yours_to_record": Text(
        "Bạn chỉ khai vắng mặt cho mình; lãnh đạo cơ quan khai cho người của cơ quan.",
        "You record your own absence; the head of an agency records those of its people.",
    ),
    "people.password_too_short": Text(
        "Mật khẩu quá ngắn. Hãy dùng ít nhất {least} ký tự; một câu ngắn là dễ nhớ nhất.",
        "The password is too short. Use at least {least} {least:character|characters}; a short sentence is the "
        "easiest to remember.",
    ),
    "people.password_common": Text(
        "Mật khẩu này nằm trong danh sách đã bị lộ, ai cũng thử trước. Hãy nghĩ một câu khác.",
        "This password is on the lists of stolen ones, which are tried first. Think of another.",
    ),
    "people.password_yours": Text(
        "Mật khẩu chứa tên, số hoặc tên đăng nhập của bạn. Hãy nghĩ một câu không nói về bạn.",
        "The password contains your name, number or login. Think of one that is not about you.",
    ),
    "people.password_guessable": Text(
        "Mật khẩu dễ đoán: tên người, địa danh, năm, dãy phím. Hãy ghép vài từ không liên quan với nhau.",
        "The password is easy to guess: names, places, years, rows of keys. Put a few unrelated words together.",
    ),
    "people.old_password_wrong": Text(
        "Mật khẩu đang dùng chưa đúng. Hãy gõ lại.", "The current password is not right. Type it again."
    ),
    "people.unknown_account": Text(
        "Không có tài khoản “{login}”. Hãy xem lại tên đăng nhập.", "There is no account “{login}”. Check the username."
    ),
    "people.too_many_tries": Text(
        "Đăng nhập sai quá nhiều lần từ nơi này. Hãy chờ {minutes} phút rồi thử lại. "
        "Nếu quên mật khẩu, hãy đến Bộ phận Một cửa.",
        "Too many wrong sign-ins from here. Wait {minutes} {minutes:minute|minutes}, then try again. "
        "If you have forgotten the password, visit a one-stop section.",
    ),
    "people.sign_in_busy": Text(
        "Đang có quá nhiều người đăng nhập. Mật khẩu của bạn chưa được kiểm tra; hãy thử lại sau {seconds} giây.",
        "Too many people are signing in right now. Your password was not checked; try again in {seconds} "
        "{seconds:second|seconds}.",
    ),
    "notices.channel_not_offered": Text(
        "Tỉnh hiện chưa gửi mã bằng cách này. Bạn đến Bộ phận Một cửa, mang theo căn cước, để đổi nơi nhận tin.",
        "The province sends no codes by this way at present. To change it, come to a one-stop section with your identity card.",
    ),
    "people.contact_missing": Text(
        "Hãy gõ địa chỉ hoặc số mới bạn muốn nhận tin.", "Type the new address or number you want to be told at."
    ),
    "people.contact_unchanged": Text(
        "Đây chính là nơi đang nhận tin, không cần đổi.",
        "This is where you are told already. There is nothing to change.",
    ),
    "people.number_not_mobile": Text(
        "Số này không nhận được tin nhắn. Hãy ghi số di động, ví dụ 0912 345 678.",
        "This number takes no messages. Give a mobile number, for example 0912 345 678.",
    ),
    "people.proof_wrong": Text(
        "Mã chưa đúng. Hãy xem lại tin mới nhất chúng tôi gửi; bạn còn {left} lần gõ.",
        "The code is not right. Look at the latest message we sent; you have {left} {left:try|tries} left.",
    ),
    "people.proof_over": Text(
        "Mã này không còn dùng được: đã quá giờ, đã dùng rồi hoặc gõ sai quá nhiều lần. Hãy yêu cầu mã mới.",
        "This code holds no more: its time is over, it was used, or it was typed wrongly too often. Ask for a new one.",
    ),
    "people.too_many_proofs": Text(
        "Bạn đã yêu cầu hoặc gõ mã quá nhiều lần. Hãy thử lại sau {minutes} phút.",
        "Codes were asked for or typed too often. Try again in {minutes} {minutes:minute|minutes}.",
    ),
    "people.number_already_known": Text(
        "Số {number} đã có trong hệ thống. Hãy đăng nhập, hoặc đến Bộ phận Một cửa để nhận tài khoản.",
        "Number {number} is already known. Sign in, or visit a one-stop section to get your account.",
    ),
}
SENTENCES: dict[type[Event], Text] = {
    PersonRegistered: Text("Đã ghi nhận một người nộp hồ sơ mới.", "A new applicant was registered."),
    ContactChanged: Text(
        "Đã ghi nhận số điện thoại, thư điện tử hoặc địa chỉ mới của một người nộp hồ sơ.",
        "A new telephone number, e-mail or address of an applicant was recorded.",
    ),
    AccountRegistered: Text("Đã tạo một tài khoản.", "An account was made."),
    AbsenceRecorded: Text(
        "Đã ghi nhận một lần vắng mặt và việc cử người làm thay.", "An absence was recorded, and who stands in."
    ),
    AbsenceEnded: Text("Một lần vắng mặt đã kết thúc sớm.", "An absence ended before its time."),
    PostEnded: Text("Một vị trí công tác đã kết thúc.", "A post ended."),
    PersonErased: Text("Đã xóa thông tin một người theo quy định.", "A person's details were erased by law."),
    PostHeld: Text("Đã ghi nhận một vị trí công tác.", "A post was recorded."),
}
