package io.watchfloor.console;

import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.Headline;
import io.watchfloor.model.TaggedHeadline;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.testkit.Samples;
import io.watchfloor.text.words.NameFinder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The decision book of config/ with one small pack instead of the house's, and headlines that it decides about. */
public final class BookAtHand {
    public static final String FILE = "rules/test-desk.yaml";
    public static final String PACK =
            """
            pack: test-desk
            owner: test
            defaults: { status: stable, precedence: immediate, date: 2023-02-03 }

            lists:
              craft: [balloon, airship]

            rules:
              # What the officers saw first.
              - rule: spy-balloon
                title: Surveillance balloon over another state's territory
                subject: airspace
                facet: sighting
                relation: CHN-*
                implied: USA
                signal: hostile
                match:
                  object: [(spy|surveillance) ~2 $craft]
                  actor: [<CHN>@source, <CHN>]
                except:
                  other: [trial balloon]
                action: Check the statements of both sides
                tests:
                  hits:
                    - { hit: "US tracks [Chinese] [spy balloon] over Montana", pairs: [CHN-USA], signal: hostile }
                    - { hit: "Ottawa protests over [Chinese spy balloon]", pairs: [CAN-CHN] }
                    - { hit: "Tokyo suspects [Beijing] flew [spy balloons]", pairs: [CHN-JPN] }
                  misses:
                    - Balloon fiesta lifts off as Chinese spy novel tops charts

              - rule: expelled
                title: Diplomats are expelled
                status: experimental
                subject: protest
                relation: any
                signal: hostile
                match:
                  act: [expel ~3 diplomat]
                tests:
                  hits:
                    - { hit: "Moscow [expels] two British [diplomats]", pairs: [GBR-RUS] }
                  misses:
                    - School expels two pupils
            """;

    private static final List<String> ACTORS =
            List.of("actors/americas.yaml", "actors/asia.yaml", "actors/europe.yaml");
    private static final Path CONFIG = Path.of("../config");
    private static final CompiledBook COMPILED = CompiledBook.compile(first(PACK), NameFinder.NONE);

    private BookAtHand() {}

    /** The first book, with another text of the small pack. */
    public static DecisionBook first(String pack) {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(CONFIG)) {
            for (Path path :
                    paths.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                files.put(CONFIG.relativize(path).toString(), Files.readString(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.keySet().removeIf(file -> file.equals("routes.yaml"));
        // A few states are enough, and compile in a fraction of the time.
        files.keySet().removeIf(file -> file.startsWith("actors/") && !ACTORS.contains(file));
        files.keySet().removeIf(file -> file.startsWith("rules/") && !file.startsWith("rules/house-"));
        files.put(FILE, pack);
        return new DecisionBook(1, Rulebook.digest(files), "config", Instant.EPOCH, files, "test", Map.of());
    }

    /** A headline that was fetched when it was published, so many minutes before desk time. */
    public static Headline headline(String id, String title, int minutesAgo) {
        Instant at = Samples.DESK.minusSeconds(60L * minutesAgo);
        return new Headline(
                id, 1, "feed", "Harbour Post", title, null, null, "en", at, at, false, List.of(), "test", Map.of());
    }

    public static TaggedHeadline tagged(Headline headline) {
        return new TaggedHeadline(headline, Tagger.tag(headline, COMPILED), "test", Map.of());
    }

    /** Gives a desk the book, a day of headlines, and the same as its history. */
    public static void fill(DeskAtHand desk) {
        fill(desk, PACK);
        headlines(
                desk,
                List.of(
                        "Pentagon watches Chinese spy balloon over Montana",
                        "Garden show flies a Chinese spy balloon over Chelsea",
                        "Moscow expels two British diplomats in spy row",
                        "Warsaw and Vilnius close border crossings with Belarus",
                        "Chinese surveillance balloon drifts east, says Ottawa",
                        "Paris warns Moscow over ship inspections",
                        "Flower show opens its gates"));
    }

    /** Headlines of the day before, about which the desk asks. */
    public static void yesterday(DeskAtHand desk) {
        List<String> titles =
                List.of("Chinese spy balloon over Montana", "Moscow scolds Paris over fish", "Warsaw paints a bridge");
        for (int i = 0; i < 90; i++) {
            desk.tuning.apply(tagged(headline("y" + i, titles.get(i % 3) + ", day " + i, 24 * 60 + i)));
        }
    }

    /** Gives a desk the book with this text of the small pack. */
    public static void fill(DeskAtHand desk, String pack) {
        DecisionBook book = first(pack);
        desk.archive.books.add(book);
        desk.tuning.apply(book);
        desk.view.apply(book);
    }

    /** Gives a desk headlines of the last hours, the newest first. */
    public static void headlines(DeskAtHand desk, List<String> titles) {
        for (int i = 0; i < titles.size(); i++) {
            Headline headline = headline("h" + i, titles.get(i), 30 * (i + 1));
            desk.archive.headlines.add(headline);
            desk.tuning.apply(tagged(headline));
        }
    }
}
