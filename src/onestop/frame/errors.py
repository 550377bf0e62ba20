"""Pages for what cannot be shown: each names the reason and the next step, in both languages."""

import math
import sys
from collections.abc import Sequence
from datetime import timedelta
from typing import Final, cast

from django.conf import settings
from django.core.exceptions import RequestDataTooBig, TooManyFieldsSent, TooManyFilesSent
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.urls import ResolverMatch

from onestop.frame.bare_page import bare_page
from onestop.frame.bodies import MOST_FILES
from onestop.frame.formats import size
from onestop.frame.homes import face_of
from onestop.frame.language import current, pick
from onestop.frame.redisplay import show_again
from onestop.frame.request import PageRequest
from onestop.frame.unsent import READER, is_of_reader, no_files
from onestop.kernel.bilingual import Text
from onestop.runtime.api import is_outage

_BROKEN: Final = bare_page(
    Text("Hệ thống gặp lỗi", "Something went wrong"),
    Text(
        "Việc vừa làm có thể chưa được ghi lại. Hãy tải lại trang sau ít phút; hồ sơ gửi lại không bị nộp hai lần.",
        "What you did may not have been recorded. Reload the page in a few minutes; an application sent again is not "
        "lodged twice.",
    ),
)
_NOT_ASKED_SO: Final = bare_page(
    Text("Không mở được bằng cách này", "This does not open this way"),
    Text(
        "Địa chỉ này chỉ dùng được qua nút bấm trên trang của cổng. Chưa có gì được ghi lại.",
        "This address works only through a button on a page of the portal. Nothing was recorded.",
    ),
)
_BAD_REQUEST: Final = bare_page(
    Text("Không hiểu được yêu cầu", "The request was not understood"),
    Text(
        "Chưa có gì được ghi lại. Hãy mở lại trang đầu bằng đúng địa chỉ của cổng, rồi làm lại từ đó.",
        "Nothing was recorded. Open the first page by the portal's own address and start again from there.",
    ),
)


