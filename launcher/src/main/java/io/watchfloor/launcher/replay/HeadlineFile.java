package io.watchfloor.launcher.replay;

import io.watchfloor.launcher.CommandFailed;
import io.watchfloor.model.Headline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A whole file of headlines; see {@link HeadlineLines} for its lines.
 *
 * @param headlines in the order of the file
 * @param unreadable lines that are no headline: file, line and reason
 */
public record HeadlineFile(List<Headline> headlines, List<String> unreadable) {
    /**
     * Reads a file.
     *
     * @throws CommandFailed when it cannot be read at all, or holds no headline
     */
    public static HeadlineFile read(Path file, String producer) {
        List<Headline> headlines = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        Map<String, Integer> lineOf = new HashMap<>();
        try (HeadlineLines lines = new HeadlineLines(file, producer, unreadable::add)) {
            while (lines.hasNext()) {
                Headline headline = lines.next();
                Integer first = lineOf.putIfAbsent(headline.id(), lines.line());
                if (first == null) {
                    headlines.add(headline);
                } else {
                    unreadable.add(file + ":" + lines.line() + ": id " + headline.id() + " stands on line " + first
                            + " already");
                }
            }
        }
        if (headlines.isEmpty()) {
            String first = unreadable.isEmpty() ? "the file is empty" : unreadable.get(0);
            throw new CommandFailed("no headline to replay: " + first
                    + " (a line is {\"id\",\"published\",\"outlet\",\"title\",\"summary\"?,\"link\"?})");
        }
        return new HeadlineFile(headlines, unreadable);
    }
}
