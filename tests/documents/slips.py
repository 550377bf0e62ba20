"""A receipt, a supplement slip, a refusal and a result, as officials would issue them."""

from datetime import date, datetime
from typing import Any

from onestop.documents.api import (
    ApologySlip,
    ComponentLine,
    DocumentLine,
    DocumentSection,
    FeeLine,
    HandedOverSlip,
    IssuedDocument,
    Office,
    PapersNotedSlip,
    Party,
    PaymentSlip,
    ReceiptSlip,
    RefusalSlip,
    ResultLetter,
    RevocationNotice,
    StopNotice,
    SupplementSlip,
)
from onestop.kernel.times import LOCAL

AT = datetime(2026, 4, 24, 10, 5, tzinfo=LOCAL)
URL = "https://motcua.binhduong.example/tra-cuu/H09.38.07-260424-0012"
OFFICE = Office(
    parent="Ủy ban nhân dân thành phố Thuận An",
    name="Ủy ban nhân dân phường Lái Thiêu",
    place="Lái Thiêu",
    phone="0274 3755 555",
)
PERSON = Party(
    name="Nguyễn Thị Hồng Ánh",
    number="074190001234",
    number_is="personal",
    address="25/3 đường Nguyễn Văn Tiết, khu phố Bình Hòa, phường Lái Thiêu, thành phố Thuận An, tỉnh Bình Dương",
    phone="0912 345 678",
    email="hong.anh@example.com",
)
_ALL: dict[str, Any] = {
    "number": "H09.38.07-260424-0012/GN1",
    "office": OFFICE,
    "case_code": "H09.38.07-260424-0012",
    "tracking_url": URL,
    "check_code": "7K3M 9QXA",
    "procedure": "Đăng ký khai sinh",
    "procedure_code": "1.001193",
}


def receipt(**changed: Any) -> ReceiptSlip:
    said: dict[str, Any] = {
        "submitter": PERSON,
        "components": (
            ComponentLine(name="Tờ khai đăng ký khai sinh theo mẫu", originals=1, note="điền trực tuyến"),
            ComponentLine(name="Giấy chứng sinh", originals=1),
            ComponentLine(name="Giấy chứng nhận kết hôn của cha mẹ", certified=1, copies=1),
        ),
        "fees": (FeeLine(name="Lệ phí đăng ký khai sinh", amount=8000, paid=True),),
        "term": "01 ngày làm việc",
        "received_at": AT,
        "due_at": datetime(2026, 4, 28, 17, 0, tzinfo=LOCAL),
        "explanation": ("Thứ Bảy 25/4, Chủ nhật 26/4 và ngày nghỉ bù 27/4 không tính.",),
        "return_how": "Bộ phận Tiếp nhận và Trả kết quả UBND phường Lái Thiêu",
        "receiver": "Trần Văn Bình",
        "receiver_post": "Công chức tiếp nhận hồ sơ và trả kết quả",
        "issued_at": AT,
    }
    return ReceiptSlip(**{**_ALL, **said, **changed})


def supplement(**changed: Any) -> SupplementSlip:
    said: dict[str, Any] = {
        "number": "15/HDHS",
        "applicant": PERSON,
        "stage": "Thẩm định hồ sơ",
        "items": (ComponentLine(name="Giấy chứng sinh", originals=1, note="Ảnh mờ, không đọc được ngày sinh"),),
        "reasons": ("Chưa xác định được ngày sinh của trẻ.",),
        "legal_basis": "Khoản 1 Điều 16 Luật Hộ tịch năm 2014",
        "answer_by": date(2026, 5, 8),
        "guide": "Trần Văn Bình",
        "guide_phone": "0274 3755 556",
        "issued_at": AT,
    }
    return SupplementSlip(**{**_ALL, **said, **changed})


def refusal(**changed: Any) -> RefusalSlip:
    said: dict[str, Any] = {
        "number": "03/TC",
        "applicant": PERSON,
        "reasons": ("Thẩm quyền thuộc Ủy ban nhân dân nơi thường trú.",),
        "next_step": "nộp hồ sơ tại Ủy ban nhân dân phường An Phú.",
        "official": "Trần Văn Bình",
        "issued_at": AT,
    }
    return RefusalSlip(**{**_ALL, **said, **changed})


def stop(**changed: Any) -> StopNotice:
    said: dict[str, Any] = {
        "number": "05/DG",
        "applicant": PERSON,
        "stage": "Thẩm định hồ sơ",
        "reasons": ("Quá hạn mà người nộp không bổ sung hồ sơ",),
        "fee_said": "Khoản đã nộp, nếu có, được giải quyết theo quy định.",
        "next_step": "nộp hồ sơ mới.",
        "official": "Trần Văn Bình",
        "signs_as": "Người có thẩm quyền",
        "issued_at": AT,
    }
    return StopNotice(**{**_ALL, **said, **changed})


