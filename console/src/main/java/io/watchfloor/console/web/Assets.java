package io.watchfloor.console.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.watchfloor.console.web.access.Guard.Open;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * Our own scripts and styles, from the class path: only these, read once. Their addresses name what all of them add up to, so
 * that browsers keep them for a year and never mix those of two releases.
 */
public final class Assets implements RouteGroup {
    private static final String FOLDER = "/io/watchfloor/console/assets/";
    private static final List<String> NAMES = List.of(
            "desk.css",
            "rewind.css",
            "search.css",
            "tune.css",
            "wall.css",
            "world.css",
            "land-11.svg",
            "land-150.svg",
            "acts.js",
            "ages.js",
            "alerts.js",
            "ask.js",
            "band.js",
            "board.js",
            "brief.js",
            "closed.js",
            "codemirror.js",
            "desk.js",
            "dossier.js",
            "edit.js",
            "evidence.js",
            "filter.js",
            "forms.js",
            "keys.js",
            "link.js",
            "palette.js",
            "rewind.js",
            "seat.js",
            "seen.js",
            "send.js",
            "sorts.js",
            "stories.js",
            "stream-worker.js",
            "stream.js",
            "strip.js",
            "swipe.js",
            "tension.js",
            "told.js",
            "wall.js",
            "words.js");

    private static final Map<String, Asset> ASSETS =
            NAMES.stream().collect(Collectors.toUnmodifiableMap(name -> name, Assets::load));
    private static final String PRINT = print();

    private static final Pattern ICON_NAME = Pattern.compile("icon-(\\d{1,4})-(\\d{1,4})\\.svg");

    private record Asset(String type, String text) {}

    /** Where a page finds one of them. */
    public static String at(String name) {
        return "/assets/" + PRINT + "/" + name;
    }

    @Override
    public void register(RoutesConfig routes) {
        routes.get("/assets/{name}", Assets::icon, Open.EVERYONE);
        routes.get("/assets/{print}/{name}", Assets::serve, Open.EVERYONE);
    }

    /** The icon of the tab: grey at rest, else with how many P1, or P2, nobody owns. */
    private static void icon(Context context, int p1, int p2) {
        String ground = p1 > 0 ? "#d7263d" : p2 > 0 ? "#ffd166" : "#555f6b";
        String words = p1 > 0 ? Integer.toString(p1) : p2 > 0 ? Integer.toString(p2) : "W";
        context.header("Cache-Control", "max-age=3600");
        String ink = p1 == 0 && p2 > 0 ? "#15181c" : "#ffffff";
        String icon = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><rect width=\"32\" height=\"32\""
                + " rx=\"4\" fill=\"" + ground
                + "\"/><text x=\"16\" y=\"23\" font-family=\"sans-serif\" font-size=\"20\" "
                + "font-weight=\"700\" text-anchor=\"middle\" fill=\"" + ink + "\">" + words + "</text></svg>";
        context.contentType("image/svg+xml").result(icon);
    }

    private static void icon(Context context) {
        Matcher icon = ICON_NAME.matcher(context.pathParam("name"));
        if (!icon.matches()) {
            throw new NotFoundResponse("no such file");
        }
        icon(context, Integer.parseInt(icon.group(1)), Integer.parseInt(icon.group(2)));
    }

    /** A page of another release gets ours, and may not keep it. */
    private static void serve(Context context) {
        Asset asset = ASSETS.get(context.pathParam("name"));
        if (asset == null) {
            throw new NotFoundResponse("no such file");
        }
        boolean ours = context.pathParam("print").equals(PRINT);
        context.header("Cache-Control", ours ? "public, max-age=31536000, immutable" : "no-store");
        context.contentType(asset.type() + "; charset=utf-8").result(asset.text());
    }

    private static String print() {
        CRC32 sum = new CRC32();
        NAMES.forEach(name ->
                sum.update(Objects.requireNonNull(ASSETS.get(name)).text().getBytes(StandardCharsets.UTF_8)));
        return Long.toHexString(sum.getValue());
    }

    private static Asset load(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("the console's jar lacks " + FOLDER + name + "; build it again");
            }
            String type =
                    name.endsWith(".css") ? "text/css" : name.endsWith(".svg") ? "image/svg+xml" : "text/javascript";
            return new Asset(type, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
