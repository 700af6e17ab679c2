// A static server for the site, on this machine only.
import { once } from "node:events";
import { createServer } from "node:http";
import sirv from "sirv";

/**
 * Serves a folder, under a path of its own if told: whatever is not below it is not there.
 * @param {string} folder
 * @param {{ port?: number, path?: string }} options `port` unless it is taken; then, and for 0, a free one
 * @returns {Promise<{ address: string, close: () => Promise<unknown> }>}
 */
export async function serve(folder, { port = 0, path = "/" } = {}) {
  // Where NAME.gz lies beside NAME, that is what goes over the wire.
  const files = sirv(folder, { dev: true, etag: true, gzip: true });
  const server = createServer((request, response) => {
    const missing = () => {
      response.statusCode = 404;
      response.end("There is no such page.");
    };
    if (!request.url?.startsWith(path)) return missing();
    request.url = `/${request.url.slice(path.length)}`;
    files(request, response, missing);
  });
  await listen(server, port).catch((error) => {
    if (error.code !== "EADDRINUSE") throw error;
    return listen(server, 0);
  });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { address: `http://127.0.0.1:${server.address().port}${path}`, close };
}

function listen(server, port) {
  server.listen(port, "127.0.0.1");
  return once(server, "listening");
}
