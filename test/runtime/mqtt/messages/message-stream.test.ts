import { describe, expect, it, vi } from "vitest";
import { createMessageStream } from "../../../../templates/runtime/mqtt/messages/message-stream.js";
import type { MessageStream } from "../../../../templates/runtime/mqtt/messages/message-stream.js";

/** A stream with room for two messages, and how often it told of lost ones. */
function openStream(signal?: AbortSignal): MessageStream<string> & { readonly onOverflow: () => void } {
  const onOverflow = vi.fn();
  return { ...createMessageStream<string>({ signal, capacity: 2, onOverflow, onEnd: () => undefined }), onOverflow };
}

describe("a stream of messages", () => {
  it("tells of lost messages anew where its reader had kept up in between", async () => {
    const { messages, push, onOverflow } = openStream();
    for (const message of ["a", "b", "c", "d"]) push(message);
    await messages.next();
    await messages.next();
    for (const message of ["e", "f", "g"]) push(message);
    expect(onOverflow).toHaveBeenCalledTimes(2);
  });

  it("ends with its error once, and is over from then on", async () => {
    const { messages, end } = openStream();
    end(new Error("refused"));
    await expect(messages.next()).rejects.toThrow("refused");
    await expect(messages.next()).resolves.toEqual({ done: true, value: undefined });
  });

  it("gives what waits before it ends", async () => {
    const { messages, push, end } = openStream();
    push("a");
    end();
    await expect(messages.next()).resolves.toEqual({ done: false, value: "a" });
    await expect(messages.next()).resolves.toEqual({ done: true, value: undefined });
  });

  it("shares the listener of its signal with all others, of which Node would warn beyond ten", () => {
    const { signal } = new AbortController();
    const add = vi.spyOn(signal, "addEventListener");
    for (let count = 0; count < 20; count++) openStream(signal);
    expect(add).toHaveBeenCalledTimes(1);
  });

  it("leaves no listener with its signal, however it ends", async () => {
    const { signal } = new AbortController();
    const remove = vi.spyOn(signal, "removeEventListener");
    openStream(signal).end();
    await openStream(signal).messages.return();
    expect(remove).toHaveBeenCalledTimes(2);
  });
});
