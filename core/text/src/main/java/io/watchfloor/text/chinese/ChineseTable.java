package io.watchfloor.text.chinese;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.words.Tokenizer;
import io.watchfloor.text.words.Word;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The words of {@code config/chinese.yaml}, ready to be found in the signs of a headline. */
public final class ChineseTable {
    static final String FILE = "chinese.yaml";
    private static final Set<String> KEYS =
            Set.of("free", "guarded", "beside", "not", "home", "uses", "modality", "speakers", "telling", "english");

    /** What a word does beside the name of a state. */
    public enum Use {
        OFFICE,
        BODY,
        FORCE,
        MEMBER,
        MEDIA,
        PRIVATE,
        MODIFIER,
        FORMER,
        MATTER,
        ATTRIBUTE,
        TOWARDS,
        WITH,
        BY,
        AT,
        ABOUT,
        VERB
    }

    private final Signs signs = new Signs();
    private final Map<Character, String> free = new HashMap<>();
    private final Map<Character, String> guarded = new HashMap<>();
    private final Map<Character, Map<Character, String>> beside = new HashMap<>();
    private final Terms<Boolean> not = new Terms<>();
    private final Terms<Boolean> home = new Terms<>();
    private final Terms<Boolean> telling = new Terms<>();
    private final Terms<Use> behind = new Terms<>();
    private final Map<Use, Terms<Boolean>> uses = new EnumMap<>(Use.class);
    private final Terms<Modality> modalities = new Terms<>();
    private final Terms<Speaker> speakers = new Terms<>();

    private final Terms<List<String>> english = new Terms<>();

    private ChineseTable() {
        for (Use use : Use.values()) {
            uses.put(use, new Terms<>());
        }
    }

    /** Reads the file of a decision book; one without it knows no word. */
    public static ChineseTable read(Map<String, String> files, Findings findings) {
        ChineseTable table = new ChineseTable();
        YamlNode.read(FILE, files.getOrDefault(FILE, "{}"), findings).ifPresent(table::read);
        return table;
    }

    private void read(YamlNode file) {
        file.onlyKeys("chinese", KEYS);
        characters(file.get("free"), free);
        characters(file.get("guarded"), guarded);
        YamlNode besides = file.get("beside");
        if (besides != null) {
            besides.entries()
                    .forEach((sign, codes) ->
                            characters(codes, beside.computeIfAbsent(sign.charAt(0), key -> new HashMap<>())));
        }
        terms(file.get("not"), not, true);
        terms(file.get("home"), home, true);
        terms(file.get("telling"), telling, true);
        named(file.get("uses"), name -> Use.valueOf(name.toUpperCase(Locale.ROOT)), (use, list) -> {
            terms(list, behind, use);
            terms(list, of(use), true);
        });
        YamlNode translated = file.get("english");
        if (translated != null) {
            translated.entries().forEach((words, list) -> terms(list, english, forms(words)));
        }
        named(file.get("modality"), Modality::of, (modality, list) -> terms(list, modalities, modality));
        named(file.get("speakers"), Speaker::of, (speaker, list) -> terms(list, speakers, speaker));
    }

    private interface Section<K> {
        void read(K key, YamlNode list);
    }

    private static <K> void named(@Nullable YamlNode node, Function<String, K> key, Section<K> section) {
        if (node != null) {
            node.entries().forEach((name, list) -> {
                try {
                    section.read(key.apply(name), list);
                } catch (IllegalArgumentException e) {
                    list.error("'" + name + "' is none of the lists that can stand here");
                }
            });
        }
    }

    private <T> void terms(@Nullable YamlNode list, Terms<T> into, T meaning) {
        if (list != null) {
            list.texts().forEach(text -> into.put(signs.term(text), meaning));
        }
    }

    private static List<String> forms(String text) {
        return Tokenizer.words(text).stream().map(Word::form).toList();
    }

    private static void characters(@Nullable YamlNode map, Map<Character, String> into) {
        if (map != null) {
            map.entries().forEach((sign, code) -> {
                if (sign.length() != 1) {
                    code.error("'" + sign + "' is not one character");
                }
                into.put(sign.charAt(0), code.text());
            });
        }
    }

    public Signs signs() {
        return signs;
    }

    /** The state that a character stands for wherever no longer word holds it, or absent. */
    public @Nullable String free(char sign) {
        return free.get(sign);
    }

    /** The state that a character stands for where its neighbours allow it, or absent. */
    public @Nullable String guarded(char sign) {
        return guarded.get(sign);
    }

    /** The state that a character stands for beside another state's character, or absent. */
    public @Nullable String beside(char sign, char neighbour) {
        return beside.getOrDefault(sign, Map.of()).get(neighbour);
    }

    /** A character that may stand for a state. */
    public boolean isState(char sign) {
        return free.containsKey(sign) || guarded.containsKey(sign) || beside.containsKey(sign);
    }

    /** Words that hold the character of a state and mean none. */
    public Terms<Boolean> not() {
        return not;
    }

    /** Words for the outlet's own state. */
    public Terms<Boolean> home() {
        return home;
    }

    public Terms<Boolean> telling() {
        return telling;
    }

    /** What words are in English headlines. */
    public Terms<List<String>> english() {
        return english;
    }

    /** What the word that starts at a place does, of all uses; a word of several has the last of them. */
    public Terms<Use> uses() {
        return behind;
    }

    public Terms<Boolean> of(Use use) {
        return uses.getOrDefault(use, not);
    }

    public Terms<Modality> modalities() {
        return modalities;
    }

    public Terms<Speaker> speakers() {
        return speakers;
    }
}
