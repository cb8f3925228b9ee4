/** A model that uses most of the language, without a mistake. */
export const smallModel = `topicsmith: 1
api: { name: Lamps, title: Lamps, description: Switches lamps., package: lamps, version: 1.0.0, license: MIT }

mqtt:
  correlation: { token: token }
  limits: { topicBytes: 128, topicSlashes: 7 }
  error:
    code: code
    message: message
    fields: { code: { type: String, required: true }, message: String, token: String, state: LampState }

https:
  error: { code: { header: x-error }, message: [message], fields: { message: String } }

common:
  request:
    lampId: { type: LampId, required: true }
    token: { type: Token, only: mqtt }
  reply: { token: { type: Token, only: mqtt } }
  errors: [Broken]

types:
  LampId: { type: string, length: 1..32, pattern: "[a-zA-Z0-9_-]+" }
  AnyLampId: { type: LampId, sentinels: { $all: Every lamp. } }
  Token: { type: string, length: 1..64 }
  State:
    type: enum
    open: true
    start: OFF
    facts: { terminal: { description: It never shines again. }, setBy: { words: [user, lamp] } }
    values:
      OFF: { setBy: user, to: [ON, BURNT] }
      ON: { setBy: user, to: [OFF, BURNT] }
      BURNT: { setBy: lamp, terminal: true }
  WantedState: { type: State, where: { setBy: user }, predicate: isWanted }
  LampState: { type: structure, fields: { state: { type: State, required: true }, hours: Hours, scene: { type: { mqtt: JsonObject, https: SceneText } } } }
  SceneText: { type: jsonText, shape: object, length: ..100 }
  Hours: { type: integer, range: 0..100000, sentinels: { "-1": Not counted. } }

operations:
  GetLamp:
    description: Reads a lamp.
    repeatable: true
    mqtt: lamps/{lampId}/get
    https: GET /lamps/{lampId}
    request: { lampId: { type: AnyLampId, required: true }, verbose: { type: Boolean, default: false } }
    reply: { lamp: LampState }
    examples:
      one:
        summary: One lamp.
        request: { lampId: $all, token: a }
        reply: { lamp: { state: ON, hours: -1, scene: { color: red } }, token: a }
  SetLamp:
    description: Switches a lamp.
    mqtt: lamps/{lampId}/set
    https: PUT /lamps/{lampId}
    request: { state: { type: WantedState, required: true } }
    errors: [Burnt]
    examples:
      on: { summary: Light., request: { lampId: hall, state: ON }, reply: {} }

messages:
  LampChanged:
    description: A lamp changed.
    topic: lamps/{lampId}/changed
    fields: { lampId: { type: LampId, required: true }, lamp: { type: LampState, required: true } }
    catchUp: { operation: GetLamp, members: { lamp: lamp, lamp.hours: lamp.hours } }
    examples:
      on: { summary: Light., message: { lampId: hall, lamp: { state: ON } } }

errors:
  Broken: { description: It does not work., retryable: true, mqtt: Broken, https: { exception: BrokenException, status: 500 } }
  Burnt: { description: It burnt., mqtt: Burnt, carries: [state], example: { message: Too late., state: { state: BURNT } } }

authentication:
  tls: { scheme: mutualTls, description: A certificate. }

endpoints:
  main:
    description: The only one.
    transport: mqtt
    host: "{house}.example.com"
    port: 8883
    authentication: [tls]
    variables: { house: { default: home, description: Which house. } }
`;
