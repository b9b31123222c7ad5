package io.watchfloor.authoring.backtest;

import io.watchfloor.model.Headline;
import io.watchfloor.model.Json;
import io.watchfloor.testkit.Books;
import io.watchfloor.testkit.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;

/** Invented headlines of a file in samples/, a line of JSON each. */
final class SampleHeadlines {
    private SampleHeadlines() {}

    private record Line(String id, Instant published, String outlet, String title) {}

    static List<Headline> read(String file) {
        try {
            return Files.readAllLines(Checkout.root().resolve(file)).stream()
                    .map(line -> Json.read(line, Line.class))
                    .map(line -> Books.headline(line.id(), line.outlet(), line.title(), null, line.published()))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
