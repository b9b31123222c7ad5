package io.watchfloor.console.web.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.console.web.RouteGroup;
import io.watchfloor.console.web.access.Guard.Open;
import io.watchfloor.model.Json;
import io.watchfloor.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Scripts that others wrote, from the jars they came in: the chart and the editor, nothing else. The editor's parts find
 * one another by an import map, which browsers take only from the page itself: its hash allows this one text and no other.
 */
public final class Libraries implements RouteGroup {
    private static final String PREFIX = "/assets/lib";
    private static final String RESOURCES = "META-INF/resources";
    private static final String CHART = "/webjars/uplot/" + "1.6.30" + "/dist/";
    private static final String KEPT = "public, max-age=86400";

    private final Map<String, String> files = new TreeMap<>();
    private final String importMap;
    private final String hash;

    /** Finds what the class path has. */
    public Libraries() {
        Map<String, String> imports = new TreeMap<>();
        try {
            for (URL url : Collections.list(Libraries.class.getClassLoader().getResources("META-INF/importmap.json"))) {
                try (InputStream in = url.openStream()) {
                    JsonNode map = Json.mapper().readTree(in).path("imports");
                    map.properties()
                            .forEach(entry ->
                                    take(entry.getKey(), entry.getValue().asText(), imports));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading the import maps of the editor", e);
        }
        files.put(PREFIX + "/uplot.js", RESOURCES + CHART + "uPlot.esm.js");
        files.put(PREFIX + "/uplot.css", RESOURCES + CHART + "uPlot.min.css");
        importMap = Json.text(Map.of("imports", imports));
        hash = "'sha256-" + Base64.getEncoder().encodeToString(Sha256.raw(importMap.getBytes(StandardCharsets.UTF_8)))
                + "'";
    }

    /** Names that end with a slash stand for folders, which nothing here asks for. */
    private void take(String name, String path, Map<String, String> imports) {
        if (!name.endsWith("/") && path.startsWith("/_static/") && path.endsWith(".js")) {
            imports.put(name, PREFIX + path);
            files.put(PREFIX + path, RESOURCES + path);
        }
    }

    @Override
    public void register(RoutesConfig routes) {
        files.keySet().forEach(path -> routes.get(path, this::serve, Open.EVERYONE));
    }

    private void serve(Context context) {
        String path = context.path();
        try (InputStream in = Libraries.class.getClassLoader().getResourceAsStream(files.getOrDefault(path, ""))) {
            if (in == null) {
                throw new NotFoundResponse("no such file");
            }
            context.contentType(path.endsWith(".css") ? "text/css" : "text/javascript; charset=utf-8");
            context.header("Cache-Control", KEPT).result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + path, e);
        }
    }

    /** The import map, exactly as it must stand in the page. */
    String importMap() {
        return importMap;
    }

    /** Lets the import map, and no other inline script, into the page that is being answered. */
    void allowImportMap(Context context) {
        String policy = String.valueOf(context.res().getHeader("Content-Security-Policy"));
        context.header("Content-Security-Policy", policy.replace("script-src 'self'", "script-src 'self' " + hash));
    }
}
