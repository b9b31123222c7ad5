package io.watchfloor.rules.gravity;

import io.watchfloor.rules.gravity.Seen.Said;
import io.watchfloor.rules.patterns.Hit;
import io.watchfloor.rules.patterns.Text;
import io.watchfloor.text.reading.Clause;
import io.watchfloor.text.reading.Field;
import io.watchfloor.text.reading.Mention;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.BaseForms;
import io.watchfloor.text.words.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a text shows of how grave its act is, each once and in a fixed order. Which state it is about is never seen: names
 * count by their kind, and all other words in their base form.
 *
 * @param lead the act that leads, or absent when the table knows none of what the text says
 * @param base tenths of the lead by its modality and its place, or of the rule's code when no act leads
 * @param own what the table itself adds to the base, held to its cap
 * @param all every clue; the first is the lead or what stands for it
 */
public record Clues(@Nullable Act lead, int base, int own, List<Clue> all) {
    private static final int MANY = 4;
    /** Words of one clause that stand so near are also seen together. */
    private static final int REACH = 4;

    /** An act that is only mentioned: behind a subordinator, or as a topic before the sentence. */
    private enum Place {
        MAIN("act "),
        BEHIND("behind "),
        TOPIC("topic ");

        private final String key;

        Place(String key) {
            this.key = key;
        }

        static Place of(Clause clause) {
            return switch (clause.kind()) {
                case MAIN -> MAIN;
                case SUBORDINATE -> BEHIND;
                case KICKER -> TOPIC;
            };
        }
    }

    /**
     * A word that is no name.
     *
     * @param place among the words and names of the text
     */
    private record Word(String base, String text, int clause, int place) {}

    private record Read(Act act, Hit hit, Clause clause, int tenths) {}

    public static Clues of(UrgencyTable table, Seen seen) {
        Field field = seen.field();
        Text text = table.text(field);
        List<Read> acts = acts(table, text);
        Read lead = null;
        for (Read read : acts) {
            lead = lead == null || read.tenths() > lead.tenths() ? read : lead;
        }
        Map<String, Clue> clues = new LinkedHashMap<>();
        if (lead == null) {
            add(clues, "no act", "", 0);
        } else {
            add(clues, "lead " + lead.act().name(), text.words(lead.hit()), 0);
        }
        for (Read read : acts) {
            boolean leads = lead != null
                    && read.act().equals(lead.act())
                    && read.clause().kind() == lead.clause().kind();
            if (!leads) {
                add(clues, Place.of(read.clause()).key + read.act().name(), text.words(read.hit()), 0);
            }
        }
        int own = raisers(table, text, clues);
        words(field, text, clues);
        reading(field, clues);
        said(seen, clues);
        int base = lead == null ? table.baseOfCode(code(seen.said())) : lead.tenths();
        return new Clues(lead == null ? null : lead.act(), base, own, List.copyOf(clues.values()));
    }

    private static List<Read> acts(UrgencyTable table, Text text) {
        List<Read> acts = new ArrayList<>();
        for (Act act : table.acts()) {
            for (Hit hit : act.match().find(text)) {
                Clause clause = text.field().clauses().get(text.clauseAt(hit.first()));
                acts.add(new Read(act, hit, clause, table.tenths(act, clause)));
            }
        }
        return acts;
    }

    /** What the table adds for words and numbers that stand beside any act. */
    private static int raisers(UrgencyTable table, Text text, Map<String, Clue> clues) {
        int own = 0;
        for (Raiser raiser : table.raisers()) {
            Optional<Hit> hit = raiser.match().find(text).stream().findFirst();
            if (hit.isPresent()) {
                add(clues, "raiser " + raiser.name(), text.words(hit.get()), raiser.tenths());
                own += raiser.tenths();
            }
        }
        for (Counted counted : table.numbers()) {
            Optional<Counted.Found> found = counted.in(text);
            if (found.isPresent()) {
                int step = found.get().step();
                int tenths = counted.steps().getOrDefault(step, 0);
                add(
                        clues,
                        "number " + counted.name() + " " + step,
                        text.token(found.get().token()).text(),
                        tenths);
                own += tenths;
            }
        }
        return Math.min(table.raiseAtMost(), own);
    }

