package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.console.web.access.Guard.Open;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/** Our own scripts and styles, from the class path: only these, read once, revalidated by browsers. */
public final class Assets implements RouteGroup {
    private static final String FOLDER = "/io/watchfloor/console/assets/";
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("desk.css", "text/css"),
            Map.entry("strip.css", "text/css"),
            Map.entry("search.css", "text/css"),
            Map.entry("palette.js", "text/javascript"),
            Map.entry("brief.js", "text/javascript"),
            Map.entry("desk.js", "text/javascript"),
            Map.entry("ages.js", "text/javascript"),
            Map.entry("ask.js", "text/javascript"),
            Map.entry("alerts.js", "text/javascript"),
            Map.entry("band.js", "text/javascript"),
            Map.entry("board.js", "text/javascript"),
            Map.entry("keys.js", "text/javascript"),
            Map.entry("link.js", "text/javascript"),
            Map.entry("tune.css", "text/css"),
            Map.entry("evidence.js", "text/javascript"),
            Map.entry("edit.js", "text/javascript"),
            Map.entry("codemirror.js", "text/javascript"),
            Map.entry("words.js", "text/javascript"),
            Map.entry("tension.js", "text/javascript"),
            Map.entry("seat.js", "text/javascript"),
            Map.entry("stream.js", "text/javascript"),
            Map.entry("stream-worker.js", "text/javascript"),
            Map.entry("acts.js", "text/javascript"),
            Map.entry("reach.js", "text/javascript"),
            Map.entry("reminders.js", "text/javascript"),
            Map.entry("send.js", "text/javascript"),
            Map.entry("dossier.js", "text/javascript"),
            Map.entry("strip.js", "text/javascript"),
            Map.entry("stories.js", "text/javascript"),
            Map.entry("told.js", "text/javascript"),
            Map.entry("forms.js", "text/javascript"),
            Map.entry("seen.js", "text/javascript"),
            Map.entry("filter.js", "text/javascript"));

    private static final Pattern ICON_NAME = Pattern.compile("icon-(\\d{1,4})-(\\d{1,4})\\.svg");

    private record Asset(String type, String text, String tag) {}

    private final Map<String, Asset> assets;

    public Assets() {
        assets = TYPES.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> load(entry.getKey(), entry.getValue())));
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assets/{name}", this::serve, Open.EVERYONE);
    }

    /** The icon of the tab: grey at rest, else with how many P1, or P2, nobody owns. */
    private static void icon(Context context, int p1, int p2) {
        String ground = p1 > 0 ? "#d7263d" : p2 > 0 ? "#ffd166" : "#555f6b";
        String words = p1 > 0 ? Integer.toString(p1) : p2 > 0 ? Integer.toString(p2) : "W";
        context.header("Cache-Control", "max-age=3600");
        String ink = p1 == 0 && p2 > 0 ? "#15181c" : "#ffffff";
        String icon =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\" rx=\"4\" "
                        + "fill=\"" + ground
                        + "\"/><text x=\"16\" y=\"23\" font-family=\"sans-serif\" font-size=\"20\" "
                        + "font-weight=\"700\" text-anchor=\"middle\" fill=\"" + ink + "\">" + words + "</text></svg>";
        context.contentType("image/svg+xml").result(icon);
    }

    private void serve(Context context) {
        Matcher icon = ICON_NAME.matcher(context.pathParam("name"));
        if (icon.matches()) {
            icon(context, Integer.parseInt(icon.group(1)), Integer.parseInt(icon.group(2)));
            return;
        }
        Asset asset = assets.get(context.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse("no such file");
        }
        context.header("ETag", asset.tag());
        context.header("Cache-Control", "no-cache");
        if (asset.tag().equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(asset.type() + "; charset=utf-8").result(asset.text());
    }

    private static Asset load(String name, String type) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the console's jar lacks " + FOLDER + name + "; build it again");
            }
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            return new Asset(
                    type, new String(bytes, StandardCharsets.UTF_8), "\"" + Long.toHexString(sum.getValue()) + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