def _page(request: HttpRequest, status: int, title: str, body: str, *, again: str = "") -> HttpResponse:
    """`again` is the address of the page one was on, where it can be opened anew."""
    face = face_of(request, cast("PageRequest", request).actor)
    values = {"title": title, "body": body, "face": face, "again": again}
    return render(request, "frame/error.jinja", values, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """What no page of ours sends: a host we are not, more files or fields than any form has. Who asks may not be known."""
    if hasattr(request, "actor") and isinstance(exception, TooManyFilesSent):
        return too_many_files(request)
    if hasattr(request, "actor") and isinstance(exception, TooManyFieldsSent | RequestDataTooBig):
        return body_too_large(request, settings.DATA_UPLOAD_MAX_MEMORY_SIZE)
    return HttpResponse(_BAD_REQUEST, status=400)


def not_asked_so(methods: Sequence[str]) -> HttpResponse:
    """Another way of asking than those this address answers."""
    return HttpResponseNotAllowed(methods, _NOT_ASKED_SO)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    title = pick("Không tìm thấy trang này", "Page not found")
    body = pick(
        "Địa chỉ có thể đã gõ nhầm hoặc trang đã chuyển đi. Hãy bắt đầu lại từ đây.",
        "The address may be mistyped, or the page has moved. Start again from here.",
    )
    return _page(request, 404, title, body)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    title = pick("Bạn không được mở trang này", "You may not open this page")
    body = pick(
        "Tài khoản đang dùng không có quyền. Hãy đăng nhập bằng tài khoản khác.",
        "This account may not. Sign in with another one.",
    )
    return _page(request, 403, title, body)


def stale_form(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The CSRF check failed: nearly always a page left open too long, or cookies turned off.

    A form of ours comes back with what was typed and a fresh token, to whoever's page it stood on and to nobody else.
    """
    asked, view = cast("PageRequest", request), _view_of(request)
    if request.method not in ("GET", "POST"):
        return not_asked_so(("GET", "HEAD", "POST"))
    if not is_of_reader(asked):
        return of_another(request)
    door = getattr(view, "func", None)
    redisplays, anybodys = getattr(door, "redisplays", False), getattr(door, "permission", "") == "public"
    ours = _sent_by_us(request) and (anybodys or READER in request.POST)
    if view is not None and redisplays and ours:
        show_again(request, "token", no_files(request))
        answer = cast("HttpResponse", view.func(request, *view.args, **view.kwargs))
        answer.status_code = 422 if answer.status_code == 200 else answer.status_code
        return answer
    return _not_sent(
        request,
        pick("Trang này đã mở quá lâu", "This page was open for too long"),
        pick(
            "Để an toàn, biểu mẫu chưa được gửi. Hãy mở lại trang rồi gửi lại; trình duyệt cần cho phép cookie.",
            "To be safe, the form was not sent. Open the page again and send it anew; cookies must be allowed.",
        ),
    )


def of_another(request: HttpRequest) -> HttpResponse:
    """The form stood on the page of somebody who was signed in before; what he typed is his own."""
    return _not_sent(
        request,
        pick("Trang này mở bằng tài khoản khác", "This page was opened by another account"),
        pick(
            "Sau khi trang này mở, đã có tài khoản khác đăng nhập trên trình duyệt này, nên biểu mẫu chưa được gửi. Hãy mở "
            "lại trang rồi điền lại.",
            "After this page was opened another account signed in with this browser, so the form was not sent. Open the page "
            "again and fill it in anew.",
        ),
    )


def _not_sent(request: HttpRequest, title: str, body: str) -> HttpResponse:
    view = _view_of(request)
    has_page = view is not None and "GET" in getattr(view.func, "methods", ())
    return _page(request, 403, title, body, again=request.get_full_path() if has_page else "")


def _view_of(request: HttpRequest) -> ResolverMatch | None:
    return request.resolver_match


def _sent_by_us(request: HttpRequest) -> bool:
    """Whether the browser itself says that the form stood on a page of ours: nobody else gets one shown to a reader."""
    own = f"{request.scheme}://{request.get_host()}"
    return request.headers.get("Sec-Fetch-Site") == "same-origin" or request.headers.get("Origin") == own


def too_many_files(request: HttpRequest) -> HttpResponse:
    """Many times more files at once than a form takes, and than are read at all; fewer are refused at their field."""
    title = pick("Gửi quá nhiều tệp một lần", "Too many files at once")
    body = pick(
        f"Mỗi lần gửi được nhiều nhất {MOST_FILES} tệp. Chưa có gì được ghi lại; những gì đã lưu trước đó vẫn còn. Hãy mở lại "
        "trang và gửi ít tệp hơn một lần.",
        f"At most {MOST_FILES} files can be sent at a time. Nothing was recorded; what was saved before is still there. Open the "
        "page again and send fewer at a time.",
    )
    return _page(request, 413, title, body, again=request.get_full_path())


def body_too_large(request: HttpRequest, limit: int) -> HttpResponse:
    """More was sent than the address takes."""
    most = size(limit, current())
    title = pick("Nội dung gửi lên quá lớn", "What you sent is too large")
    body = pick(
        f"Trang này nhận nhiều nhất {most} một lần. Chưa có gì được ghi lại. Hãy quay lại trang trước, chọn tệp nhỏ hơn "
        "hoặc gửi ít tệp hơn một lần.",
        f"This page takes at most {most} at a time. Nothing was recorded. Go back, and choose smaller files or send fewer "
        "at a time.",
    )
    return _page(request, 413, title, body)


def body_too_slow(request: HttpRequest) -> HttpResponse:
    """The body stopped coming before its end."""
    title = pick("Đường truyền bị gián đoạn", "The connection was interrupted")
    body = pick(
        "Nội dung chưa gửi lên hết nên chưa có gì được ghi lại. Hãy quay lại trang trước và gửi lại khi mạng ổn định hơn.",
        "Not all of it arrived, so nothing was recorded. Go back and send it again when your connection is better.",
    )
    return _page(request, 408, title, body)


def busy(request: HttpRequest) -> HttpResponse:
    """There is no room for what was sent."""
    title = pick("Hệ thống đang quá tải", "The system is busy")
    body = pick(
        "Đang có quá nhiều người gửi tệp cùng lúc nên chưa có gì được ghi lại. Hãy quay lại trang trước và gửi lại "
        "sau ít phút.",
        "Too many people are sending files at once, so nothing was recorded. Go back and send it again in a few minutes.",
    )
    response = _page(request, 503, title, body)
    response.headers["Retry-After"] = "60"
    return response


def too_fast(request: HttpRequest, wait: timedelta) -> HttpResponse:
    """One session asks faster than anybody reads."""
    title = pick("Trang được mở quá nhanh", "Too many pages at once")
    body = pick(
        "Phiên đăng nhập này vừa mở hàng trăm trang trong một phút nên tạm dừng, và lần gửi này chưa được ghi lại. Hãy chờ "
        "vài giây rồi tải lại trang. Nếu không phải bạn mở, hãy đổi mật khẩu: mọi phiên khác sẽ kết thúc.",
        "This session has opened hundreds of pages within a minute, so it pauses, and what you sent just now was not recorded. "
        "Wait a few seconds and reload the page. If it was not you, change your password: every other session ends.",
    )
    response = _page(request, 429, title, body)
    response.headers["Retry-After"] = str(max(1, math.ceil(wait.total_seconds())))
    return response


def broken(request: HttpRequest) -> HttpResponse:
    """A fault of ours. Of what passes by itself the page says when to come back.

    It cannot say that nothing was recorded: a database that dies after it committed looks the same from here.
    """
    if is_outage(sys.exc_info()[1]):
        return HttpResponse(_BROKEN, status=503, headers={"Retry-After": "30"})
    return HttpResponse(_BROKEN, status=500)
