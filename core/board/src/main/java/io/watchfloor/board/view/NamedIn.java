package io.watchfloor.board.view;

import io.watchfloor.model.Pair;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a title names a party, so that a reader sees it: by its name, its adjective or its capital, as {@code names.tsv}
 * beside this class lists them. Who somebody or some place stands for is not asked: not every reader knows that.
 */
final class NamedIn {
    private static final Map<String, Pattern> NAMES = read();

    private NamedIn() {}

    /** Codes of all parties that can be looked for. */
    static Set<String> codes() {
        return NAMES.keySet();
    }

    /** Whether a title names both parties; one that is unidentified, or has no names here, is not looked for. */
    static boolean both(Pair pair, String title) {
        return named(pair.first(), title) && named(pair.second(), title);
    }

    private static boolean named(String party, String title) {
        Pattern names = NAMES.get(party);
        return names == null || names.matcher(title).find();
    }

    private static Map<String, Pattern> read() {
        try (InputStream table = Objects.requireNonNull(NamedIn.class.getResourceAsStream("names.tsv"))) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(
                            cells -> cells[0], cells -> anyOf(cells[0], cells[1].split("\\|"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern anyOf(String party, String[] names) {
        Stream<String> ours = Stream.of(PartyNames.name(party), PartyNames.brief(party));
        return Pattern.compile(Stream.concat(Arrays.stream(names), ours)
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")s?(?![\\p{L}\\p{N}])")));
    }
}
