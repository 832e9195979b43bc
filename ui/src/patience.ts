import { configure } from "@testing-library/react";

// What is loaded later takes a while on a busy computer; no test waits for something that must not come.
configure({ asyncUtilTimeout: 20_000 });
