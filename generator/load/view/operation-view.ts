import { toKey } from "../../language/output-names.js";
import type {
  CorrelationDefinition,
  HttpsOperation,
  MessageDefinition,
  ModelDocument,
  MqttOperation,
  OperationDefinition,
} from "../../language/document.js";
import { parsePath } from "../../language/parse-path.js";
import type { HttpsRequestLine } from "../../language/parse-path.js";
import { expandReplyTemplate, parseTemplate } from "../../language/parse-template.js";
import type { TemplateLevel } from "../../language/parse-template.js";
import { findPathProblems, findTemplateProblems } from "../checks/template-problems.js";
import type { YamlPath } from "../yaml/yaml-path.js";
import { listFields, mergeFields } from "./field-view.js";
import type { FieldView } from "./field-view.js";

/** An operation with what it takes from the shared sections, and where each part of it stands. */
export interface OperationView {
  readonly name: string;
  readonly key: string;
  readonly path: YamlPath;
  readonly definition: OperationDefinition;
  readonly request: readonly FieldView[];
  readonly reply: readonly FieldView[];
  readonly mqtt?: MqttView;
  readonly https?: HttpsView;
}

export interface MqttView {
  readonly request: TopicView;
  readonly accepted: TopicView;
  readonly rejected: TopicView;
  readonly subscribe: { readonly mode: "wildcard" | "pair"; readonly path: YamlPath };
  readonly correlation: { readonly by: CorrelationDefinition; readonly path: YamlPath };
  readonly empty: boolean;
}

export interface HttpsView extends HttpsRequestLine {
  readonly line: string;
  readonly pathInText: YamlPath;
  /** The path has a proper form. */
  readonly sound: boolean;
}

/** A topic, and the text that it comes from. */
export interface TopicView {
  readonly template: string;
  readonly levels: readonly TemplateLevel[];
  readonly path: YamlPath;
  /** The template has a proper form; what follows from another one is not worth reporting. */
  readonly sound: boolean;
}

export interface MessageView {
  readonly name: string;
  readonly key: string;
  readonly path: YamlPath;
  readonly definition: MessageDefinition;
  readonly fields: readonly FieldView[];
  readonly topic: TopicView;
}

/** Lists the operations of a document. */
export function listOperations({ operations = {}, common, mqtt }: ModelDocument): readonly OperationView[] {
  const commonRequest = listFields(common?.request, ["common", "request"], true);
  const commonReply = listFields(common?.reply, ["common", "reply"], true);
  return Object.entries(operations).map(([name, definition]) => {
    const path = ["operations", name];
    return {
      name,
      key: toKey(name),
      path,
      definition,
      request: mergeFields(commonRequest, listFields(definition.request, [...path, "request"])),
      reply: mergeFields(commonReply, listFields(definition.reply, [...path, "reply"])),
      ...(definition.mqtt !== undefined && { mqtt: viewMqtt(definition.mqtt, mqtt ?? {}, [...path, "mqtt"]) }),
      ...(definition.https !== undefined && { https: viewHttps(definition.https, [...path, "https"]) }),
    };
  });
}

/** Lists the messages of a document. */
export function listMessages({ messages = {} }: ModelDocument): readonly MessageView[] {
  return Object.entries(messages).map(([name, definition]) => {
    const path = ["messages", name];
    const topic = viewTopic(definition.topic, [...path, "topic"]);
    return { name, key: toKey(name), path, definition, fields: listFields(definition.fields, [...path, "fields"]), topic };
  });
}

function viewMqtt(definition: string | MqttOperation, shared: NonNullable<ModelDocument["mqtt"]>, path: YamlPath): MqttView {
  const own: MqttOperation = typeof definition === "string" ? { request: definition } : definition;
  const requestPath = typeof definition === "string" ? path : [...path, "request"];
  const placeOf = (key: keyof MqttOperation & keyof typeof shared): YamlPath => {
    if (own[key] !== undefined) return [...path, key];
    return shared[key] === undefined ? requestPath : ["mqtt", key];
  };
  const viewReply = (key: "accepted" | "rejected"): TopicView => {
    const template = own[key] ?? shared[key] ?? `{request}/${key}`;
    // What the request's topic and a shared template make together is for the request's topic to answer for.
    const isDerived = own[key] === undefined && template.includes("{request}");
    return viewTopic(expandReplyTemplate(template, own.request), isDerived ? requestPath : placeOf(key));
  };
  return {
    request: viewTopic(own.request, requestPath),
    accepted: viewReply("accepted"),
    rejected: viewReply("rejected"),
    subscribe: { mode: own.subscribe ?? shared.subscribe ?? "wildcard", path: placeOf("subscribe") },
    correlation: { by: own.correlation ?? shared.correlation ?? "topic", path: placeOf("correlation") },
    empty: own.payload === "empty",
  };
}

function viewHttps(definition: string | HttpsOperation, path: YamlPath): HttpsView {
  const line = typeof definition === "string" ? definition : definition.request;
  const parsed = parsePath(line);
  const sound = findPathProblems(parsed.path).length === 0;
  return { ...parsed, line, pathInText: typeof definition === "string" ? path : [...path, "request"], sound };
}

function viewTopic(template: string, path: YamlPath): TopicView {
  return { template, levels: parseTemplate(template), path, sound: findTemplateProblems(template).length === 0 };
}
