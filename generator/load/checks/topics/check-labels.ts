import { createDiagnostic } from "../../diagnostics/diagnostic.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Transport } from "../../../language/transport.js";
import type { NormalizedField } from "../../../language/normalize/normalized-field.js";
import type { NormalizedType } from "../../../language/normalize/normalized-type.js";
import { describeKind } from "../../../language/type-kind.js";
import type { YamlPath } from "../../../language/yaml-path.js";
import type { LabelLevel, TemplateLevel } from "../../../language/parse-template.js";
import { findMatchedCharacters } from "../../patterns/matched-characters.js";
import { findNearest } from "../../text/suggest.js";
import type { Location } from "../../text/source.js";
import type { CheckedModel } from "../checked-model.js";
import { hasUnusablePattern, isOrdinaryText } from "../type-values.js";

/** A template whose labels are filled from fields. */
interface LabelledTemplate {
  readonly levels: readonly TemplateLevel[];
  readonly path: YamlPath;
  readonly transport: Transport;
  readonly fields: readonly NormalizedField[];
  /** For a sentence: ``the request of `Update` ``. */
  readonly owner: string;
}

/** Looks for labels that no field fills, or that a value could fill with something that is no topic level. */
export function* checkLabels(model: CheckedModel): Iterable<Diagnostic> {
  for (const template of listTemplates(model)) {
    for (const level of template.levels) {
      if (level.kind === "label") yield* checkLabel(model, template, level);
    }
  }
}

function* listTemplates({ document: { operations, messages }, isWellFormed }: CheckedModel): Iterable<LabelledTemplate> {
  for (const { name, request: fields, mqtt, https } of operations) {
    const owner = `the request of \`${name}\``;
    if (mqtt !== undefined) {
      if (isWellFormed(mqtt.request)) yield { ...mqtt.request, transport: "mqtt", fields, owner };
      for (const reply of [mqtt.accepted, mqtt.rejected]) {
        if (!isWellFormed(reply)) continue;
        const further = reply.levels.filter((level) => level.kind === "label" && !mqtt.request.labels.has(level.name));
        yield { levels: further, path: reply.path, transport: "mqtt", fields, owner };
      }
    }
    if (https !== undefined && isWellFormed(https)) {
      yield { levels: https.request.segments, path: https.path, transport: "https", fields, owner };
    }
  }
  for (const { name, fields, topic } of messages) {
    if (isWellFormed(topic)) yield { ...topic, transport: "mqtt", fields, owner: `the message \`${name}\`` };
  }
}

function* checkLabel(model: CheckedModel, template: LabelledTemplate, level: LabelLevel): Iterable<Diagnostic> {
  const { locator } = model;
  const { transport, fields, owner, path } = template;
  const { name } = level;
  const location = locateLabel(model, path, name);
  const field = fields.find((candidate) => candidate.name === name && (candidate.only ?? transport) === transport);
  if (field === undefined) {
    const nearest = findNearest(
      name,
      fields.map((candidate) => candidate.name).filter((known) => known !== name),
    );
    const suggestion = nearest === undefined ? `Add the field \`${name}\`, required, or remove the label.` : `Did you mean \`${nearest}\`?`;
    yield createDiagnostic("label-without-field", { name, owner, suggestion }, location);
    return;
  }
  const { required } = field;
  if (!required && !level.optional) yield createDiagnostic("optional-label", { name }, locator.key(field.path));
  if (required && level.optional) yield createDiagnostic("required-label", { name }, location);
  const reference = field.types[transport].name;
  const type = model.resolve(reference);
  if (type !== undefined) yield* checkLabelType(model, { name, reference, type, path, transport });
}

interface TypedLabel {
  readonly name: string;
  readonly reference: string;
  readonly type: NormalizedType;
  readonly path: YamlPath;
  readonly transport: Transport;
}

function* checkLabelType(model: CheckedModel, { name, reference, type, path, transport }: TypedLabel): Iterable<Diagnostic> {
  const location = locateLabel(model, path, name);
  if ((type.kind !== "string" && type.kind !== "enum") || !model.declared.types.has(reference)) {
    const kind = type.kind === "string" ? "just any text" : describeKind(type.kind);
    yield createDiagnostic("label-kind", { name, kind }, location);
    return;
  }
  const words = type.kind === "enum" ? type.values.map(({ value }) => value) : type.sentinels.map(({ text }) => text);
  const mayBeEmpty =
    type.kind === "string" && !hasUnusablePattern(type, model.compilePattern) && isOrdinaryText(type, "", model.compilePattern);
  if (mayBeEmpty || words.includes("")) yield createDiagnostic("label-length", { name, type: reference }, location);
  // In a path they are percent-encoded.
  if (transport === "https") return;
  const characters = findUnsafeCharacters(model, type, words);
  if (characters.length > 0) yield createDiagnostic("label-characters", { name, type: reference, characters }, location);
  const limit = model.document.mqtt.limits.topicBytes;
  if (limit === undefined || type.kind === "enum" || type.length.maximum !== undefined) return;
  yield createDiagnostic("label-unlimited", { name, type: reference, limit }, location);
}

const unsafeCharacters = ["/", "+", "#", "\u0000"];

function findUnsafeCharacters({ compilePattern }: CheckedModel, type: NormalizedType, words: readonly string[]): string {
  if (hasUnusablePattern(type, compilePattern)) return "";
  const pattern = type.kind === "string" ? (type.pattern ?? "[^]") : undefined;
  const matched = new Set(pattern === undefined ? [] : findMatchedCharacters(pattern, unsafeCharacters));
  const found = unsafeCharacters.filter((character) => matched.has(character) || words.some((word) => word.includes(character)));
  return found.map((character) => (character === "\u0000" ? "NUL" : `\`${character}\``)).join(", ");
}

function locateLabel({ locator }: CheckedModel, path: YamlPath, name: string): Location {
  const whole = locator.value(path);
  const index = whole.source.text.slice(whole.start, whole.end).indexOf(`{${name}}`);
  return index === -1 ? whole : { ...whole, start: whole.start + index, end: whole.start + index + name.length + 2 };
}
