// Marks the moment at which a person could press the button: it has been drawn.
"use strict";
document.querySelector("button").addEventListener("click", () => undefined);
requestAnimationFrame(() => requestAnimationFrame(() => performance.mark("interactive")));
