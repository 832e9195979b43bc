// Keeps what went wrong in the page since it began to load: script errors, refused promises, and what the CSP blocked.
// The journeys read it; a person finds it in the developer tools.
"use strict";
(() => {
  const faults = [];
  Object.defineProperty(window, "faults", { value: faults });
  window.addEventListener("error", (event) => faults.push(`error: ${event.message || event.target?.outerHTML}`), true);
  window.addEventListener("unhandledrejection", (event) => faults.push(`rejection: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) =>
    faults.push(`csp: ${event.violatedDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`),
  );
})();
