import { generate } from "selfsigned";

/** Makes an authority, and certificates of it for a server on this machine and for a device. */
export async function createCertificates() {
  const authority = await generate([{ name: "commonName", value: "Authority" }], {
    keyType: "ec",
    algorithm: "sha256",
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  const sign = async (name) => {
    const { cert, private: key } = await generate([{ name: "commonName", value: name }], {
      keyType: "ec",
      algorithm: "sha256",
      ca: { cert: authority.cert, key: authority.private },
      extensions: [{ name: "subjectAltName", altNames: [{ type: 2, value: "localhost" }] }],
    });
    return { cert, key };
  };
  return { ca: authority.cert, server: await sign("localhost"), device: await sign("MyThing") };
}
