import type { OpenAPIV3_1 } from "openapi-types";
import type { JsonSchema } from "../json-schema/json-schema.js";

export type Document = Amend<OpenAPIV3_1.Document>;
export type Info = Amend<OpenAPIV3_1.InfoObject>;
export type Server = Amend<OpenAPIV3_1.ServerObject>;
export type PathItem = Amend<OpenAPIV3_1.PathItemObject>;
export type OperationObject = Amend<OpenAPIV3_1.OperationObject & Required<Pick<OpenAPIV3_1.OperationObject, "responses">>>;
export type Parameter = Amend<OpenAPIV3_1.ParameterObject>;
export type RequestBody = Amend<OpenAPIV3_1.RequestBodyObject>;
export type Response = Amend<OpenAPIV3_1.ResponseObject>;
export type Header = Amend<OpenAPIV3_1.HeaderObject>;
export type MediaType = Amend<OpenAPIV3_1.MediaTypeObject>;
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