    private static void words(Field field, Text text, Map<String, Clue> clues) {
        Map<Integer, Mention> mentions = new HashMap<>();
        field.mentions().forEach(mention -> mentions.putIfAbsent(mention.first(), mention));
        List<Word> words = new ArrayList<>();
        for (int at = 0, place = 0; at < field.tokens().size(); place++) {
            Mention mention = mentions.get(at);
            Token token = field.tokens().get(at);
            if (mention == null) {
                boolean number = Character.isDigit(token.form().charAt(0));
                Word word = new Word(
                        number ? "<number>" : BaseForms.of(token.form()), token.text(), text.clauseAt(at), place);
                add(clues, "word " + word.base(), word.text(), 0);
                words.add(word);
                at++;
            } else {
                String kind = kind(mention);
                add(clues, "name " + kind, "", 0);
                add(clues, "role " + mention.role().name().toLowerCase(Locale.ROOT) + " " + kind, "", 0);
                at = Math.max(at + 1, mention.end());
            }
        }
        for (int first = 0; first < words.size(); first++) {
            for (int second = first + 1; second < words.size(); second++) {
                together(words.get(first), words.get(second), clues);
            }
        }
    }

    private static void together(Word first, Word second, Map<String, Clue> clues) {
        if (second.place() - first.place() <= REACH && first.clause() == second.clause()) {
            add(clues, "words " + first.base() + " " + second.base(), first.text() + " " + second.text(), 0);
        }
    }

    private static String kind(Mention mention) {
        if (mention.has(Trait.GOV)) {
            return "government";
        }
        String kind = mention.kind().name().toLowerCase(Locale.ROOT);
        return mention.code() == null ? kind + " of no state" : kind;
    }

    private static void reading(Field field, Map<String, Clue> clues) {
        boolean first = true;
        for (Clause clause : field.clauses()) {
            String cue = clause.modalityCue() == null ? "" : clause.modalityCue();
            add(clues, "modality " + clause.modality().word(), cue, 0);
            add(clues, "speaker " + clause.speaker().word(), "", 0);
            add(clues, "opener " + (clause.subordinator() == null ? "none" : clause.subordinator()), "", 0);
            if (first && clause.kind() == Clause.Kind.MAIN) {
                add(clues, "first modality " + clause.modality().word(), cue, 0);
                first = false;
            }
        }
        Set<String> parties = new HashSet<>();
        field.mentions().forEach(mention -> {
            if (mention.code() != null && !mention.has(Trait.FEATURE)) {
                parties.add(mention.code());
            }
        });
        add(clues, "parties " + Math.min(MANY, parties.size()), "", 0);
        if (field.text().indexOf('?') >= 0) {
            add(clues, "question", "?", 0);
        }
    }

    private static void said(Seen seen, Map<String, Clue> clues) {
        Said said = seen.said();
        if (said != null) {
            add(clues, "subject " + said.subject(), "", 0);
            add(clues, "code " + (said.code() == null ? "none" : said.code()), "", 0);
            add(clues, "event " + said.modality().word(), "", 0);
            add(clues, "signal " + said.signal().word(), "", 0);
            add(clues, "roles " + (said.rolesKnown() ? "known" : "unknown"), "", 0);
        }
        if (seen.course()) {
            add(clues, "standing dispute", "", 0);
        }
        if (seen.half()) {
            add(clues, "party of a standing dispute", "", 0);
        }
    }

    private static @Nullable String code(@Nullable Said said) {
        return said == null ? null : said.code();
    }

    private static void add(Map<String, Clue> clues, String key, String text, int tenths) {
        clues.putIfAbsent(key, new Clue(key, text, tenths));
    }
}
