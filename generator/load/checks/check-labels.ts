import { createDiagnostic } from "../diagnostics/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Transport } from "../../language/transport.js";
import type { LabelLevel, TemplateLevel } from "../../language/parse-template.js";
import { findMatchedCharacters } from "../patterns/matched-characters.js";
import { findNearest } from "../text/suggest.js";
import { isOn, typeOn } from "../view/field-view.js";
import type { FieldView } from "../view/field-view.js";
import type { ModelView } from "../view/model-view.js";
import { describeShape, hasUnusablePattern } from "../view/shape.js";
import type { Shape } from "../view/shape.js";
import type { YamlPath } from "../yaml/yaml-path.js";

/** A template whose labels are filled from fields. */
interface LabelledTemplate {
  readonly levels: readonly TemplateLevel[];
  readonly path: YamlPath;
  readonly transport: Transport;
  readonly fields: readonly FieldView[];
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
}

/** Looks for labels that no field fills, or that a value could fill with something that is no topic level. */
export function* checkLabels(model: ModelView): Iterable<Diagnostic> {
  for (const template of listTemplates(model)) {
    for (const level of template.levels) {
      if (level.kind === "label") yield* checkLabel(model, template, level);
    }
  }
}

function* listTemplates({ operations, messages }: ModelView): Iterable<LabelledTemplate> {
  for (const { name, request: fields, mqtt, https } of operations) {
    const owner = `the request of \`${name}\``;
    if (mqtt !== undefined) {
      if (mqtt.request.sound) yield { ...mqtt.request, transport: "mqtt", fields, owner };
      for (const { levels, path, sound } of [mqtt.accepted, mqtt.rejected]) {
        if (!sound) continue;
        const further = levels.filter((level) => level.kind === "label" && !hasLabel(mqtt.request.levels, level.name));
        yield { levels: further, path, transport: "mqtt", fields, owner };
      }
    }
    if (https?.sound === true) yield { levels: https.segments, path: https.pathInText, transport: "https", fields, owner };
  }
  for (const { name, fields, topic } of messages) {
    if (topic.sound) yield { ...topic, transport: "mqtt", fields, owner: `the message \`${name}\`` };
  }
}

function hasLabel(levels: readonly TemplateLevel[], name: string): boolean {
  return levels.some((level) => level.kind === "label" && level.name === name);
}

function* checkLabel(model: ModelView, template: LabelledTemplate, level: LabelLevel): Iterable<Diagnostic> {
  const { locator } = model;
  const { transport, fields, owner, path } = template;
  const { name } = level;
  const location = locateLabel(model, path, name);
  const field = fields.find((candidate) => candidate.name === name && isOn(transport, candidate));
  if (field === undefined) {
    const nearest = findNearest(
      name,
      fields.map((candidate) => candidate.name).filter((known) => known !== name),
    );
    const suggestion = nearest === undefined ? `Add the field \`${name}\`, required, or remove the label.` : `Did you mean \`${nearest}\`?`;
    yield createDiagnostic("label-without-field", { name, owner, suggestion }, location);
    return;
  }
  const required = field.definition.required ?? false;
  if (!required && !level.optional) yield createDiagnostic("optional-label", { name }, locator.key(field.path));
  if (required && level.optional) yield createDiagnostic("required-label", { name }, location);
  const type = typeOn(transport, field);
  const shape = model.resolve(type);
  if (shape !== undefined) yield* checkLabelType(model, { name, type, shape, path, transport });
}

interface TypedLabel {
  readonly name: string;
  readonly type: string;
  readonly shape: Shape;
  readonly path: YamlPath;
  readonly transport: Transport;
}

function* checkLabelType(model: ModelView, { name, type, shape, path, transport }: TypedLabel): Iterable<Diagnostic> {
  const location = locateLabel(model, path, name);
  if ((shape.kind !== "string" && shape.kind !== "enum") || !model.declares("types", type)) {
    const kind = shape.kind === "string" ? "just any text" : describeShape(shape);
    yield createDiagnostic("label-kind", { name, kind }, location);
    return;
  }
  const words = shape.kind === "enum" ? shape.values : shape.sentinels;
  const mayBeEmpty =
    shape.kind === "string" && !hasUnusablePattern(shape) && (shape.length.minimum ?? 0) < 1 && (shape.pattern?.test("") ?? true);
  if (mayBeEmpty || words.includes("")) yield createDiagnostic("label-length", { name, type }, location);
  // In a path they are percent-encoded.
  if (transport === "https") return;
  const characters = findUnsafeCharacters(shape, words);
  if (characters.length > 0) yield createDiagnostic("label-characters", { name, type, characters }, location);
  const limit = model.document.mqtt?.limits?.topicBytes;
  if (limit === undefined || shape.kind === "enum" || shape.length.maximum !== undefined) return;
  yield createDiagnostic("label-unlimited", { name, type, limit }, location);
}

const unsafeCharacters = ["/", "+", "#", "\u0000"];

function findUnsafeCharacters(shape: Shape, words: readonly string[]): string {
  if (hasUnusablePattern(shape)) return "";
  const pattern = shape.kind === "string" ? (shape.patternText ?? "[^]") : undefined;
  const matched = new Set(pattern === undefined ? [] : findMatchedCharacters(pattern, unsafeCharacters));
  const found = unsafeCharacters.filter((character) => matched.has(character) || words.some((word) => word.includes(character)));
  return found.map((character) => (character === "\u0000" ? "NUL" : `\`${character}\``)).join(", ");
}

function locateLabel({ locator }: ModelView, path: YamlPath, name: string): ReturnType<ModelView["locator"]["value"]> {
  const whole = locator.value(path);
  const index = whole.source.text.slice(whole.start, whole.end).indexOf(`{${name}}`);
  return index === -1 ? whole : { ...whole, start: whole.start + index, end: whole.start + index + name.length + 2 };
}
