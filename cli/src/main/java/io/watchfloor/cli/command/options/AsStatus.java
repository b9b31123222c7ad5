package io.watchfloor.cli.command.options;

import io.watchfloor.model.DecisionBook;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** In which status some rules are tried. It may be said before each of them, as long as it is the same. */
public final class AsStatus {
    @Option(
            names = "--as",
            paramLabel = "STATUS",
            description = "as if all rules named were in this status: test, stable or experimental")
    private List<String> statuses = List.of();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    public boolean isGiven() {
        return !statuses.isEmpty();
    }

    /**
     * The book with these rules in that status, or as it is where no status is given.
     *
     * @throws ParameterException when only one of the two is given, or several statuses are
     */
    public DecisionBook of(DecisionBook book, List<String> rules) {
        if (isGiven() == rules.isEmpty()) {
            throw refused("--as STATUS and the rules that it is for are given together");
        }
        if (statuses.stream().distinct().count() > 1) {
            throw refused("one command tries rules in one status, not in " + String.join(" and ", statuses)
                    + "; name all rules behind one --as");
        }
        return isGiven() ? BookOptions.withStatus(book, rules, statuses.get(0)) : book;
    }

    private ParameterException refused(String message) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), message);
    }
}
