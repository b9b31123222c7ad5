package io.watchfloor.proofs.year;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Acts of a pair that answer one another, listed by hand from open months before any figure of them was looked at.
 *
 * @param acts such as {@code expulsion>expulsion}
 * @param steps ids of headlines that tell each act
 */
record Chain(String pair, String acts, List<List<String>> steps) {
    private static final int FIRST_STEP = 2;

    /** Those of the resource beside this class. */
    static List<Chain> listed() {
        try (InputStream file = Objects.requireNonNull(Chain.class.getResourceAsStream("chains.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(List.of(line.split("\t"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chain of(List<String> cells) {
        return new Chain(
                cells.get(0),
                cells.get(1),
                cells.subList(FIRST_STEP, cells.size()).stream()
                        .map(ids -> Arrays.asList(ids.split(",")))
                        .toList());
    }

    /** Each of its acts has a report of the pair. */
    boolean isReported(Holders holders) {
        return steps.stream().allMatch(step -> step.stream()
                .flatMap(headline -> holders.holding(headline).stream())
                .anyMatch(this::isOfPair));
    }

    /** One incident of the pair holds a headline of each act. */
    boolean isOne(Holders holders) {
        return steps.get(0).stream()
                .flatMap(headline -> holders.holding(headline).stream())
                .filter(this::isOfPair)
                .anyMatch(incident -> steps.stream().allMatch(step -> step.stream()
                        .anyMatch(headline -> holders.holding(headline).contains(incident))));
    }

    private boolean isOfPair(String incident) {
        return incident.startsWith(pair + ".");
    }
}
