package io.watchfloor.alerts.channel.http;

import io.watchfloor.alerts.channel.Outcome;
import io.watchfloor.alerts.channel.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Posts to one receiver. No redirects, no cookies, no retries of its own; every attempt ends within the wire's
 * deadline, also when the receiver sends a byte a second.
 */
public final class HttpSender implements AutoCloseable {
    private static final int READ_OF_ANSWER = 4096;

    private final Wire wire;
    private final CloseableHttpClient client;
    private final Timer deadlines;

    public HttpSender(Wire wire) {
        this.wire = wire;
        Timeout timeout = Timeout.of(wire.deadline());
        client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(wire.guard())
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(timeout)
                                .setSocketTimeout(timeout)
                                .setValidateAfterInactivity(Timeout.ofSeconds(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .setUserAgent("Watchfloor-alerts")
                .build();
        deadlines = new Timer("alerts-deadlines", true);
    }

    /** Makes one attempt. */
    public Outcome post(URI url, Map<String, String> headers, byte[] body) {
        HttpPost post = new HttpPost(url);
        headers.forEach(post::setHeader);
        post.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        AtomicBoolean late = new AtomicBoolean();
        TimerTask abort = new TimerTask() {
            @Override
            public void run() {
                late.set(true);
                post.abort();
            }
        };
        deadlines.schedule(abort, wire.deadline().toMillis());
        try {
            return client.execute(post, this::outcome);
        } catch (IOException | RuntimeException e) {
            String error = late.get()
                    ? "no whole answer within " + wire.deadline().toSeconds() + " s"
                    : e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Outcome.Retry(null, error, null, true);
        } finally {
            abort.cancel();
        }
    }

    private Outcome outcome(ClassicHttpResponse response) throws IOException {
        Header retryAfter = response.getFirstHeader("Retry-After");
        Outcome outcome = HttpOutcomes.of(
                response.getCode(),
                retryAfter == null ? null : retryAfter.getValue(),
                wire.clock().instant());
        skim(response.getEntity());
        return outcome;
    }

    /** Reads a little of the answer so that the connection can be used again; what it says does not matter. */
    private static void skim(@Nullable HttpEntity entity) throws IOException {
        if (entity != null) {
            try (InputStream in = entity.getContent()) {
                in.readNBytes(READ_OF_ANSWER);
            }
        }
    }

    @Override
    public void close() {
        deadlines.cancel();
        client.close(CloseMode.IMMEDIATE);
    }
}
