"""A page in a frame that is made wider and narrower, and what hangs out of it.

A window of another size is drawn anew, by three processes of the browser; a frame nobody sees is only laid out. Media queries,
`innerWidth` and units of the window are the frame's own. No script of ours asks how wide it is, so none is waited for.
"""

from typing import Final

import pytest
from playwright.sync_api import Frame, Page

from onestop.frame import middleware

WIDTHS: Final = (320, 360, 768, 800, 961, 1100, 1280, 1440)
SIZES: Final = (100, 115, 130)
_PUT_A_FRAME: Final = """() => {
  const frame = document.body.appendChild(document.createElement("iframe"));
  Object.assign(frame.style, {width: "1280px", height: "800px", border: "0", visibility: "hidden"});
}"""
_WHAT_HANGS_OUT: Final = r"""async ([sizes, widths]) => {
  const main = document.querySelector("main"), range = document.createRange();
  const lines = () => [...range.getClientRects()];
  const brokenWords = () => {
    const found = new Set(), texts = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode, within = text.parentElement;
      range.selectNodeContents(text);
      if (range.getClientRects().length < 2) continue;  // all of it stands on one line
      if (!within.checkVisibility() || within.closest("option, svg, .os-code, .govuk-visually-hidden")) continue;
      for (const word of text.data.matchAll(/(?<![\p{L}\p{N}/:.@-])\p{L}{2,14}(?![\p{L}\p{N}/:.@-])/gu)) {
        range.setStart(text, word.index);
        range.setEnd(text, word.index + word[0].length);
        const parts = lines();
        if (parts.length > 1 && Math.abs(parts[0].top - parts.at(-1).top) > 8) found.add(`${word[0]} is broken`);
      }
    }
    return [...found];
  };
  const besideItsAnswer = () => [...document.querySelectorAll(".govuk-radios__hint, .govuk-checkboxes__hint")]
    .filter(hint => hint.getBoundingClientRect().top < hint.previousElementSibling.getBoundingClientRect().bottom - 12)
    .map(hint => `“${hint.innerText}” stands beside its answer`);
  const hangsOut = wide => {
    frameElement.style.width = `${wide}px`;
    const needed = document.documentElement.scrollWidth;
    return [
      ...(innerWidth === wide ? [] : [`looked at in ${innerWidth} px`]),
      ...(needed > wide ? [`${needed} px wide`] : []),
      ...brokenWords(),
      ...besideItsAnswer(),
    ];
  };
  document.documentElement.getBoundingClientRect();  // asks for the letters
  await document.fonts.ready;
  return sizes.flatMap(size => {
    document.documentElement.className = `govuk-template os-text-${size}`;
    return widths.flatMap(wide => hangsOut(wide).map(told => `at ${size} % in ${wide} px: ${told}`));
  });
}"""
"""In each size of text at each width: how wide the page is where it is wider than its window; words of one line, and no code
or address, whose letters stand on two; and what explains an answer and stands beside it, not under it. A size lays out every
letter anew, a width only breaks the lines: so a size is gone through once."""


def let_ourselves_frame(patched: pytest.MonkeyPatch) -> None:
    """Pages can be framed by none; in these tests by pages of ours."""
    ours = middleware.POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    patched.setattr(middleware, "POLICY", ours)


def frame_on(page: Page) -> Frame:
    """One on the page shown now."""
    page.evaluate(_PUT_A_FRAME)
    return page.frames[-1]


def what_hangs_out(frame: Frame) -> list[str]:
    """The size of text and width at which something does, and by how much; and the words that are broken there."""
    found: list[str] = frame.evaluate(_WHAT_HANGS_OUT, [SIZES, WIDTHS])
    return found
