package io.watchfloor.ingest.fetch;

import static io.watchfloor.ingest.MisbehavingServer.body;
import static io.watchfloor.ingest.MisbehavingServer.conditional;
import static io.watchfloor.ingest.MisbehavingServer.dribble;
import static io.watchfloor.ingest.MisbehavingServer.gzip;
import static io.watchfloor.ingest.MisbehavingServer.status;
import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.ingest.Documents;
import io.watchfloor.ingest.MisbehavingServer;
import io.watchfloor.kafka.Settings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedSourceTest {
    private final MisbehavingServer server = new MisbehavingServer();
    private final FeedSource source = source("20s");

    private static FeedSource source(String deadline) {
        return new FeedSource(FetchSettings.of(Settings.of(Map.of(
                "ingest.allow",
                "127.0.0.0/8",
                "ingest.deadline",
                deadline,
                "ingest.max-bytes",
                Integer.toString(3 << 20)))));
    }

    @AfterEach
    void close() {
        source.close();
        server.close();
    }

    private Response read(String path) {
        return source.read(Request.first("f", server.url(path)));
    }

    private Response.Failed failure(String path) {
        assertThat(read(path)).isInstanceOf(Response.Failed.class);
        return (Response.Failed) read(path);
    }

    @Test
    void sendsValidatorsBackAsTheyCame() {
        server.on("/feed", conditional(Documents.rss("x"), "W/\"a,b\"", "Thu, 02 Feb 2023 09:00:00 GMT"));
        Response.Read first = (Response.Read) read("/feed");
        assertThat(first.document().items()).hasSize(1);
        assertThat(first.validators()).isEqualTo(new Validators("W/\"a,b\"", "Thu, 02 Feb 2023 09:00:00 GMT"));
        Response second = source.read(new Request("f", server.url("/feed"), first.validators(), null, Map.of()));
        assertThat(second).isInstanceOf(Response.Unchanged.class);
    }

    @Test
    void knowsABodyAgainWhenTheServerIgnoresValidators() {
        server.on("/feed", body(Documents.rss("x")));
        Response.Read first = (Response.Read) read("/feed");
        Response second =
                source.read(new Request("f", server.url("/feed"), Validators.NONE, first.bodyHash(), Map.of()));
        assertThat(second).isInstanceOf(Response.Unchanged.class);
    }

    @Test
    void remembersThePermanentStartOfAChainOfRedirects() {
        server.on("/a", status(301, "Location", "/b"))
                .on("/b", status(308, "Location", server.url("/c")))
                .on("/c", status(302, "Location", "/d"))
                .on("/d", body(Documents.rss("x")));
        Response.Read read = (Response.Read) read("/a");
        assertThat(read.hints().movedTo()).isEqualTo(server.url("/c"));
        assertThat(((Response.Read) read("/c")).hints().movedTo()).isNull();
    }

    @Test
    void refusesARedirectToAnAddressThatIsNotPublic() {
        server.on("/metadata", status(301, "Location", "http://169.254.169.254/latest/meta-data/"));
        Response.Failed failed = failure("/metadata");
        assertThat(failed.kind()).isEqualTo(Response.Kind.REFUSED);
        assertThat(failed.error())
                .isEqualTo(
                        "http://169.254.169.254/latest/meta-data/: 169.254.169.254 is at 169.254.169.254, which is not"
                                + " a public address; when the feed is yours, add its range to ingest.allow");
        server.on("/file", status(302, "Location", "file:///etc/passwd"));
        assertThat(failure("/file").error()).contains("feeds are read over http and https");
    }

    @Test
    void endsARedirectLoop() {
        server.on("/loop", status(302, "Location", "/loop"));
        assertThat(failure("/loop").error()).contains("redirects more than 5 times");
    }

    @Test
    void endsADribbleAtTheDeadline() {
        server.on("/slow", dribble());
        long start = System.nanoTime();
        Response.Failed failed;
        try (FeedSource hasty = source("1s")) {
            failed = (Response.Failed) hasty.read(Request.first("f", server.url("/slow")));
        }
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(failed.kind()).isEqualTo(Response.Kind.NETWORK);
        assertThat(failed.error())
                .isEqualTo(server.url("/slow") + " gave no complete answer within 1 s; it is asked again later");
    }

    @Test
    void unpacksAndRefusesWhatGrowsTooLarge() {
        server.on("/packed", gzip(Documents.rss("x").getBytes(StandardCharsets.UTF_8)));
        assertThat(((Response.Read) read("/packed")).document().items()).hasSize(1);
        server.on("/bomb", gzip(new byte[2 << 20]));
        assertThat(failure("/bomb").error()).contains("unpacks to more than 100 times its size");
        server.on("/endless", body("x".repeat(4 << 20)));
        assertThat(failure("/endless").error()).contains("larger than 3 MiB").contains("ingest.max-bytes");
    }

    @Test
    void saysWhatAStatusMeansAndWhatToDo() {
        server.on("/500", status(500))
                .on("/404", status(404))
                .on("/410", status(410))
                .on("/403", status(403));
        assertThat(failure("/500").error())
                .isEqualTo(server.url("/500") + " answered 500 Internal Server Error; it is asked again later");
        assertThat(failure("/404").error()).contains("look on the site");
        assertThat(failure("/403").error()).contains("does not let us in");
        assertThat(failure("/410").kind()).isEqualTo(Response.Kind.GONE);
    }

    @Test
    void readsRetryAfterInBothForms() {
        server.on("/seconds", status(429, "Retry-After", "120"));
        assertThat(failure("/seconds").retryAfter()).isEqualTo(Duration.ofMinutes(2));
        server.on("/date", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "Tue, 01 Jan 2999 00:00:00 GMT");
            exchange.sendResponseHeaders(503, -1);
        });
        Response.Failed date = failure("/date");
        assertThat(date.kind()).isEqualTo(Response.Kind.LIMITED);
        assertThat(date.retryAfter()).isGreaterThan(Duration.ofDays(300_000));
    }

    @Test
    void takesAPageForAPage() {
        server.on("/page", body("<!DOCTYPE html>\n<html><head><title>Hello</title></head></html>"))
                .on("/wall", body("<html><head><title>Just a moment...</title></head></html>"));
        Response.Unreadable page = (Response.Unreadable) read("/page");
        assertThat(page.error())
                .isEqualTo(server.url("/page") + ": an HTML page, not a feed; look on it for the feed's address");
        assertThat(((Response.Unreadable) read("/wall")).error()).contains("proof of being human");
    }

    @Test
    void sendsNameAndPasswordToTheirHostAndShowsThemNowhere() {
        server.on("/secret", exchange -> {
            String sent = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("X-Got", sent);
            exchange.sendResponseHeaders(sent.equals("Basic YW5uOnB3") ? 500 : 401, -1);
        });
        String url = server.url("/secret").replace("http://", "http://ann:pw@");
        Response.Failed failed = (Response.Failed) source.read(Request.first("f", url));
        assertThat(failed.error()).contains("answered 500").doesNotContain("pw@");
        server.on("/relative", body(Documents.rss("x").replace("https://harbour.example/x", "story")));
        String relative = server.url("/relative").replace("http://", "http://ann:pw@");
        Response.Read read = (Response.Read) source.read(Request.first("f", relative));
        assertThat(read.document().items().get(0).link()).isEqualTo(server.url("/story"));
    }

    @Test
    void saysThatNobodyAnswers() {
        String gone = server.url("/x");
        server.close();
        Response.Failed failed = (Response.Failed) source.read(Request.first("f", gone));
        assertThat(failed.kind()).isEqualTo(Response.Kind.NETWORK);
        assertThat(failed.error()).contains("no answer").contains("it is asked again later");
    }

    @Test
    void unpacksBrotli() {
        byte[] text = Documents.rss("x").getBytes(StandardCharsets.UTF_8);
        int header = (text.length - 1) << 4 | 1 << 20;
        byte[] packed = new byte[text.length + 4];
        for (int i = 0; i < 3; i++) {
            packed[i] = (byte) (header >> (8 * i));
        }
        System.arraycopy(text, 0, packed, 3, text.length);
        packed[text.length + 3] = 3;
        server.on("/br", exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "br");
            exchange.sendResponseHeaders(200, packed.length);
            exchange.getResponseBody().write(packed);
        });
        assertThat(((Response.Read) read("/br")).document().items()).hasSize(1);
    }

    @Test
    void sendsAFeedsHeadersToItsOwnHostOnly() {
        StringBuilder seen = new StringBuilder();
        server.on("/a", exchange -> {
            seen.append(exchange.getRequestHeaders().getFirst("X-Key")).append(' ');
            exchange.getResponseHeaders().add("Location", server.url("/b").replace("127.0.0.1", "127.0.0.2"));
            exchange.sendResponseHeaders(302, -1);
        });
        source.read(new Request("f", server.url("/a"), Validators.NONE, null, Map.of("X-Key", "secret")));
        assertThat(seen.toString()).isEqualTo("secret ");
    }

    @Test
    void saysWhoItIsAndNothingElse() {
        Map<String, List<String>> sent = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        server.on("/feed", exchange -> {
            sent.putAll(exchange.getRequestHeaders());
            exchange.getResponseHeaders().add("Set-Cookie", "a=b");
            body(Documents.rss("x")).answer(exchange);
        });
        read("/feed");
        read("/feed");
        assertThat(sent.get("User-Agent")).containsExactly("Watchfloor/0.1");
        assertThat(sent.get("Accept-Encoding")).containsExactly("gzip, br");
        assertThat(sent).doesNotContainKeys("Cookie", "Referer", "If-None-Match", "If-Modified-Since");
    }
}
