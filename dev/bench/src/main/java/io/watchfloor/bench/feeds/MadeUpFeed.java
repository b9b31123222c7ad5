package io.watchfloor.bench.feeds;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** RSS as outlets serve it: titles, links, guids, dates, and a paragraph of escaped markup for each item. */
final class MadeUpFeed {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    private MadeUpFeed() {}

    /** Items from {@code first} on, the newest first, each with about so many characters of text; all of one hour. */
    static byte[] rss(String name, int first, int items, int characters) {
        String date = RFC_822.format(Instant.parse("2023-02-02T09:00:00Z"));
        String text = "&lt;p&gt;Ministers met at the harbour &amp;amp; agreed to meet again.&lt;/p&gt; ";
        StringBuilder out = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<rss version=\"2.0\"><channel><title>")
                .append(name)
                .append("</title><link>https://")
                .append(name)
                .append(".example/</link><language>en</language>\n");
        for (int i = first + items - 1; i >= first; i--) {
            String link = "https://" + name + ".example/world/story-" + i;
            out.append("<item><title>Item ")
                    .append(i)
                    .append(": talks &amp; tea at ")
                    .append(name);
            out.append("</title><link>")
                    .append(link)
                    .append("</link><guid isPermaLink=\"true\">")
                    .append(link);
            out.append("</guid><pubDate>").append(date).append("</pubDate><description>");
            out.append(text.repeat(Math.max(1, characters / text.length())));
            out.append("</description></item>\n");
        }
        return out.append("</channel></rss>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
