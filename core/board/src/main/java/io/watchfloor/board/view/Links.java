package io.watchfloor.board.view;

import io.watchfloor.model.Pair;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses that a page may hold: ours, and those of sources that are safe to open. */
public final class Links {
    private static final Set<String> OPENABLE = Set.of("http", "https");

    private Links() {}

    /** The link of a source when it is http or https with a host; anything else is shown as text only. */
    public static @Nullable String source(@Nullable String link) {
        if (link == null) {
            return null;
        }
        try {
            URI uri = new URI(link.strip());
            String scheme = uri.getScheme();
            boolean safe = scheme != null
                    && OPENABLE.contains(scheme.toLowerCase(Locale.ROOT))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null;
            return safe ? uri.toASCIIString() : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** A headline as the query of an address: {@code title=...&date=2023-02-10}. */
    public static String headline(String title, Instant published) {
        return headline(title, published.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** The same by its day. */
    public static String headline(String title, LocalDate date) {
        return "title=" + encoded(title) + "&date=" + date;
    }

    /** Where the page of an incident is. */
    public static String incident(String id) {
        return "/i/" + encoded(id);
    }

    /** Where a report stands on the page of its incident. */
    public static String report(String incident, String id) {
        return incident(incident) + "#" + anchor(id);
    }

    /** The id of a report in its page. */
    public static String anchor(String report) {
        return "report-" + encoded(report);
    }

    /** Where a feed is changed. */
    static String feed(String id) {
        return "/feeds/" + encoded(id);
    }

    /** Where an incident is told in a few sentences. */
    public static String brief(String id) {
        return incident(id) + "/brief";
    }

    /** Where it is asked who would be told of an incident. */
    public static String routes(String incident) {
        return "/routes?incident=" + encoded(incident);
    }

    /** Where a silence is written that would keep back what is like an incident. */
    public static String silence(Pair pair, String subject) {
        return "/silences?matchers=" + encoded("pair=" + pair + ", subject=" + subject);
    }

    /** A mail to be written. */
    public static String mail(String subject, String text) {
        return "mailto:?subject=" + encoded(subject) + "&body=" + encoded(text.replace("\n", "\r\n"));
    }

    /** Where the answer to a search is, such as {@code subject:airspace}. */
    public static String search(String query) {
        return "/search?q=" + encoded(query);
    }

    /** The same, of one kind of things alone, from a place on. */
    public static String search(String query, String kind, @Nullable String after) {
        return search(query) + "&in=" + encoded(kind) + (after == null ? "" : "&after=" + encoded(after));
    }

    /** Where the page of a party is. */
    public static String state(String party) {
        return "/states/" + encoded(party);
    }

    /** Where a page of closed incidents is. */
    public static String closed(@Nullable Pair pair, @Nullable String after) {
        return Stream.of(
                        pair == null ? null : "pair=" + encoded(pair.toString()),
                        after == null ? null : "after=" + encoded(after))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&", "/closed?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
