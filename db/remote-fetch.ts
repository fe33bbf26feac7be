/** The database server could not be reached, did not answer in time, or is in trouble itself. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
  readonly code = "UNREACHABLE";
}

/**
 * Makes the fetch of a database client: it ends after so many ms, reads the answer whole, and tells every way in
 * which a server can be away by one error.
 */
export function createRemoteFetch(timeoutMs: number, onCall?: () => void) {
  return async (request: Request): Promise<Response> => {
    onCall?.();
    let response: Response;
    let body: ArrayBuffer;
    try {
      response = await fetch(request, { signal: AbortSignal.timeout(timeoutMs) });
      body = await response.arrayBuffer();
    } catch (error) {
      throw new UnreachableError("The database does not answer", { cause: error });
    }
    const { status, headers } = response;
    if (status >= 500 || status === 408 || status === 429)
      throw new UnreachableError(`The database answers ${status}`);
    if (response.ok && !/^application\/json\b/i.test(headers.get("content-type") ?? ""))
      throw new UnreachableError("What answers is not the database");
    return new Response(body, { status, headers });
  };
}
