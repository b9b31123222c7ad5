package io.watchfloor.cli.desk;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.base.Home;
import io.watchfloor.kafka.Version;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.Rulebook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A decision book from the files of a config folder: everything in it that decides. */
public final class ConfigBook {
    private ConfigBook() {}

    /**
     * Reads the deciding files.
     *
     * @param config the folder
     * @param rules folder of rule packs that stands in for {@code config/rules}
     * @param activeFrom the book decides for headlines fetched from here on
     */
    public static DecisionBook read(Path config, Path rules, long revision, String author, Instant activeFrom) {
        SortedMap<String, String> files = new TreeMap<>();
        add(files, config, "");
        add(files, config.resolve("actors"), "actors/");
        add(files, rules, "rules/");
        if (files.keySet().stream().noneMatch(name -> name.startsWith("rules/"))) {
            throw new CommandFailed(rules + " holds no rule pack (*.yaml)");
        }
        return new DecisionBook(
                revision, Rulebook.digest(files), author, activeFrom, files, "cli/" + Version.current(), Map.of());
    }

    /** The first book of a cluster: the files of config/, active from the beginning. */
    public static DecisionBook read(Home home) {
        return read(home.config(), home.config().resolve("rules"), 1, "config", Instant.EPOCH);
    }

    private static void add(SortedMap<String, String> files, Path folder, String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.filter(ConfigBook::decides).sorted().toList()) {
                files.put(prefix + file.getFileName(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new CommandFailed(folder + " cannot be read: " + e.getMessage());
        }
    }

    /** Routes say who is told, which is not part of a decision about headlines. */
    private static boolean decides(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".yaml") && !name.equals("routes.yaml") && !name.startsWith(".");
    }
}
