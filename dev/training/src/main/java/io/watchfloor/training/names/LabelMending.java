package io.watchfloor.training.names;

import io.watchfloor.text.names.Gazetteer;
import io.watchfloor.text.names.NameSpan;
import io.watchfloor.text.names.NameType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Brings a corpus whose labels a machine made to our own guideline: a title is no part of a person nor the article of
 * a name, a state is a
 * location even where it acts, a people is a nationality, and neither is left unmarked.
 */
final class LabelMending {
    /** Known names that are ordinary words or persons often enough not to be marked where the corpus left them alone. */
    private static final Set<String> AMBIGUOUS = Set.of(
            "Chad", "Jordan", "Georgia", "Turkey", "Male", "Polish", "Pole", "Poles", "Turk", "English", "Victoria");

    private static final Set<String> NO_ORGANIZATION = Set.of(
            "muslim",
            "muslims",
            "shi'ite",
            "shi'ites",
            "sunni",
            "sunnis",
            "islamic",
            "jewish",
            "christian",
            "christians",
            "army",
            "parliament",
            "cabinet",
            "state",
            "hurricane");
    private static final Set<String> NO_PERSON = Set.of(
            "western",
            "eastern",
            "northern",
            "southern",
            "sunni",
            "shi'ite",
            "shiite",
            "muslim",
            "christian",
            "orthodox",
            "catholic",
            "jewish",
            "islamic");
    private static final Set<String> NO_LOCATION =
            Set.of("north", "south", "east", "west", "middle", "western", "eastern", "southern", "northern");
    private static final Set<String> HALVES_OF_KOREA = Set.of("north", "south");

    private final Gazetteer gazetteer;

    LabelMending(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    LabelledSentence mend(LabelledSentence sentence) {
        List<NameSpan> names = new ArrayList<>();
        for (NameSpan name : sentence.names()) {
            mended(sentence, name).ifPresent(mended -> add(names, withHalfOfKorea(sentence, mended)));
        }
        names.addAll(missing(sentence, names));
        names.sort(Comparator.comparingInt(NameSpan::first));
        return new LabelledSentence(sentence.words(), names);
    }

    /** A widened name takes the place of what it covers. */
    private static void add(List<NameSpan> names, NameSpan name) {
        names.removeIf(name::overlaps);
        names.add(name);
    }

    private Optional<NameSpan> mended(LabelledSentence sentence, NameSpan name) {
        int first = name.first();
        boolean whole = gazetteer.stateOrPeople(sentence.text(name)).isPresent(); // The Hague
        while (!whole && first < name.end() && isLedIn(sentence.words().get(first), name.type())) {
            first++;
        }
        if (first == name.end()) {
            return Optional.empty();
        }
        NameSpan bare = new NameSpan(first, name.end(), name.type());
        String text = sentence.text(bare);
        NameType type = gazetteer.stateOrPeople(text).orElseGet(() -> unknown(sentence, name));
        return isRefused(type, text.toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(new NameSpan(first, name.end(), type));
    }

    /** Titles before a person, the article before anything. */
    private boolean isLedIn(String word, NameType type) {
        return word.equalsIgnoreCase("the") || (type == NameType.PERSON && gazetteer.isTitle(word));
    }

    /** "Mr. Abbas" is no nationality. */
    private NameType unknown(LabelledSentence sentence, NameSpan name) {
        boolean titled = name.first() > 0 && gazetteer.isTitle(sentence.words().get(name.first() - 1));
        return titled && name.type() == NameType.NATIONALITY ? NameType.PERSON : name.type();
    }

    private static boolean isRefused(NameType type, String text) {
        return switch (type) {
            case PERSON -> NO_PERSON.contains(text);
            case ORGANIZATION -> NO_ORGANIZATION.contains(text);
            case LOCATION -> NO_LOCATION.contains(text);
            case NATIONALITY -> false;
        };
    }

    private static NameSpan withHalfOfKorea(LabelledSentence sentence, NameSpan name) {
        List<String> words = sentence.words();
        boolean half = name.first() > 0
                && words.get(name.first()).startsWith("Korea")
                && HALVES_OF_KOREA.contains(words.get(name.first() - 1).toLowerCase(Locale.ROOT));
        return half ? new NameSpan(name.first() - 1, name.end(), name.type()) : name;
    }

    /** States and peoples of one word that the corpus left unmarked, where no marked name touches them. */
    private List<NameSpan> missing(LabelledSentence sentence, List<NameSpan> names) {
        LabelledSentence marked = new LabelledSentence(sentence.words(), names);
        List<NameSpan> missing = new ArrayList<>();
        for (int i = 0; i < sentence.words().size(); i++) {
            String word = sentence.words().get(i);
            boolean alone = !marked.isNamed(i - 1) && !marked.isNamed(i) && !marked.isNamed(i + 1);
            Optional<NameType> type = AMBIGUOUS.contains(word) ? Optional.empty() : gazetteer.stateOrPeople(word);
            if (alone && type.isPresent()) {
                missing.add(new NameSpan(i, i + 1, type.get()));
            }
        }
        return missing;
    }
}
