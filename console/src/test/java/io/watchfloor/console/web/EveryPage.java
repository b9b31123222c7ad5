package io.watchfloor.console.web;

import io.watchfloor.console.DeskAtHand;
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
    private static final Set<String> NO_PAGES = Set.of("/stream", "/enter", "/sign-in");

    /** What stands for the parts of a path. A page with another part needs a line here. */
    private static final Map<String, String> PARTS = Map.of(
            "{id}", "CHN-USA.airspace.1",
            "{pair}", "CHN-USA",
            "{pack}", "test-desk",
            "{rule}", "spy-balloon",
            "{revision}", "1",
            "{file}", "rules/test-desk.yaml",
            "{name}", "incident.schema.json");

    /** Which paths answer with a page; each is tried once. */
    private static final Map<String, Boolean> PAGES = new ConcurrentHashMap<>();

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private EveryPage() {}

    /** Paths by a name that is fit for a file: {@code i-id} for {@code /i/CHN-USA.airspace.1}. */
    public static Map<String, String> of(DeskAtHand desk) {
        Map<String, String> pages = new TreeMap<>();
        for (String route : desk.web.routes()) {
            String path = route.substring(route.indexOf(' ') + 1);
            boolean read = route.startsWith("GET ") && !path.startsWith("/assets/") && !NO_PAGES.contains(path);
            if (read && PAGES.computeIfAbsent(path, any -> isPage(desk.url(example(any))))) {
                pages.put(name(path), example(path));
            }
        }
        return pages;
    }

    private static boolean isPage(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .header("Accept", "text/html")
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Content-Type")
                    .orElse("")
                    .startsWith("text/html");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String example(String path) {
        String example = path;
        for (Map.Entry<String, String> part : PARTS.entrySet()) {
            example = example.replace(part.getKey(), part.getValue());
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
