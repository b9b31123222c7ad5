package io.watchfloor.cli.command.incidents;

import io.watchfloor.cli.base.CommandFailed;
import io.watchfloor.cli.command.options.TimeWord;
import io.watchfloor.cli.incidents.Filter;
import io.watchfloor.model.IncidentStatus;
import io.watchfloor.model.Pair;
import io.watchfloor.model.Precedence;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which incidents a command is about. */
final class FilterOptions {
    @Option(
            names = "--pair",
            converter = PairWord.class,
            description = "two parties in any order (CHN-USA), or one (CHN)")
    private @Nullable String pair;

    @Option(names = "--subject", description = "a subject of config/subjects.yaml, such as airspace")
    private @Nullable String subject;

    @Option(
            names = "--precedence",
            converter = PrecedenceWord.class,
            description = "at least this: flash, immediate, priority or routine")
    private @Nullable Precedence precedence;

    @Option(
            names = "--status",
            split = ",",
            converter = StatusWord.class,
            description = "open, eased or closed; several with commas (default: all)")
    private @Nullable List<IncidentStatus> statuses;

    @Option(
            names = "--since",
            converter = TimeWord.Reader.class,
            description = "with a report at that time or later: 2023-02-03T14:00:00Z, 2023-02-03, or 24h ago as 24h")
    private @Nullable TimeWord since;

    @Option(
            names = "--until",
            converter = TimeWord.Reader.class,
            description = "with a report at that time or earlier; written as --since")
    private @Nullable TimeWord until;

    /**
     * The filter.
     *
     * @param clock of the desk whose incidents they are
     */
    Filter filter(InstantSource clock) {
        Set<IncidentStatus> wanted = EnumSet.noneOf(IncidentStatus.class);
        if (statuses != null) {
            wanted.addAll(statuses);
        }
        return new Filter(
                pair, subject, precedence, wanted, TimeWord.ifGiven(since, clock), TimeWord.ifGiven(until, clock));
    }

    /**
     * Two parties.
     *
     * @throws CommandFailed when it is only one
     */
    static Pair pair(String word) {
        if (!word.contains("-")) {
            throw new CommandFailed("'" + word + "' is one party; write two, such as CHN-USA");
        }
        return Pair.parse(word);
    }

    /** Reads a pair or a party in small letters too. */
    static final class PairWord implements ITypeConverter<String> {
        @Override
        public String convert(String word) {
            String upper = word.toUpperCase(Locale.ROOT);
            try {
                return upper.contains("-") ? Pair.parse(upper).toString() : upper;
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads a precedence by its word. */
    static final class PrecedenceWord implements ITypeConverter<Precedence> {
        @Override
        public Precedence convert(String word) {
            try {
                return Precedence.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }

    /** Reads a status by its word. */
    static final class StatusWord implements ITypeConverter<IncidentStatus> {
        @Override
        public IncidentStatus convert(String word) {
            try {
                return IncidentStatus.of(word);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
