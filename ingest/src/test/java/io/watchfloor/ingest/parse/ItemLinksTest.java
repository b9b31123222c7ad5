package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemLinksTest {
    @ParameterizedTest
    @CsvSource({
        "HTTPS://News.Example/A?b=1, https://news.example/A?b=1",
        "http://news.example:80/a, http://news.example/a",
        "https://news.example:443/a, https://news.example/a",
        "https://news.example:8443/a, https://news.example:8443/a",
        "https://news.example, https://news.example/",
        "https://news.example/a#top, https://news.example/a",
        "https://news.example/a#!/b, https://news.example/a#!/b",
        "https://news.example/a?utm_source=rss&id=7&UTM_Medium=x&fbclid=q, https://news.example/a?id=7",
        "https://news.example/a?b=2&a=1, https://news.example/a?b=2&a=1",
        "https://news.example/a?utm_source=rss, https://news.example/a",
        "not an address, not an address",
    })
    void makesLinksToOneStoryEqual(String link, String canonical) {
        assertThat(ItemLinks.canonical(link)).isEqualTo(canonical);
    }

    @Property
    void isCanonicalAfterOnce(@ForAll String text) {
        String once = ItemLinks.canonical("https://news.example/" + text);
        assertThat(ItemLinks.canonical(once)).isEqualTo(once);
    }
}
