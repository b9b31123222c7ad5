package io.watchfloor.text.reading;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.files.yaml.YamlNode;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.words.Inflector;
import io.watchfloor.text.words.Phrase;
import io.watchfloor.text.words.Phrases;
import io.watchfloor.text.words.Word;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of {@code config/modality.yaml} and {@code config/kickers.yaml} that colour clauses, ready to be found. */
final class Cues {
    static final String MODALITY_FILE = "modality.yaml";
    static final String KICKERS_FILE = "kickers.yaml";
    private static final Set<String> KEYS = Set.of(
            "modality",
            "objects",
            "speakers",
            "reporting",
            "acts",
            "causes",
            "offices",
            "bodies",
            "forces",
            "before-offices",
            "with-other-words",
            "ministers",
            "no-offices");
    private static final int LONGEST_KICKER = 7;

    private final Phrases<Modality> modalities = new Phrases<>();
    private final Phrases<Speaker> speakers = new Phrases<>();
    private final Phrases<Kicker> kickers = new Phrases<>();
    private final Map<Modality, Set<String>> objects = new EnumMap<>(Modality.class);
    private final Set<String> reporting = new HashSet<>();
    private final Set<String> acts = new HashSet<>();
    private final Set<String> causes = new HashSet<>();
    private final Set<String> offices = new HashSet<>();
    private final Phrases<Boolean> longOffices = new Phrases<>();
    private final Phrases<Boolean> noOffices = new Phrases<>();
    private final Set<String> needWordBefore = new HashSet<>();
    private final Set<String> ministers = new HashSet<>();
    private final Set<String> bodies = new HashSet<>();
    private final Set<String> forces = new HashSet<>();
    private final Set<String> beforeOffices = new HashSet<>();

    /**
     * What a kicker says.
     *
     * @param opens it is a kicker by how it starts, not by how it ends
     * @param modality what it says of the whole headline, or absent
     */
    private record Kicker(boolean opens, @Nullable Modality modality) {}

    private Cues() {}

    static Cues read(Map<String, String> files, Findings findings) {
        Cues cues = new Cues();
        String modality = files.getOrDefault(MODALITY_FILE, "{}");
        YamlNode.read(MODALITY_FILE, modality, findings).ifPresent(cues::readModality);
        String kickers = files.getOrDefault(KICKERS_FILE, "{}");
        YamlNode.read(KICKERS_FILE, kickers, findings).ifPresent(cues::readKickers);
        return cues;
    }

    Phrases<Modality> modalities() {
        return modalities;
    }

    Phrases<Speaker> speakers() {
        return speakers;
    }

    /** What a rejection of this thing is: rebutted for an accusation, refused for an offer. */
    @Nullable
    Modality objectOf(String form) {
        for (Map.Entry<Modality, Set<String>> entry : objects.entrySet()) {
            if (entry.getValue().contains(form)) {
                return entry.getKey();
            }
        }
        return null;
    }

    boolean isReporting(String form) {
        return reporting.contains(form);
    }

    /** Warn, protest, expel: the act itself, whatever is said behind it. */
    boolean isAct(String form) {
        return acts.contains(form);
    }

    boolean isCause(String form) {
        return causes.contains(form);
    }

    /** An office, body or force: behind a state's name or adjective it is that state acting. */
    boolean isActing(String form) {
        return offices.contains(form) || bodies.contains(form) || forces.contains(form);
    }

    /** Index after an office of several words, such as "high commissioner"; {@code at} where none begins. */
    int officeEnd(List<Word> words, int at) {
        Phrases.Hit<Boolean> hit = longOffices.longestAt(words, at, words.size(), at);
        return hit == null ? at : hit.end();
    }

    /** "General store", "chief executive": the word for an office means something else. */
    boolean isNoOffice(List<Word> words, int at) {
        return noOffices.longestAt(words, at, words.size(), at) != null;
    }

    /** Secretary, representative: an office only beside words that say which. */
    boolean needsWordBefore(String form) {
        return needWordBefore.contains(form);
    }

