// Rules for the extension and its tests. What the types already say is left to tsc.
import js from "@eslint/js";
import globals from "globals";

const RESTRICTED_PROPERTIES = ["innerHTML", "outerHTML", "insertAdjacentHTML", "setHTMLUnsafe"].map(
  (property) => ({ property, message: "Nothing is ever inserted as HTML: use text and elements." }),
);

const RESTRICTED_GLOBALS = [
  { name: "chrome", message: "The browser's powers are named in shared/browser.js only." },
  { name: "browser", message: "The browser's powers are named in shared/browser.js only." },
  { name: "eval", message: "No code is made from text." },
];

export default [
  { ignores: ["node_modules/", "dist/", ".venv/", "extension/**/*.json"] },
  js.configs.recommended,
  {
    files: ["extension/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.browser },
    rules: {
      "no-undef": "off",
      "no-restricted-globals": ["error", ...RESTRICTED_GLOBALS],
      "no-restricted-properties": [
        "error",
        ...RESTRICTED_PROPERTIES,
        { object: "document", property: "write", message: "Use elements." },
      ],
      "no-restricted-imports": ["error", { patterns: ["http*", "node:*"] }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "prefer-const": "error",
      "no-console": "error",
      complexity: ["error", 12],
      "max-lines": ["error", 450],
      "max-len": ["error", { code: 110, ignoreStrings: true, ignoreTemplateLiterals: true }],
    },
  },
  {
    // Classic scripts: the browser gives them to a web page one after the other, and each hands
    // one name to those after it.
    files: ["extension/content/**/*.js", "extension/shared/glyphs.js"],
    languageOptions: { sourceType: "script" },
    rules: { "no-var": "off", "no-redeclare": "off", "no-unused-vars": ["error", { vars: "local" }] },
  },
  {
    files: ["extension/shared/browser.js", "extension/content/port.js"],
    rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
  },
  {
    // Reads the page's HTML to send it; writes none.
    files: ["extension/content/capture.js"],
    rules: { "no-restricted-properties": "off" },
  },
  ...["background", "popup", "options"].map((folder) => ({
    files: [`extension/${folder}/**/*.js`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              group: ["../*", "!../shared", "!../shared/*"],
              message: "background, popup and options import shared only.",
            },
          ],
        },
      ],
    },
  })),
  {
    files: ["extension/shared/**/*.js"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: ["../*"], message: "shared imports nothing but shared." }] },
      ],
    },
  },
  {
    files: ["tests/extension/**/*.js"],
    languageOptions: { ecmaVersion: 2024, sourceType: "module", globals: globals.node },
  },
];
