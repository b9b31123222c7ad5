package io.watchfloor.authoring;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.files.yaml.YamlTraps;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.book.CompiledBook;
import io.watchfloor.rules.match.Example;
import io.watchfloor.rules.match.Rule;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.packs.RuleLint;
import io.watchfloor.rules.tagging.Exceptions;
import io.watchfloor.rules.tagging.Tagger;
import io.watchfloor.text.words.NameFinder;
import java.util.List;
import java.util.function.Predicate;

/** Everything that can be found wrong with a decision book before it decides anything. */
public final class Lint {
    private Lint() {}

    /** All findings by file, line and column; none when the book may be pushed. */
    public static List<Finding> check(DecisionBook book) {
        return check(book, rule -> true);
    }

    /**
     * The same while an author types, who waits for it.
     *
     * @param tested of which rules the tests are run
     */
    public static List<Finding> check(DecisionBook book, Predicate<Rule> tested) {
        Findings unreadable = new Findings();
        book.files().forEach((file, text) -> {
            if (file.endsWith(".yaml")) {
                YamlNode.readAll(file, text, unreadable);
            }
        });
        if (unreadable.hasErrors()) {
            // What rests on a file that cannot be read is the same slip said again.
            return unreadable.sorted();
        }
        Findings findings = new Findings();
        CompiledBook compiled = CompiledBook.compile(book, NameFinder.NONE, findings);
        book.files().forEach((file, text) -> {
            if (file.startsWith(Packs.FOLDER)) {
                YamlNode.read(file, text, findings).ifPresent(YamlTraps::check);
            }
        });
        RuleLint.check(compiled.rules(), compiled.subjects().ids(), !findings.hasErrors());
        for (Rule rule : compiled.rules().rules().stream().filter(tested).toList()) {
            for (Example example : rule.examples()) {
                check(rule, example, compiled);
            }
        }
        compiled.urgency().ifPresent(table -> table.examples()
                .forEach(example -> GravityTests.fault(example, table, compiled).ifPresent(fault -> example.place()
                        .error("act '" + example.act() + "', '" + example.title() + "': " + fault))));
        // Of a book that does not compile, or of the rule at hand alone, they say nothing.
        if (!findings.hasErrors() && compiled.rules().rules().stream().allMatch(tested)) {
            TrainedHits.of(compiled).flatMap(TrainedHits::fault).ifPresent(findings::add);
        }
        return findings.sorted();
    }

    private static void check(Rule rule, Example example, CompiledBook book) {
        Outcome outcome = RuleTests.run(rule, example, book);
        String what = "rule \"" + rule.name() + "\", " + example.kind().word() + " '" + example.title() + "'";
        if (!outcome.passed()) {
            String killer = example.kind() == Example.Kind.HIT
                    ? Exceptions.killing(rule, RuleTests.headline(example), book)
                            .map(pattern -> "; the exception '" + pattern + "' kills it")
                            .orElse("")
                    : "";
            example.place().error(what + ": " + outcome.fault() + killer);
        }
        if (example.kind() == Example.Kind.HIT) {
            for (List<String> rivals : Tagger.unordered(RuleTests.headline(example), book)) {
                if (rivals.contains(rule.id())) {
                    example.place()
                            .warn(what + ": nothing orders " + rivals.get(0) + " and " + rivals.get(1)
                                    + " here; say in one of them what it outranks");
                }
            }
        }
    }
}
