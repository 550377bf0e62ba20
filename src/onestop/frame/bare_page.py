"""A page for when the templates, the database or the request itself may be what broke: it asks nothing of them.

Where the style sheet still comes it looks like the others; where it does not, it reads as well.
"""

from onestop.frame.pictures import mark_picture, scene
from onestop.kernel.bilingual import Text

_WAY_ON = Text("Về trang đầu", "Go to the first page")


def bare_page(title: Text, body: Text) -> str:
    """In both languages, with the way to the first page."""
    return (
        '<!DOCTYPE html><html lang="vi" class="govuk-template"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title.vi} · {title.en}</title>"
        '<link rel="stylesheet" href="/static/onestop.css"></head><body class="govuk-template__body">'
        '<header class="os-header"><div class="os-wrap">'
        f'<a class="os-mark" href="/">{mark_picture()}<span><b>Một Cửa</b><small>Tỉnh Bình Dương</small></span></a>'
        '</div></header><main class="os-main os-main--bare"><div class="os-wrap"><div class="os-sorry"><div>'
        f'<h1>{title.vi}</h1><p class="os-lead">{body.vi}</p>'
        f'<h2 class="os-h3 os-space" lang="en">{title.en}</h2><p lang="en">{body.en}</p>'
        f'<p><a href="/">{_WAY_ON.vi} · <span lang="en">{_WAY_ON.en}</span></a></p>'
        f"</div>{scene('mend')}</div></div></main></body></html>"
    )
