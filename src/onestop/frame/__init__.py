"""The frame every page stands in: layout, language, preferences, doors, and the wording of the law's answers.

For the faces (portal, desk, cockpit):

- views take ``request: PageRequest`` (``frame.request``): ``request.actor``, ``request.now``, ``request.preferences``;
- ``frame.doors.door(permission=...)`` on every view: ``"public"``, ``"signed_in"`` or a permission of people; with
  ``body=TYPED`` or ``FILES`` of ``frame.bodies`` where more is sent than a few short fields;
- ``frame.pages.page(request, "desk/queue.jinja", {...}, refusal=None, status=200)`` renders;
  ``frame.pages.refused(request, refusal)`` is the page of a refusal no form can show; both answer by its kind;
- ``frame.request.client_address(request)``, ``frame.submission.submission_key(request)``, ``frame.downloads.download``;
- ``frame.words.say(refusal) -> Text`` and ``frame.words.sentence(event) -> Text``;
- ``frame.formats``: ``day``, ``moment``, ``number``, ``percentage``, ``money``, ``term``, all ``(value, language)``;
- ``frame.language.pick(vi, en)`` and ``current()`` outside templates.

In templates: extend ``frame/layout.jinja`` (blocks ``title``, ``mark``, ``nav_items`` for the bar and the menu alike, ``tools``,
``hero`` and ``after`` as wide as the window, ``before``, ``content``, ``beside`` for 368 px beside it, ``footer``;
``{% set wide = true %}`` for the desk, ``has_errors`` puts "Error:" in the title) or ``frame/public.jinja``, the face of citizens
(``{% set here = "services" %}``). Globals ``t(vi, en)``, ``text(Text)``, ``language()``, ``url(name, ...)``, ``static(path)``,
``say(refusal)``, ``plural(count, one, many)`` for English, ``demo()``, and the drawings of ``frame.pictures``: ``icon(name)``,
``object_picture(name)``, ``scene(name)``; from Django ``request``,
``csrf_input``.
Filters ``day``, ``short_day``, ``moment``, ``number``, ``percent``, ``money``,
``term(unit)``, ``size``, ``text``, ``options``.

``frame/ui.jinja`` holds the macros: ``mark``, ``nav_item``, ``account``, ``prefs``; ``tag(words, ok|warn|bad|info)``,
``back``, ``button``, ``link_button``, ``details`` (call), ``summary(rows)``; ``errors(problems, refusal)``, ``notice``,
``empty`` (call), ``sorry`` (call), ``pages(next, first)``; ``due_box(reading)``, ``due_inside(reading)``, ``due_tag(reading)``,
``left_words``,
``timeline(lines)`` of ``frame.timeline``; ``figure``, ``bar(share, target, tone)``. ``frame/fields.jinja``:
``form_field(field, typed, problems)`` for a field of a form plan, ``problem_of(name, problems)``. Any GOV.UK macro may
be imported from ``govuk_frontend_jinja/components/…/macro.html``; it needs no JavaScript here.

Tables: ``<table class="os-table os-table--cards">`` with ``data-label`` on each ``td`` become cards on a phone. The
content policy allows no inline script and no ``style=`` attribute: draw with classes or SVG attributes. Styles are
built from ``frame/sass`` by ``scripts/build-assets``; every colour is a token of ``_tokens.scss``, in both themes.
"""
