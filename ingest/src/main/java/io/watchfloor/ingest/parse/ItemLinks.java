package io.watchfloor.ingest.parse;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Addresses: made absolute, and made comparable. */
public final class ItemLinks {
    private static final Set<String> TRACKERS = Set.of(
            "fbclid",
            "gclid",
            "dclid",
            "gbraid",
            "wbraid",
            "msclkid",
            "yclid",
            "twclid",
            "ttclid",
            "igshid",
            "mc_cid",
            "mc_eid",
            "_hsenc",
            "_hsmi",
            "__hssc",
            "__hstc",
            "__hsfp",
            "hsctatracking",
            "mkt_tok",
            "oly_anon_id",
            "oly_enc_id",
            "vero_id",
            "wickedid",
            "rb_clickid",
            "s_cid",
            "cmpid",
            "at_medium",
            "at_campaign",
            "ocid",
            "ns_mchannel",
            "ns_source",
            "ns_campaign",
            "ns_linkname",
            "ns_fee",
            "xtor",
            "ftag",
            "sr_share",
            "guccounter",
            "guce_referrer",
            "guce_referrer_sig",
            "ref_src",
            "smid",
            "partner",
            "rss");

    private static final Pattern BREAKS = Pattern.compile("[\\t\\n\\r]");

    private ItemLinks() {}

    /** An absolute http address, or null when that cannot be had. */
    static @Nullable String absolute(@Nullable String link, @Nullable String base) {
        String text = link == null
                ? ""
                : BREAKS.matcher(link.strip())
                        .replaceAll("")
                        .replace(" ", "%20")
                        .replace("&amp;", "&");
        if (text.isEmpty()) {
            return null;
        }
        String resolved = base == null || hasScheme(text) ? text : StringUtil.resolve(base, text);
        return resolved.regionMatches(true, 0, "http", 0, 4) && hasScheme(resolved) ? resolved : null;
    }

    /** The base that holds inside an element: xml:base of it and of what stands around it, from the outside in. */
    static @Nullable String base(Element element, @Nullable String documentBase) {
        Deque<String> bases = new ArrayDeque<>(0);
        for (Element around = element; around != null; around = around.parent()) {
            String own = around.attr("xml:base");
            if (!own.isBlank()) {
                bases.push(own);
            }
        }
        String base = documentBase;
        for (String own : bases) {
            String absolute = absolute(own, base);
            base = absolute != null ? absolute : base;
        }
        return base;
    }

    private static boolean hasScheme(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || !Character.isLetter(text.charAt(0))) {
            return false;
        }
        return text.substring(0, colon).chars().allMatch(c -> Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0);
    }

    /**
     * The address in the form that two links to one story share: lower-case scheme and host, no default port, no
     * fragment, no parameters that only track who clicked. Nothing is sorted or guessed.
     */
    public static String canonical(String link) {
        URI uri;
        try {
            uri = new URI(link);
        } catch (URISyntaxException e) {
            return link;
        }
        if (uri.getHost() == null || uri.getScheme() == null) {
            return link;
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder(scheme).append("://");
        out.append(uri.getHost().toLowerCase(Locale.ROOT));
        boolean defaultPort = uri.getPort() == (scheme.equals("https") ? 443 : 80);
        if (uri.getPort() >= 0 && !defaultPort) {
            out.append(':').append(uri.getPort());
        }
        String path = uri.getRawPath();
        out.append(path == null || path.isEmpty() ? "/" : path);
        String query = withoutTrackers(uri.getRawQuery());
        if (!query.isEmpty()) {
            out.append('?').append(query);
        }
        String fragment = uri.getRawFragment();
        if (fragment != null && fragment.startsWith("!")) {
            out.append('#').append(fragment);
        }
        return out.toString();
    }

    private static String withoutTrackers(@Nullable String query) {
        if (query == null) {
            return "";
        }
        StringBuilder kept = new StringBuilder();
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            String name = (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
            if (!parameter.isEmpty() && !name.startsWith("utm_") && !TRACKERS.contains(name)) {
                kept.append(kept.isEmpty() ? "" : "&").append(parameter);
            }
        }
        return kept.toString();
    }
}
