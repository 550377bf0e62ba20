// A number just drawn is printed at once where the kiosk has a printer; every page works without.
"use strict";

if (document.querySelector("[data-print]")) window.print();
