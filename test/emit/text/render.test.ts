import { describe, expect, it } from "vitest";
import { renderMarkdown } from "../../../generator/emit/text/render.js";
import { createTemplateCompiler } from "../../../generator/run/assets/readme-templates.js";

const compile = createTemplateCompiler();

function render(template: string, view: object): string {
  return renderMarkdown(new Map([["page", compile(template)]]), "page", view);
}

describe("a template", () => {
  it("is filled without escaping for HTML", () => {
    expect(render("{{value}}", { value: `"a" & 'b'` })).toBe(`"a" & 'b'`);
  });

  it("writes text of a model so that it stays text", () => {
    expect(render("{{text value}} {{code value}} {{cell value}} {{codeCell value}}", { value: "<a|b>" })).toBe(
      "&lt;a|b> `<a|b>` &lt;a\\|b> `<a\\|b>`",
    );
  });

  it("does not read text of a model as a template", () => {
    expect(render("{{value}}", { value: "{{secret}}", secret: "x" })).toBe("{{secret}}");
  });

  it("is filled together with its partials, which complain too", () => {
    const templates = new Map([
      ["page", compile("{{> parts/lamp lamp}}!")],
      ["parts/lamp", compile("<{{code name}}> {{room}}")],
    ]);
    expect(renderMarkdown(templates, "page", { lamp: { name: "a", room: "b" } })).toBe("<`a`> b!");
    expect(() => renderMarkdown(templates, "page", { lamp: { name: "a", romo: "b" } })).toThrow("room");
  });

  it("complains about what the view does not have", () => {
    expect(() => render("{{vlaue}}", { value: "a" })).toThrow("vlaue");
  });

  it("must exist", () => {
    expect(() => renderMarkdown(new Map(), "page", {})).toThrow("There is no template page.");
  });
});
