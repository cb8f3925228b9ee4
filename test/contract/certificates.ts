import { generate } from "selfsigned";

/** A certificate and its private key, in PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** Everything that two parties need to prove who they are. */
export interface Certificates {
  /** The authority that both trust. */
  readonly ca: string;
  /** For `localhost`, 127.0.0.1 and ::1. */
  readonly server: Identity;
  readonly device: Identity;
  /** Signed by an authority that nobody trusts. */
  readonly stranger: Identity;
}

const keys = { keyType: "ec", algorithm: "sha256" } as const;

/** Makes an authority and what it signs. Nothing of it is kept. */
export async function createCertificates(): Promise<Certificates> {
  const authority = await createAuthority("Test authority");
  const strangers = await createAuthority("Unknown authority");
  return {
    ca: authority.cert,
    server: await sign(authority, "localhost"),
    device: await sign(authority, "MyThing"),
    stranger: await sign(strangers, "Stranger"),
  };
}

async function createAuthority(commonName: string): Promise<Identity> {
  const { cert, private: key } = await generate([{ name: "commonName", value: commonName }], {
    ...keys,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, cRLSign: true, digitalSignature: true, critical: true },
    ],
  });
  return { cert, key };
}

async function sign(ca: Identity, commonName: string): Promise<Identity> {
  const { cert, private: key } = await generate([{ name: "commonName", value: commonName }], {
    ...keys,
    ca: { cert: ca.cert, key: ca.key },
    extensions: [
      { name: "basicConstraints", cA: false },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true, clientAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { cert, key };
}
