/** The way from a document's root to one of its values: keys and indexes. */
export type YamlPath = readonly (string | number)[];
