// Imported to see what an import costs at the least.
export {};