def apology(**changed: Any) -> ApologySlip:
    said: dict[str, Any] = {
        "number": "H09.31.05-260424-0001/XL1",
        "title": "Phiếu xin lỗi và hẹn lại ngày trả kết quả",
        "applicant": PERSON,
        "received_at": AT,
        "promised_at": datetime(2026, 5, 4, 17, 0, tzinfo=LOCAL),
        "new_day": date(2026, 5, 8),
        "reasons": ("Hồ sơ có tình tiết phức tạp",),
        "return_how": "Trực tiếp tại Bộ phận Một cửa",
        "stays": "Ngày hẹn lại không thay ngày hẹn ban đầu.",
        "official": "Trần Văn Bình",
        "signs_as": "Người có thẩm quyền",
        "issued_at": AT,
    }
    return ApologySlip(**{**_ALL, **said, **changed})


def payment(**changed: Any) -> PaymentSlip:
    said: dict[str, Any] = {
        "number": "H09.38.07-260424-0012/PT1",
        "applicant": PERSON,
        "payer": "Nguyễn Thị Hồng Ánh",
        "amount": 75_000,
        "amount_said": "75.000 đồng",
        "paid_for": "Phí, lệ phí",
        "source": "theo nghị quyết của Hội đồng nhân dân tỉnh; Nghị quyết số 05/2026/NQ-HĐND",
        "printed": "AA/25P 0001234",
        "paid_at": AT,
        "what_it_is": "Phiếu này xác nhận khoản đã thu của hồ sơ.",
        "official": "Trần Văn Bình",
        "official_post": "Công chức tiếp nhận hồ sơ và trả kết quả",
        "issued_at": AT,
    }
    return PaymentSlip(**{**_ALL, **said, **changed})


def result(**changed: Any) -> ResultLetter:
    said: dict[str, Any] = {
        "number": "1234/UBND",
        "subject": "V/v đăng ký khai sinh",
        "addressee": "Bà Nguyễn Thị Hồng Ánh",
        "granted": True,
        "decider": OFFICE.name,
        "paragraphs": ("Giấy khai sinh được gửi kèm theo văn bản này.",),
        "legal_bases": ("Luật Hộ tịch ngày 20 tháng 11 năm 2014",),
        "copies_to": ("Công an phường",),
        "received_at": AT,
        "issued_at": datetime(2026, 4, 27, 9, 0, tzinfo=LOCAL),
        "signed_as": ("TM. Ủy ban nhân dân", "Chủ tịch"),
        "signatory": "Lê Văn Hùng",
    }
    return ResultLetter(**{**_ALL, **said, **changed})


def document(**changed: Any) -> IssuedDocument:
    child = (DocumentLine(label="Họ, chữ đệm, tên", value="Nguyễn Hồng Minh"), DocumentLine(label="Nơi sinh", value=""))
    said: dict[str, Any] = {
        "number": "H09.31.05-260424-0001/VB1",
        "kind": "certificate",
        "title": "Giấy khai sinh",
        "result_code": "KQ.G15.000031",
        "opening": "Ủy ban nhân dân phường chứng nhận:",
        "groups": (DocumentSection(title="Người được khai sinh", rows=child),),
        "unsigned": "Chưa được ký số.",
        "issued_at": AT,
        "signed_as": ("TM. Ủy ban nhân dân", "Chủ tịch"),
        "signatory": "Lê Văn Hùng",
    }
    return IssuedDocument(**{**_ALL, **said, **changed})


def revocation(**changed: Any) -> RevocationNotice:
    said: dict[str, Any] = {
        "number": "H09.31.05-260424-0001/TH1",
        "applicant": PERSON,
        "document_title": "Giấy phép xây dựng",
        "document_number": "H09.31.05-260424-0001/VB1",
        "document_issued_at": AT,
        "document_issued_by": OFFICE.name,
        "reasons": ("Cấp không đúng thẩm quyền",),
        "effect": "Văn bản trên không còn giá trị sử dụng.",
        "next_step": "nộp hồ sơ mới.",
        "official": "Trần Văn Bình",
        "signs_as": "Người có thẩm quyền",
        "issued_at": AT,
    }
    return RevocationNotice(**{**_ALL, **said, **changed})


def handed_over(**changed: Any) -> HandedOverSlip:
    said: dict[str, Any] = {
        "number": "H09.38.07-260424-0012/TK1",
        "applicant": PERSON,
        "result": "Giấy chứng nhận quyền sử dụng đất",
        "handed_over_at": AT,
        "way": "tại quầy",
        "shown": ("Giấy tờ tùy thân của người nhận",),
        "taken": ("Giấy chứng nhận đã cấp",),
        "signed": ("Hai bên cùng ký Sổ đăng ký kết hôn",),
        "official": "Trần Văn Bình",
        "official_post": "Công chức tiếp nhận hồ sơ và trả kết quả",
        "issued_at": AT,
    }
    return HandedOverSlip(**{**_ALL, **said, **changed})


def papers_noted(**changed: Any) -> PapersNotedSlip:
    said: dict[str, Any] = {
        "number": "H09.38.07-260424-0012/GT1",
        "applicant": PERSON,
        "result": "Giấy chứng nhận quyền sử dụng đất",
        "noted_at": AT,
        "shown": ("Giấy tờ tùy thân của người nhận",),
        "taken": ("Giấy chứng nhận đã cấp",),
        "official": "Trần Văn Bình",
        "official_post": "Công chức tiếp nhận hồ sơ và trả kết quả",
        "issued_at": AT,
    }
    return PapersNotedSlip(**{**_ALL, **said, **changed})
