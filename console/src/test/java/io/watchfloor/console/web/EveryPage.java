package io.watchfloor.console.web;

import io.watchfloor.console.DeskAtHand;
import io.watchfloor.model.GrantKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Where every page of the desk is: taken from its routes, so that a page that is added later is looked at too. */
public final class EveryPage {
    /** What is not read by people on a page of its own, but would answer as one. */
    private static final Set<String> NO_PAGES = Set.of("/stream", "/enter", "/sign-in", "/i/{id}/not-counted");

    /** What stands for the parts of a path. A page with another part needs a line here. */
    private static final Map<String, String> PARTS = Map.of(
            "/silences/{id}", "/silences/exercise",
            "{id}", "CHN-USA.airspace.1",
            "{pair}", "CHN-USA",
            "{state}", "CHN",
            "{pack}", "test-desk",
            "{rule}", "spy-balloon",
            "{revision}", "1",
            "{file}", "rules/test-desk.yaml",
            "{name}", "incident.schema.json");

    private static final String KEY = "{key}";

    /** What each route was found to be, once it answered with what it is for. */
    private static final Map<String, Kind> KINDS = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private enum Kind {
        PAGE,
        PART,
        NO_HTML
    }

    private EveryPage() {}

    /** Paths by a name that is fit for a file: {@code i-id} for {@code /i/CHN-USA.airspace.1}. */
    public static Map<String, String> of(DeskAtHand desk) {
        return of(desk, Set.of(Kind.PAGE));
    }

    /** The same, and the parts that pages fetch later. */
    static Map<String, String> andPart(DeskAtHand desk) {
        return of(desk, Set.of(Kind.PAGE, Kind.PART));
    }

    private static Map<String, String> of(DeskAtHand desk, Set<Kind> kinds) {
        Map<String, String> pages = new TreeMap<>();
        for (String route : desk.web.routes()) {
            String path = route.substring(route.indexOf(' ') + 1);
            boolean read = route.startsWith("GET ")
                    && !path.startsWith("/assets/")
                    && !path.contains(KEY)
                    && !NO_PAGES.contains(path);
            if (read && kinds.contains(kind(path, desk.url(example(path))))) {
                pages.put(name(path), example(path));
            }
        }
        return pages;
    }

    /** Pages that a grant opens, by names; on a desk without that incident the page that says so. */
    public static Map<String, String> granted(DeskAtHand desk) {
        Map<String, String> pages = new TreeMap<>();
        for (GrantKind kind : GrantKind.values()) {
            String path = "/" + kind.word() + "/" + KEY;
            if (desk.web.routes().contains("GET " + path)) {
                String incident = kind == GrantKind.BRIEF ? PARTS.get("{id}") : null;
                pages.put("granted-" + kind.word(), desk.grant(kind, null, incident));
            }
        }
        return pages;
    }

    /** All pages that can be asked for, also those that a grant opens. */
    public static Map<String, String> andGranted(DeskAtHand desk) {
        Map<String, String> pages = of(desk);
        pages.putAll(granted(desk));
        return pages;
    }

    private static Kind kind(String path, String url) {
        Kind known = KINDS.get(path);
        if (known != null) {
            return known;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/html")
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                return Kind.NO_HTML;
            }
            boolean html =
                    answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
            Kind kind = !html ? Kind.NO_HTML : answer.body().contains("<!doctype html>") ? Kind.PAGE : Kind.PART;
            KINDS.put(path, kind);
            return kind;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String example(String path) {
        String example = path;
        for (String part : PARTS.keySet().stream().sorted().toList()) {
            example = example.replace(part, PARTS.get(part));
        }
        if (example.contains("{")) {
            throw new IllegalStateException("say in EveryPage what stands for the parts of " + path);
        }
        return example;
    }

    private static String name(String path) {
        String words = path.replaceAll("[{}]", "").replaceAll("^/|/$", "").replace('/', '-');
        return words.isEmpty() ? "board" : words;
    }
}
