import type { OpenAPIV3_1 } from "openapi-types";
import type { JsonSchema } from "../json-schema/json-schema.js";

/** An OpenAPI 3.1 document. */
export type Document = Amend<OpenAPIV3_1.Document>;

/** Who an API is. */
export type Info = Amend<OpenAPIV3_1.InfoObject>;

/** Where an API can be reached. */
export type Server = Amend<OpenAPIV3_1.ServerObject>;

/** A part of an address that differs between those who use it. */
export type ServerVariable = Amend<OpenAPIV3_1.ServerVariableObject>;

/** The operations on one path, by method. */
export type PathItem = Amend<OpenAPIV3_1.PathItemObject>;

/** One operation; every one of ours has responses. */
export type OperationObject = Amend<OpenAPIV3_1.OperationObject & Required<Pick<OpenAPIV3_1.OperationObject, "responses">>>;

/** A label of a path, or a member of a query string. */
export type Parameter = Amend<OpenAPIV3_1.ParameterObject>;

/** What a request carries. */
export type RequestBody = Amend<OpenAPIV3_1.RequestBodyObject>;

/** What an operation answers with one status. */
export type Response = Amend<OpenAPIV3_1.ResponseObject>;

/** A header of a response. */
export type Header = Amend<OpenAPIV3_1.HeaderObject>;

/** What a body of one media type looks like. */
export type MediaType = Amend<OpenAPIV3_1.MediaTypeObject>;

/** A value to show, with a line on what it shows. */
export type Example = Amend<OpenAPIV3_1.ExampleObject>;

/** The ways to authenticate that an API may have. The types of openapi-types do not know mutual TLS, which came with OpenAPI 3.1. */
export type SecurityScheme =
  | { readonly type: "mutualTLS"; readonly description: string }
  | (Amend<OpenAPIV3_1.ApiKeySecurityScheme> & { readonly "x-amazon-apigateway-authtype"?: "awsSigv4" });

/** A type of openapi-types, read-only, with the whole of JSON Schema 2020-12 where OpenAPI 3.1 takes a schema. */
type Amend<T> = T extends readonly (infer Item)[]
  ? readonly Amend<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: AmendMember<Key, T[Key]> }
    : T;

type AmendMember<Key, Value> = Key extends keyof Amendments ? Amendments[Key] : Amend<Value>;

interface Amendments {
  readonly schema: JsonSchema;
  readonly schemas: Readonly<Record<string, JsonSchema>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}
