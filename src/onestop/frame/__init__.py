"""The frame every page stands in: layout, language, preferences, doors, and the wording of the law's answers.

For the faces (portal, desk, cockpit):

- views take ``request: PageRequest`` (``frame.request``): ``request.actor``, ``request.now``, ``request.preferences``;
- ``frame.doors.door(permission=...)`` on every view: ``"public"``, ``"signed_in"`` or a permission of people;
- ``frame.pages.page(request, "desk/queue.jinja", {...}, refusal=None, status=200)`` renders;
  ``frame.pages.refused(request, refusal)`` is the page of a refusal no form can show;
- ``frame.words.say(refusal) -> Text`` and ``frame.words.sentence(event_type, payload) -> Text``;
- ``frame.formats``: ``day``, ``moment``, ``number``, ``percentage``, ``money``, ``term``, all ``(value, language)``;
- ``frame.language.pick(vi, en)`` and ``current()`` outside templates.

In templates: extend ``frame/layout.jinja`` (blocks ``title``, ``mark``, ``nav``, ``account``, ``before``, ``hero``,
``content``; ``{% set wide = true %}`` for the desk), globals ``t(vi, en)``, ``text(Text)``, ``url(name, ...)``,
``static(path)``, ``say(refusal)``, ``sentence(type, payload)``, ``csrf_input``; filters ``day``, ``moment``, ``number``,
``percent``, ``money``. ``frame/ui.jinja`` holds the macros: ``tag``, ``due_box``, ``timeline``, ``summary``,
``errors``, ``notice``, ``empty``, ``pages``, ``nav_link``, ``back``, ``button``, ``link_button``, ``figure``, ``bar``;
``frame/fields.jinja`` renders the fields of a form plan (``form_field``). Tables: ``<table class="os-table
os-table--cards">`` with ``data-label`` on each ``td`` become cards on a phone. The content policy allows no inline
script and no ``style=`` attribute: draw with classes or SVG attributes.
"""
