package io.watchfloor.console.web.access;

import io.javalin.http.Context;

/**
 * Where a request came from.
 *
 * @param address of the person's machine, or of the last proxy that is not ours
 * @param secure whether the person's browser speaks HTTPS
 * @param direct whether nothing stands between us and the peer that we know of
 */
record Origin(String address, boolean secure, boolean direct) {
    static Origin of(Context context, Proxies proxies) {
        String peer = context.req().getRemoteAddr();
        boolean proxied = proxies.include(peer);
        boolean secure = proxied
                ? "https".equalsIgnoreCase(context.header("X-Forwarded-Proto"))
                : "https".equals(context.req().getScheme());
        boolean forwarded = context.header("X-Forwarded-For") != null || context.header("Forwarded") != null;
        return new Origin(proxies.client(peer, context.header("X-Forwarded-For")), secure, !proxied && !forwarded);
    }
}
