package io.watchfloor.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsServer;
import io.watchfloor.ingest.Documents;
import io.watchfloor.kafka.Settings;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose certificate is bad are not read, and the error says what is wrong with it. */
class TlsTest {
    @Test
    void readsOverATrustedConnectionOnly(@TempDir Path folder) throws Exception {
        TestCertificates certificates = TestCertificates.make(folder);
        FetchSettings settings = FetchSettings.of(Settings.of(Map.of("ingest.allow", "127.0.0.0/8, ::1")));
        try (FeedSource source = new FeedSource(settings, certificates.trust())) {
            assertThat(read(source, certificates, "good", "localhost")).isInstanceOf(Response.Read.class);
            assertThat(error(source, certificates, "expired", "localhost")).contains("its certificate expired on ");
            assertThat(error(source, certificates, "own", "localhost"))
                    .contains("its certificate is signed by nobody that is trusted here");
            assertThat(error(source, certificates, "elsewhere", "localhost"))
                    .contains("its certificate is for another name: ");
            assertThat(error(source, certificates, "good", "127.0.0.1"))
                    .contains("its certificate is for another name");
        }
        try (FeedSource ordinary = new FeedSource(settings)) {
            assertThat(error(ordinary, certificates, "good", "localhost"))
                    .as("our authority is nobody to the world")
                    .contains("signed by nobody that is trusted here");
        }
    }

    private static String error(FeedSource source, TestCertificates certificates, String alias, String host)
            throws Exception {
        Response response = read(source, certificates, alias, host);
        assertThat(response).isInstanceOf(Response.Failed.class);
        Response.Failed failed = (Response.Failed) response;
        assertThat(failed.kind()).isEqualTo(Response.Kind.NETWORK);
        assertThat(failed.error())
                .startsWith("https://" + host + ":")
                .contains("no trusted connection")
                .contains("; ");
        return failed.error();
    }

    private static Response read(FeedSource source, TestCertificates certificates, String alias, String host)
            throws Exception {
        HttpsServer server = certificates.serve(alias, Documents.rss("x"));
        try {
            return source.read(Request.first(
                    "f", "https://" + host + ":" + server.getAddress().getPort() + "/feed"));
        } finally {
            server.stop(0);
        }
    }
}
