package io.watchfloor.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.watchfloor.ingest.Documents;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Documents made to hurt: none takes long, none brings the parser down, and the items around them come out. */
class HostileDocumentsTest {
    /** Of CPU: the clock on the wall says more about the machine than about us. */
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private static final Duration HANGS = Duration.ofSeconds(60);
    private static final String GOOD = Documents.item("Good");

    private static ParsedFeed parse(String document) {
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        return assertTimeoutPreemptively(HANGS, () -> {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            long start = threads.getCurrentThreadCpuTime();
            ParsedFeed feed = FeedParser.parse(bytes, "text/xml", "https://news.example/");
            assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - start))
                    .isLessThan(LONGEST);
            return feed;
        });
    }

    private static ParsedFeed withItem(String hostile) {
        return parse(Documents.rss().replace("</channel>", GOOD + hostile + "</channel>"));
    }

    @Test
    void readsPastDeepNesting() {
        for (int depth : new int[] {300, 3_000, 200_000}) {
            String deep =
                    "<item><description>" + "<b>".repeat(depth) + "x" + "</b>".repeat(depth) + "</description></item>";
            assertThat(withItem(deep).items().get(0).title()).isEqualTo("Good");
            assertThat(withItem("<a>".repeat(depth)).items().get(0).title()).isEqualTo("Good");
        }
    }

    @Test
    void readsPastEscapedDeepNesting() {
        String deep = "<item><title>" + "&lt;b&gt;".repeat(50_000) + "x</title></item>";
        assertThat(withItem(deep).items()).hasSize(2);
    }

    @Test
    void readsPastTwoHundredThousandAttributes() {
        String attributes =
                IntStream.range(0, 200_000).mapToObj(i -> "a" + i + "=\"1\"").collect(Collectors.joining(" "));
        assertThat(withItem("<item " + attributes + "><title>Many</title></item>")
                        .items()
                        .get(0)
                        .title())
                .isEqualTo("Good");
        String equal = "a=\"1\" ".repeat(200_000);
        assertThat(withItem("<item " + equal + "><title>Many</title></item>")
                        .items()
                        .get(0)
                        .title())
                .isEqualTo("Good");
    }

    @Test
    void readsPastFloodsOfEverySign() {
        for (String flood : new String[] {
            "<",
            ">",
            "&",
            "&#",
            "<!--",
            "<![CDATA[",
            "]]>",
            "<?",
            "<!",
            "</",
            "\"",
            "='",
            "<a",
            "&amp;amp;",
            "<![CDATA[</item>",
            "<![CDATA[<item>",
            "<!--<item>",
            "&#38 ",
            "<item>",
            "<x:a xmlns:x=''>",
            "\u0000",
            " "
        }) {
            assertThat(withItem("<item><title>" + flood.repeat(200_000) + "</title></item>")
                            .items()
                            .get(0)
                            .title())
                    .as(flood)
                    .isEqualTo("Good");
        }
    }

    @Test
    void readsTenThousandItems() {
        assertThat(withItem(Documents.item("More").repeat(10_000)).items()).hasSize(10_001);
    }

    @Test
    void expandsNoEntityThatNamesOthers() {
        StringBuilder subset = new StringBuilder("<!ENTITY e0 \"ha\">");
        for (int i = 1; i < 60; i++) {
            subset.append("<!ENTITY e")
                    .append(i)
                    .append(" \"")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        ParsedFeed feed = parse("<!DOCTYPE rss [" + subset + "]>"
                + Documents.rss("x").replace("<?xml version=\"1.0\"?>", "").replace("<title>x", "<title>&e59;"));
        assertThat(feed.items().get(0).title()).isEqualTo("&e59;");
        String large = "<!DOCTYPE rss [<!ENTITY big \"" + "x".repeat(200) + "\">]>";
        String many = parse(large + Documents.rss("&big;".repeat(50_000)).replace("<?xml version=\"1.0\"?>", ""))
                .items()
                .get(0)
                .title();
        assertThat(many.length()).as("bounded expansion").isLessThan(2_000_000);
    }
}
