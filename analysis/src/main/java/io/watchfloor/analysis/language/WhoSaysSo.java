package io.watchfloor.analysis.language;

import io.watchfloor.analysis.language.Mention.Kind;
import io.watchfloor.analysis.language.Mention.Trait;
import io.watchfloor.model.Speaker;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides who says what a headline says: an attribution ("..., officials say", "...: ministry", "according to
 * experts") speaks for the clauses before it, else the subject of a clause speaks for the clause.
 */
final class WhoSaysSo {
    /**
     * A voice.
     *
     * @param cue index of the first word that shows it
     * @param end index after the last such word
     */
    record Voice(Speaker speaker, int cue, int end, @Nullable String state) {}

    private static final int LONGEST_ATTRIBUTION = 6;

    private final List<Word> words;
    private final List<Name> names;
    private final Cues cues;

    WhoSaysSo(List<Word> words, List<Name> names, Cues cues) {
        this.words = words;
        this.names = names;
        this.cues = cues;
    }

    /** Index of the first word of an attribution at the end of a clause; its end when there is none. */
    int attributionOf(Stretch clause) {
        int end = clause.end();
        int from = Math.max(clause.first() + 1, end - LONGEST_ATTRIBUTION);
        for (int i = from; i < end; i++) {
            boolean comma = words.get(i).has(Marks.COMMA | Marks.CLOSE_QUOTE);
            boolean tail = comma
                    && (cues.isReporting(words.get(end - 1).form())
                            || cues.isReporting(words.get(i).form()));
            boolean according = words.get(i).form().equals("according") && i + 1 < end;
            if (tail || according) {
                return i;
            }
        }
        return end;
    }

    /** The voice of the words from {@code first} to {@code end}; absent when nobody is heard. */
    @Nullable
    Voice in(int first, int end) {
        Name named = null;
        for (Name name : names) {
            if (name.first() >= first && name.first() < end && named == null) {
                named = name;
            }
        }
        Phrases.Hit<Speaker> hit = null;
        for (int i = first; i < end && hit == null; i++) {
            hit = cues.speakers().longestAt(words, i, end, first);
        }
        if (hit != null) {
            return new Voice(hit.meaning(), hit.first(), hit.end(), named == null ? null : named.code());
        }
        return named == null ? null : voiceOf(named);
    }

    private static @Nullable Voice voiceOf(Name name) {
        if (name.has(Trait.FORMER)) {
            return new Voice(Speaker.FORMER, name.first(), name.end(), name.code());
        }
        if (name.member()) {
            return new Voice(Speaker.MEMBER, name.first(), name.end(), name.code());
        }
        if (name.kind() == Kind.FIRM) {
            return new Voice(Speaker.FIRM, name.first(), name.end(), name.code());
        }
        boolean official = name.has(Trait.GOV) || name.kind() == Kind.STATE || name.kind() == Kind.CAPITAL;
        return official ? new Voice(Speaker.OFFICIAL, name.first(), name.end(), name.code()) : null;
    }
}
