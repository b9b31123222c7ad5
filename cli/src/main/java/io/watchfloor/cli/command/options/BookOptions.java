package io.watchfloor.cli.command.options;

import io.watchfloor.authoring.PackEdit;
import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.kafka.DecisionBooks;
import io.watchfloor.kafka.Topic;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.model.RuleStatus;
import io.watchfloor.rules.book.BookException;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.book.Rulebook;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.text.names.OpenNlpNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Which decision book a word of the command line means. */
public final class BookOptions {
    public static final String DEPLOYED = "deployed";

    private BookOptions() {}

    /**
     * The book that is meant.
     *
     * @param word a folder of rule packs, {@code deployed}, or the number of a revision
     */
    public static DecisionBook of(String word, RunningStack stack) {
        if (Files.isDirectory(Path.of(word))) {
            return configured(Path.of(word));
        }
        if (word.equals(DEPLOYED)) {
            return deployed(stack).newest().orElseThrow(() -> new CommandFailed("no decision book is deployed yet"));
        }
        if (word.matches("\\d{1,18}")) {
            return revision(deployed(stack), Long.parseLong(word));
        }
        throw new CommandFailed(word + " is no folder of rule packs, no revision, and not '" + DEPLOYED + "'");
    }

    /**
     * The book in config/, as its files are; no broker is needed.
     *
     * @param rules folder of rule packs that stands in for config/rules, or absent
     */
    public static DecisionBook configured(@Nullable Path rules) {
        Home home = Home.find();
        Path packs = rules == null ? home.config().resolve("rules") : rules;
        return ConfigBook.read(home.config(), packs, 1, "config", Instant.EPOCH);
    }

    /** The book in config/ as its files are, but for the content of one of them. */
    public static DecisionBook configuredWith(String file, String text) {
        return configured(files -> files.put(file, text));
    }

    /** The book in config/ but for one file: who trains a scale needs none, and one of an older release cannot be read. */
    public static DecisionBook configuredWithout(String file) {
        return configured(files -> files.remove(file));
    }

    /**
     * A book in which some rules have another status.
     *
     * @throws CommandFailed when there is no such rule or status, with the nearest one
     */
    public static DecisionBook withStatus(DecisionBook book, List<String> rules, String status) {
        RuleStatus wanted = Arrays.stream(RuleStatus.values())
                .filter(one -> one.word().equals(status))
                .findFirst()
                .orElseThrow(
                        () -> new CommandFailed("'" + status + "' is no status; write experimental, test or stable"));
        Map<String, Rule> known = Rulebook.rules(book.files());
        return edited(
                book,
                files -> rules.forEach(id -> {
                    Rule rule = known.get(id);
                    if (rule == null) {
                        throw new CommandFailed("there is no rule " + id + Nearest.hint(id, known.keySet()));
                    }
                    files.computeIfPresent(rule.place().file(), (file, text) -> PackEdit.of(file, text, rule.name())
                            .orElseThrow()
                            .withStatus(wanted));
                }));
    }

    private static DecisionBook configured(Consumer<SortedMap<String, String>> edit) {
        return edited(configured((Path) null), edit);
    }

    private static DecisionBook edited(DecisionBook book, Consumer<SortedMap<String, String>> edit) {
        SortedMap<String, String> files = new TreeMap<>(book.files());
        edit.accept(files);
        return new DecisionBook(
                book.revision(),
                Rulebook.digest(files),
                book.author(),
                book.activeFrom(),
                files,
                book.producer(),
                book.more());
    }

    /** All books of the running stack. */
    public static Rulebook deployed(RunningStack stack) {
        List<Topic<?>> topic = List.of(stack.context().topics().decisionBook);
        return new Rulebook(DecisionBooks.read(stack.answering(topic)));
    }

    /**
     * The book of a revision.
     *
     * @throws CommandFailed when there is none, saying which there are
     */
    public static DecisionBook revision(Rulebook rulebook, long revision) {
        return rulebook.revision(revision)
                .orElseThrow(() -> new CommandFailed("there is no decision book " + revision + "; there are "
                        + rulebook.books().stream().map(DecisionBook::revision).toList()));
    }

    /** The same for two books; where only their rules differ they read with one reader, which saves reading twice. */
    public static List<CompiledBook> compiled(DecisionBook one, DecisionBook other) {
        CompiledBook first = compiled(one);
        CompiledBook second = compiled(other);
        return List.of(first, readFiles(one).equals(readFiles(other)) ? second.readingWith(first) : second);
    }

    private static Map<String, String> readFiles(DecisionBook book) {
        Map<String, String> files = new TreeMap<>(book.files());
        files.keySet().removeIf(path -> path.startsWith(Packs.FOLDER));
        return files;
    }

    /** The book ready to decide, as a running watch would have it. */
    public static CompiledBook compiled(DecisionBook book) {
        try {
            return CompiledBook.compile(book, OpenNlpNames.shipped());
        } catch (BookException e) {
            throw CommandFailed.by(e);
        }
    }
}
