package io.watchfloor.text.reading;

import io.watchfloor.files.yaml.Findings;
import io.watchfloor.model.Modality;
import io.watchfloor.model.Role;
import io.watchfloor.model.Speaker;
import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.chinese.ChineseTable;
import io.watchfloor.text.chinese.ChineseTable.Use;
import io.watchfloor.text.chinese.Terms;
import io.watchfloor.text.reading.ChineseNames.Found;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.Han;
import io.watchfloor.text.words.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a Chinese headline. A space or mark ends a clause; a clause without a subject of its own has that of the clause
 * before, and one that only says who reacts is about what the clause before tells.
 */
final class ChineseReader {
    private static final String MARKS = "，,。；;！!？?：:|｜—【】…";
    private static final Set<Modality> DECIDE = EnumSet.of(Modality.DENIED, Modality.REBUTTED, Modality.REFUSED);
    private static final int LONGEST_SPEAKER = 8;
    /** As many as patterns look at; no headline comes near it. */
    private static final int MOST_WORDS = 512;

    private final ChineseTable table;
    private final ChineseNames names;
    private final ChineseRoles roles;

    private ChineseReader(ChineseTable table, List<Actor> actors) {
        this.table = table;
        this.names = new ChineseNames(table, actors);
        this.roles = new ChineseRoles(table);
    }

    static ChineseReader of(Map<String, String> files, List<Actor> actors, Findings findings) {
        return new ChineseReader(ChineseTable.read(files, findings), actors);
    }

    /** What the words of a text are in English headlines, as far as the book says; the longest win, and none overlap. */
    List<InEnglish> inEnglish(Field field) {
        String signs = table.signs().signs(field.tokens());
        List<InEnglish> all = new ArrayList<>();
        for (int at = 0; at < signs.length(); at++) {
            Terms.Hit<List<String>> hit = table.english().longestAt(signs, at, signs.length());
            if (hit != null) {
                all.add(new InEnglish(at, hit.end(), hit.meaning()));
                at = hit.end() - 1;
            }
        }
        return all;
    }

    /** What a clause says, and who says it to those behind. */
    private record Voice(Speaker speaker, @Nullable String cue, @Nullable String state) {
        static final Voice NONE = new Voice(Speaker.UNKNOWN, null, null);
    }

