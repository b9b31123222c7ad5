package io.watchfloor.console.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.watchfloor.board.view.PartyNames;
import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import io.watchfloor.testkit.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What the page of the world weighs at its fullest. */
class WorldPageTest {
    private static final int PAGE_BYTES = 60 * 1024;
    private static final int LAND_BYTES = 12 * 1024;

    @Test
    void weighsAtMostSixtyKilobytesWithEveryPairAmongTwentyFourStates() throws Exception {
        try (DeskAtHand desk = DeskAtHand.replay()) {
            List<String> states = PartyNames.codes().stream().limit(24).toList();
            for (String one : states) {
                for (String other : states) {
                    if (one.compareTo(other) < 0) {
                        desk.view.apply(Samples.incident(Pair.of(one, other) + ".airspace.1", Precedence.FLASH));
                    }
                }
            }
            String page = get(desk, "/world");
            Document parsed = Jsoup.parse(page);
            assertThat(parsed.select(".ties li")).hasSize(25);
            assertThat(parsed.select(".matrix td a")).hasSize(24 * 23 / 2);
            String land = get(desk, parsed.select(".world image").attr("href"));
            assertThat(packed(land)).isLessThan(LAND_BYTES);
            assertThat(page.length() + packed(land)).isLessThan(PAGE_BYTES);
        }
    }

    private static int packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private static String get(DeskAtHand desk, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.url(path)))
                .header("Accept", "text/html")
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
