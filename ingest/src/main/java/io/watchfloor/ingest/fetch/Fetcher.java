package io.watchfloor.ingest.fetch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.ssl.SSLContexts;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * GETs one address: total deadline over the whole exchange, redirects by hand, size cap after decompression, no
 * cookies, no connection kept (a feed is polled too seldom for that).
 */
final class Fetcher implements AutoCloseable {
    private static final int HOPS = 5;

    private final FetchSettings settings;
    private final CloseableHttpClient client;
    private final ScheduledExecutorService deadlines;

    Fetcher(FetchSettings settings, @Nullable SSLContext trust) {
        this.settings = settings;
        Timeout timeout = Timeout.of(settings.deadline());
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setTlsSocketStrategy(new DefaultClientTlsStrategy(trust == null ? SSLContexts.createDefault() : trust))
                .setDnsResolver(settings.guard())
                .setMaxConnTotal(settings.fetchers())
                .setMaxConnPerRoute(settings.fetchers())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(timeout)
                        .setSocketTimeout(timeout)
                        .build())
                .setDefaultSocketConfig(
                        SocketConfig.custom().setSoTimeout(timeout).build())
                .build();
        client = HttpClients.custom()
                .setConnectionManager(connections)
                .setUserAgent(settings.userAgent())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
        deadlines = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread thread = new Thread(work, "ingest-deadlines");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The answer: 200 with a body, or 304. */
    Fetched get(Request wanted, ByteBudget.Share share) throws FetchException {
        long start = System.nanoTime();
        long end = start + settings.deadline().toNanos();
        URI url = Addresses.parse(wanted.url());
        Hops hops = new Hops(url);
        for (int hop = 0; hop <= HOPS; hop++) {
            Fetched answer = once(hops, wanted, share, start, Duration.ofNanos(end - System.nanoTime()));
            if (answer != null) {
                return answer;
            }
        }
        throw new FetchException(
                Response.Kind.STATUS,
                Addresses.shown(url) + " redirects more than " + HOPS + " times; check the address");
    }

    /** One hop; null when it was a redirect that is to be followed. */
    private @Nullable Fetched once(Hops hops, Request wanted, ByteBudget.Share share, long start, Duration left)
            throws FetchException {
        URI url = hops.current();
        HttpGet request = request(hops, wanted);
        Future<?> deadline = deadlines.schedule(request::cancel, Math.max(1, left.toMillis()), TimeUnit.MILLISECONDS);
        try (ClassicHttpResponse response = client.executeOpen(null, request, null)) {
            int status = response.getCode();
            if (AnswerHeaders.isRedirect(status)) {
                hops.follow(status, AnswerHeaders.text(response, "Location"));
                request.cancel();
                return null;
            }
            if (status != 200 && status != 304) {
                request.cancel();
                throw AnswerHeaders.refusal(url, response);
            }
            byte[] body = status == 304
                    ? new byte[0]
                    : Body.read(response, settings.maxBytes(), bytes -> share.grow(bytes, left), request::cancel);
            return new Fetched(
                    status,
                    body,
                    AnswerHeaders.text(response, "Content-Type"),
                    Addresses.shown(url),
                    new Validators(AnswerHeaders.text(response, "ETag"), AnswerHeaders.text(response, "Last-Modified")),
                    new Response.Hints(
                            AnswerHeaders.maxAge(response),
                            hops.movedTo(),
                            Duration.ofNanos(System.nanoTime() - start)));
        } catch (IOException | RuntimeException e) {
            throw failure(url, e, request.isCancelled());
        } finally {
            deadline.cancel(false);
        }
    }

    private HttpGet request(Hops hops, Request wanted) throws FetchException {
        HttpGet request;
        try {
            request = new HttpGet(Addresses.withoutUser(hops.current()));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new FetchException(
                    Response.Kind.REFUSED, Addresses.shown(hops.current()) + " is no address: " + e.getMessage());
        }
        request.setHeader(
                "Accept",
                "application/rss+xml, application/atom+xml, application/feed+json,"
                        + " application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5");
        request.setHeader("Accept-Encoding", "gzip, br");
        Validators validators = wanted.validators();
        if (validators.etag() != null) {
            request.setHeader("If-None-Match", validators.etag());
        }
        if (validators.lastModified() != null) {
            request.setHeader("If-Modified-Since", validators.lastModified());
        }
        String authorization = hops.authorization();
        if (authorization != null) {
            request.setHeader("Authorization", authorization);
        }
        if (hops.atHome()) {
            wanted.headers().forEach(request::setHeader);
        }
        return request;
    }

    private FetchException failure(URI url, Exception e, boolean cancelled) {
        String where = Addresses.shown(url);
        if (e instanceof Body.TooLargeException) {
            return new FetchException(Response.Kind.REFUSED, where + ": " + e.getMessage());
        }
        if (cancelled || e instanceof InterruptedIOException) {
            return new FetchException(
                    Response.Kind.NETWORK,
                    where + " gave no complete answer within "
                            + settings.deadline().toSeconds() + " s; it is asked again later");
        }
        if (e instanceof AddressGuard.BlockedAddressException) {
            return new FetchException(Response.Kind.REFUSED, where + ": " + e.getMessage());
        }
        if (e instanceof UnknownHostException) {
            return new FetchException(
                    Response.Kind.NETWORK, where + ": the name " + url.getHost() + " is not known; check the address");
        }
        if (e instanceof SSLException fault) {
            return new FetchException(
                    Response.Kind.NETWORK,
                    where + ": no trusted connection: " + TlsFaults.words(fault)
                            + "; the publisher has to mend its certificate");
        }
        return new FetchException(Response.Kind.NETWORK, where + ": no answer: " + e + "; it is asked again later");
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
