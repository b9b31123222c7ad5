package io.watchfloor.rules.book;

import io.watchfloor.files.yaml.Finding;
import io.watchfloor.files.yaml.Finding.Severity;
import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.DecisionBook;
import io.watchfloor.rules.gravity.Act;
import io.watchfloor.rules.gravity.UrgencyReader;
import io.watchfloor.rules.gravity.UrgencyTable;
import io.watchfloor.rules.match.RuleSet;
import io.watchfloor.rules.packs.Packs;
import io.watchfloor.rules.patterns.English;
import io.watchfloor.rules.scale.ScaleUse;
import io.watchfloor.rules.scale.Scales;
import io.watchfloor.text.actors.ActorFiles;
import io.watchfloor.text.reading.HeadlineReader;
import io.watchfloor.text.words.NameFinder;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A decision book ready to decide.
 *
 * @param revision the book's
 * @param activeFrom it decides for headlines fetched from here on
 * @param activations rule to when it came into force; see {@link DecisionBook#activations()}
 * @param scales the learned scales that decide beside the rules
 * @param urgency the table of acts; absent in books of before there was one
 */
public record CompiledBook(
        long revision,
        Instant activeFrom,
        Map<String, Instant> activations,
        Subjects subjects,
        StandingDisputes standing,
        Outlets outlets,
        RuleSet rules,
        HeadlineReader reader,
        Scales scales,
        Optional<UrgencyTable> urgency) {

    /**
     * Compiles a book.
     *
     * @param names where names come from that no actor file knows
     * @throws BookException with every finding, when one of them is an error
     */
    public static CompiledBook compile(DecisionBook book, NameFinder names) {
        Findings findings = new Findings();
        CompiledBook compiled = compile(book, names, findings);
        if (findings.hasErrors()) {
            throw new BookException(findings.sorted());
        }
        return compiled;
    }

    /** Compiles a book without a name finder; see {@link #compile(DecisionBook, NameFinder)}. */
    public static CompiledBook compile(DecisionBook book) {
        return compile(book, NameFinder.NONE);
    }

    /** Compiles what can be compiled; everything that is wrong becomes findings. */
    public static CompiledBook compile(DecisionBook book, NameFinder names, Findings findings) {
        Subjects subjects = Subjects.read(Subjects.FILE, file(book, Subjects.FILE, findings), findings);
        StandingDisputes standing = StandingDisputes.read(
                StandingDisputes.FILE,
                book.files().getOrDefault(StandingDisputes.FILE, "standing: []"),
                subjects.ids(),
                findings);
        Outlets outlets = Outlets.read(Outlets.FILE, file(book, Outlets.FILE, findings), findings);
        HeadlineReader reader = HeadlineReader.of(book.files(), names, findings);
        English english = new English(reader.parties());
        Optional<UrgencyTable> urgency = UrgencyReader.read(book.files(), english, findings);
        urgency.ifPresent(
                table -> subjects.check(table.acts().stream().map(Act::name).collect(Collectors.toSet()), findings));
        return new CompiledBook(
                book.revision(),
                book.activeFrom(),
                book.activations(),
                subjects,
                standing,
                outlets,
                Packs.compile(book.files(), english, subjects.ids(), findings),
                reader,
                ScaleFile.read(book.files(), findings),
                urgency);
    }

    /**
     * The rules of a book alone, for whoever only shows them: it takes less time and memory than a book that can read.
     *
     * @param findings what is wrong; rules that do not compile are left out
     */
    public static RuleSet rules(DecisionBook book, Findings findings) {
        Subjects subjects = Subjects.read(Subjects.FILE, file(book, Subjects.FILE, findings), findings);
        Set<String> parties = ActorFiles.parties(ActorFiles.read(book.files(), new Findings()));
        return Packs.compile(book.files(), new English(parties), subjects.ids(), findings);
    }

    /** The same book, reading with the reader of another one that was made of the same files. */
    public CompiledBook readingWith(CompiledBook other) {
        return new CompiledBook(
                revision, activeFrom, activations, subjects, standing, outlets, rules, other.reader(), scales, urgency);
    }

    /** The scale that has read English, or absent. */
    public @Nullable ScaleUse scale() {
        return scales.english();
    }

    /** The same book with another scale for every language, or none. */
    public CompiledBook weighingWith(@Nullable ScaleUse other) {
        return new CompiledBook(
                revision,
                activeFrom,
                activations,
                subjects,
                standing,
                outlets,
                rules,
                reader,
                Scales.of(other, other),
                urgency);
    }

    private static String file(DecisionBook book, String name, Findings findings) {
        String text = book.files().get(name);
        if (text == null) {
            findings.add(new Finding(name, 1, 1, Severity.ERROR, "the decision book has no " + name));
            return "{}";
        }
        return text;
    }
}
