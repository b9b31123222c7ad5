package io.watchfloor.text.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The hand-written lists of names: as word classes they are features of the model, as {@link KnownNames} they correct
 * what it finds. They hold common knowledge and nothing that was learned from a text.
 */
public final class Gazetteer {
    private static final String FIELDS = "\\|";
    private static final String LIST = ",";
    private static final String ONLY_HINT = " ?";
    private static final int LONGEST_ACRONYM = 5;
    private static final String TITLE = "title-word";

    private final Map<String, NameType> statesAndPeoples;
    private final List<String> givenNames;
    private final List<String> familyNames;
    private final Map<String, NameType> names = new HashMap<>();
    private final Map<String, String> classes = new HashMap<>();

    private Gazetteer() {
        for (String line : lines("states.tsv")) {
            String[] fields = line.split(FIELDS, -1);
            addAll(fields[0], NameType.LOCATION, "state");
            addAll(fields[1], NameType.NATIONALITY, "demonym");
            addAll(fields[2], NameType.LOCATION, "capital");
        }
        statesAndPeoples = Map.copyOf(names);
        lines("people.txt").forEach(name -> add(name, NameType.PERSON, "figure"));
        lines("organizations.txt").forEach(name -> add(name, NameType.ORGANIZATION, "body"));
        lines("places.txt").forEach(name -> add(name, NameType.LOCATION, "place"));
        lines("word-classes.tsv").forEach(line -> {
            String[] fields = line.split("\t", 2);
            Stream.of(fields[1].split(" ")).forEach(word -> classes.putIfAbsent(word, fields[0] + "-word"));
        });
        givenNames = words("given-names.txt");
        familyNames = words("family-names.txt");
        givenNames.forEach(name -> classes.putIfAbsent(name, "given"));
        familyNames.forEach(name -> classes.putIfAbsent(name, "family"));
    }

    public static Gazetteer load() {
        return new Gazetteer();
    }

    /** Names that are hardly ever anything else, as written in the lists, to their types. */
    public Map<String, NameType> names() {
        return Map.copyOf(names);
    }

    /** One class for each word that is a name, or part of many: the first list that has it decides. */
    public WordClasses wordClasses() {
        return new WordClasses(classes);
    }

    /** Given names in lower case. */
    public List<String> givenNames() {
        return givenNames;
    }

    /** Family names in lower case. */
    public List<String> familyNames() {
        return familyNames;
    }

    /** Organizations of one word, with those that are only hints. */
    public List<String> shortOrganizations() {
        return lines("organizations.txt").stream()
                .map(Gazetteer::bare)
                .filter(name -> name.indexOf(' ') < 0)
                .toList();
    }

    /** What a state, its capital or its people is called, in exactly these letters. */
    public Optional<NameType> stateOrPeople(String name) {
        return Optional.ofNullable(statesAndPeoples.get(name));
    }

    /** Whether a word is an office or a form of address: President, Mr., Gen. */
    public boolean isTitle(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return TITLE.equals(classes.get(bare.toLowerCase(Locale.ROOT)));
    }

    private void addAll(String list, NameType type, String wordClass) {
        Stream.of(list.split(LIST))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .forEach(name -> add(name, type, wordClass));
    }

    private void add(String listed, NameType type, String wordClass) {
        String name = bare(listed);
        if (!listed.endsWith(ONLY_HINT)) {
            names.putIfAbsent(name, type);
        }
        if (name.indexOf(' ') < 0) {
            classes.putIfAbsent(isExact(name) ? name : name.toLowerCase(Locale.ROOT), wordClass);
        }
    }

    private static String bare(String listed) {
        return listed.endsWith(ONLY_HINT) ? listed.substring(0, listed.length() - ONLY_HINT.length()) : listed;
    }

    /** Names that must be found in exactly these letters: acronyms (US, WHO, ICE) and those that begin small. */
    static boolean isExact(String name) {
        boolean acronym = name.length() <= LONGEST_ACRONYM && name.chars().noneMatch(Character::isLowerCase);
        return acronym || Character.isLowerCase(name.codePointAt(0));
    }

    private static List<String> words(String resource) {
        return lines(resource).stream()
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
    }

    private static List<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream(resource), resource),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + resource, e);
        }
    }
}
