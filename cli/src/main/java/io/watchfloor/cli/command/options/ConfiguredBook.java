package io.watchfloor.cli.command.options;

import io.watchfloor.cli.base.Home;
import io.watchfloor.cli.desk.ConfigBook;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The decision book in config/, for commands that need no broker. */
public final class ConfiguredBook {
    private ConfiguredBook() {}

    /**
     * The book as its files are.
     *
     * @param rules folder of rule packs that stands in for config/rules, or absent
     */
    public static DecisionBook read(@Nullable Path rules) {
        Home home = Home.find();
        Path packs = rules == null ? home.config().resolve("rules") : rules;
        return ConfigBook.read(home.config(), packs, 1, "config", Instant.EPOCH);
    }

    /** The book ready to decide, as a running watch would have it. */
    public static CompiledBook compiled(@Nullable Path rules) {
        return BookOptions.compiled(read(rules));
    }
}