    /**
     * Reads a text.
     *
     * @param home the state of the outlet, or absent
     */
    Field read(String field, String text, LocalDate on, @Nullable String home) {
        List<Word> all = table.signs().words(text);
        List<Word> words = all.subList(0, Math.min(MOST_WORDS, all.size()));
        String signs = table.signs().signs(words);
        List<Stretch> stretches = stretches(text, words);
        List<Found> found = names.in(signs, stretches, on, home);
        List<Mention> mentions = new ArrayList<>(found.size() + 2);
        List<Clause> clauses = new ArrayList<>(stretches.size());
        List<Mention> subject = List.of();
        Voice frame = Voice.NONE;
        boolean spoken = false;
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            List<Found> here = found.stream()
                    .filter(one ->
                            one.name().first() >= stretch.first() && one.name().first() < stretch.end())
                    .toList();
            boolean speaks = markBehind(text, words, stretch.end()).indexOf('：') >= 0
                    || markBehind(text, words, stretch.end()).indexOf(':') >= 0;
            int from = toldFrom(signs, stretch, here);
            List<Mention> own = roles.of(signs, stretch, i, from, here, subject, speaks, spoken);
            Voice voice = voice(signs, words, text, stretch, from, own, here);
            if (speaks || from == stretch.end()) {
                frame = voice.speaker() == Speaker.UNKNOWN && isStranger(stretch, here)
                        ? new Voice(Speaker.EXPERT, cue(text, words, stretch.first(), stretch.end()), null)
                        : voice;
            }
            mentions.addAll(own);
            boolean framed = frame.speaker() == Speaker.EXPERT
                    || frame.speaker() == Speaker.MEMBER
                    || (voice.speaker() == Speaker.UNKNOWN && frame.speaker() == Speaker.MEDIA);
            Voice said = framed ? frame : voice;
            clauses.add(clause(i, stretch, signs, words, text, said));
            List<Mention> acting = own.stream()
                    .filter(one -> one.role() == Role.SOURCE && one.code() != null)
                    .toList();
            spoken = (speaks && !acting.isEmpty()) || (spoken && acting.equals(subject));
            subject = acting.isEmpty() ? subject : acting;
        }
        lendBack(mentions, clauses.size());
        mentions.sort(Comparator.comparingInt(Mention::first).thenComparingInt(Mention::clause));
        return new Field(field, text, Clauses.tokens(words, stretches), clauses, mentions);
    }

    /** "俄军袭击港口 乌克兰三人死亡": whom the act of a clause befell may be named in the next. */
    private static void lendBack(List<Mention> mentions, int clauses) {
        for (int index = 0; index + 1 < clauses; index++) {
            int here = index;
            List<Mention> own = mentions.stream()
                    .filter(one -> one.clause() == here && one.code() != null)
                    .toList();
            if (own.stream().noneMatch(one -> one.role() == Role.SOURCE)
                    || own.stream().anyMatch(one -> one.role() == Role.TARGET)) {
                continue;
            }
            mentions.stream()
                    .filter(one -> one.clause() == here + 1
                            && one.code() != null
                            && (one.role() == Role.SOURCE || one.role() == Role.TARGET)
                            && own.stream().noneMatch(other -> one.code().equals(other.code())))
                    .findFirst()
                    .ifPresent(one -> mentions.add(one.lent(here, Role.TARGET)));
        }
    }

    private static List<Stretch> stretches(String text, List<Word> words) {
        List<Stretch> stretches = new ArrayList<>(3);
        int first = 0;
        for (int i = 1; i <= words.size(); i++) {
            if (i == words.size() || isEdge(text, words, i)) {
                stretches.add(new Stretch(first, i, Clause.Kind.MAIN, null));
                first = i;
            }
        }
        return stretches;
    }

    /** A mark, or a space that is not put around foreign words and numbers as some outlets do. */
    private static boolean isEdge(String text, List<Word> words, int i) {
        String between = between(text, words, i);
        boolean number = between.length() == 1
                && ".,:：".contains(between)
                && Character.isDigit(words.get(i).form().charAt(0))
                && Character.isDigit(words.get(i - 1).form().charAt(0));
        if (number) {
            return false;
        }
        boolean space = false;
        for (int k = 0; k < between.length(); k++) {
            if (MARKS.indexOf(between.charAt(k)) >= 0) {
                return true;
            }
            space |= Character.isWhitespace(between.charAt(k)) || Character.isSpaceChar(between.charAt(k));
        }
        if (!space) {
            return false;
        }
        boolean before = isHan(words, i - 1);
        boolean after = isHan(words, i);
        if (before && after) {
            return true;
        }
        return before
                ? i + 1 < words.size()
                        && isHan(words, i + 1)
                        && between(text, words, i + 1).isEmpty()
                : after
                        && i > 1
                        && isHan(words, i - 2)
                        && between(text, words, i - 1).isEmpty();
    }

    private static boolean isHan(List<Word> words, int i) {
        return Han.is(words.get(i).form().charAt(0));
    }

    private static String between(String text, List<Word> words, int i) {
        int from = words.get(i - 1).end();
        return text.substring(from, Math.max(from, words.get(i).start()));
    }

    private static String markBehind(String text, List<Word> words, int end) {
        return end == 0 || end > words.size()
                ? ""
                : end == words.size() ? text.substring(words.get(end - 1).end()) : between(text, words, end);
    }

    /** Where what a medium or an expert tells begins: behind "美媒指"; the start of the clause where none does. */
    private int toldFrom(String signs, Stretch stretch, List<Found> here) {
        int at = stretch.first();
        boolean medium = !here.isEmpty()
                && here.get(0).name().first() == at
                && here.get(0).use() == Use.MEDIA;
        int end = medium ? here.get(0).name().end() : table.speakers().endAt(signs, at, stretch.end());
        if (end == at) {
            return at;
        }
        int told = table.telling().endAt(signs, end, stretch.end());
        return medium || told > end || end == stretch.end() ? told : at;
    }

    /** A few characters that name nobody known: whose column it is. */
    private static boolean isStranger(Stretch stretch, List<Found> here) {
        return here.isEmpty() && stretch.end() - stretch.first() <= LONGEST_SPEAKER;
    }

    private Voice voice(
            String signs,
            List<Word> words,
            String text,
            Stretch stretch,
            int from,
            List<Mention> own,
            List<Found> here) {
        if (from > stretch.first()) {
            Terms.Hit<Speaker> hit = table.speakers().longestAt(signs, stretch.first(), stretch.end());
            return new Voice(
                    hit == null ? Speaker.MEDIA : hit.meaning(), cue(text, words, stretch.first(), from), null);
        }
        for (int i = stretch.first(); i < stretch.end(); i++) {
            Terms.Hit<Speaker> hit = table.speakers().longestAt(signs, i, stretch.end());
            if (hit != null
                    && hit.meaning() == Speaker.EXPERT
                    && here.stream().noneMatch(one -> one.name().has(Trait.GOV))) {
                return new Voice(Speaker.EXPERT, cue(text, words, i, hit.end()), null);
            }
        }
        if (!here.isEmpty() && here.get(0).use() == Use.MEMBER) {
            Name member = here.get(0).name();
            return new Voice(Speaker.MEMBER, cue(text, words, member.first(), member.end()), member.code());
        }
        return own.stream()
                .filter(mention -> mention.role() == Role.SOURCE && mention.code() != null)
                .findFirst()
                .map(mention -> new Voice(
                        mention.has(Trait.FORMER)
                                ? Speaker.FORMER
                                : mention.has(Trait.GOV) ? Speaker.OFFICIAL : Speaker.UNKNOWN,
                        cue(text, words, mention.first(), mention.end()),
                        mention.code()))
                .orElse(Voice.NONE);
    }

    private Clause clause(int index, Stretch stretch, String signs, List<Word> words, String text, Voice voice) {
        Modality modality = Modality.ASSERTED;
        String cue = null;
        for (int i = stretch.first(); i < stretch.end(); i++) {
            Terms.Hit<Modality> hit = table.modalities().longestAt(signs, i, stretch.end());
            if (hit != null
                    && (modality == Modality.ASSERTED
                            || (DECIDE.contains(hit.meaning()) && !DECIDE.contains(modality)))) {
                modality = hit.meaning();
                cue = cue(text, words, i, hit.end());
            }
            i = hit == null ? i : hit.end() - 1;
        }
        String behind = markBehind(text, words, stretch.end());
        if (behind.indexOf('？') >= 0 || behind.indexOf('?') >= 0) {
            modality = Modality.OPINION;
            cue = cue(text, words, stretch.end() - 1, stretch.end());
        }
        return new Clause(
                index,
                stretch.first(),
                stretch.end(),
                stretch.kind(),
                null,
                modality,
                cue,
                voice.speaker(),
                voice.cue(),
                voice.state());
    }

    private static String cue(String text, List<Word> words, int first, int end) {
        return text.substring(words.get(first).start(), words.get(end - 1).end());
    }
}
