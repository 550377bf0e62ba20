"""The code of a case as an operator types or copies it."""

from onestop.assembly.complaints import Complaint
from onestop.kernel.bilingual import Text
from onestop.kernel.codes import CaseCode, CaseCodeNotValid


def case_code_of(typed: str) -> str:
    """As the case bears it, whatever dashes, blanks or order of the agency were typed.

    Raises:
        Complaint: it is no code of a case.
    """
    try:
        return CaseCode.parse(typed).canonical
    except CaseCodeNotValid:
        raise Complaint(
            Text(
                f"“{typed}” không phải mã hồ sơ, ví dụ H09.31.05-260424-0001. Hãy kiểm tra mã hồ sơ.",
                f"“{typed}” is no case code, such as H09.31.05-260424-0001. Check the case code.",
            )
        ) from None