    /** Minister, ministry: any word may stand before it. */
    boolean isMinister(String form) {
        return ministers.contains(form);
    }

    /** Foreign, defence, deputy: may stand between a state's name and its office. */
    boolean isBeforeOffice(String form) {
        return beforeOffices.contains(form);
    }

    /** Ministry, embassy, police. */
    boolean isBody(String form) {
        return bodies.contains(form);
    }

    /** Army, coast guard, warship. */
    boolean isForce(String form) {
        return forces.contains(form);
    }

    /** A leading stretch is a kicker when a kicker phrase opens it (written with ^) or ends it. */
    boolean isKicker(List<Word> words, int first, int end) {
        return end - first <= LONGEST_KICKER
                && kickers.in(words, first, end).stream()
                        .anyMatch(hit -> hit.end() == end || hit.meaning().opens());
    }

    /** What a kicker says of the whole headline, or null. */
    @Nullable
    Modality frameOf(List<Word> words, int first, int end) {
        for (Phrases.Hit<Kicker> hit : kickers.in(words, first, end)) {
            if (hit.meaning().modality() != null) {
                return hit.meaning().modality();
            }
        }
        return null;
    }

    private void readModality(YamlNode file) {
        file.onlyKeys("modality", KEYS);
        entries(file, "modality").forEach((name, cues) -> {
            Modality modality = modality(name, cues);
            cues.items().forEach(cue -> addPhrase(modalities, cue, modality));
        });
        entries(file, "speakers").forEach((name, cues) -> {
            Speaker speaker = speaker(name, cues);
            cues.items().forEach(cue -> addPhrase(speakers, cue, speaker));
        });
        entries(file, "objects")
                .forEach((name, words) ->
                        addForms(words, objects.computeIfAbsent(modality(name, words), key -> new HashSet<>())));
        addForms(file.get("reporting"), reporting);
        addForms(file.get("acts"), acts);
        addForms(file.get("causes"), causes);
        addForms(file.get("offices"), offices);
        addForms(file.get("with-other-words"), needWordBefore);
        addForms(file.get("ministers"), ministers);
        addPhrases(file.get("offices"), longOffices);
        addPhrases(file.get("no-offices"), noOffices);
        addForms(file.get("bodies"), bodies);
        addForms(file.get("forces"), forces);
        addForms(file.get("before-offices"), beforeOffices);
    }

    private void readKickers(YamlNode file) {
        file.entries().forEach((name, list) -> {
            Modality modality = name.equals("kickers") ? null : modality(name, list);
            list.items()
                    .forEach(
                            cue -> addPhrase(kickers, cue, new Kicker(cue.text().startsWith("^"), modality)));
        });
    }

    private static Map<String, YamlNode> entries(YamlNode file, String key) {
        YamlNode node = file.get(key);
        return node == null ? Map.of() : node.entries();
    }

    private static Modality modality(String name, YamlNode at) {
        try {
            return Modality.of(name);
        } catch (IllegalArgumentException e) {
            at.error("'" + name + "' is no modality");
            return Modality.ASSERTED;
        }
    }

    private static Speaker speaker(String name, YamlNode at) {
        try {
            return Speaker.of(name);
        } catch (IllegalArgumentException e) {
            at.error("'" + name + "' is no speaker");
            return Speaker.UNKNOWN;
        }
    }

    private static <T> void addPhrase(Phrases<T> phrases, YamlNode cue, T meaning) {
        try {
            phrases.add(Phrase.of(cue.text()), meaning);
        } catch (IllegalArgumentException e) {
            cue.error("'" + cue.text() + "' is no cue: " + e.getMessage());
        }
    }

    /** Those of a list that are several words. */
    private static void addPhrases(@Nullable YamlNode list, Phrases<Boolean> phrases) {
        if (list != null) {
            list.items().stream()
                    .filter(item -> item.text().contains(" "))
                    .forEach(item -> addPhrase(phrases, item, true));
        }
    }

    private static void addForms(@Nullable YamlNode words, Set<String> forms) {
        if (words != null) {
            words.texts().forEach(word -> forms.addAll(Inflector.forms(word)));
        }
    }
}
