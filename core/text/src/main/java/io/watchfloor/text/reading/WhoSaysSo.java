package io.watchfloor.text.reading;

import io.watchfloor.model.Speaker;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Phrases;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordClass;
import io.watchfloor.text.words.WordSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides who says what a clause says: an attribution in it ("..., officials say", "according to experts"), a
 * clause beside it that only names a speaker ("...: ministry", "Lavrov: ..."), or else its subject.
 */
final class WhoSaysSo {
    /**
     * A voice.
     *
     * @param first index of the first word that shows it
     * @param end index after the last such word
     * @param state the state it speaks for, or absent
     */
    record Voice(Speaker speaker, int first, int end, @Nullable String state) {}

    /** The words of a clause that only say who says it; empty when there are none. */
    record Attribution(int first, int end) {
        static final Attribution NONE = new Attribution(0, 0);

        boolean holds(int word) {
            return first <= word && word < end;
        }

        boolean isThere() {
            return end > first;
        }

        /** The clause goes on behind it: "Russia, Kyiv says, hit the port". */
        boolean isInside(Stretch clause) {
            return isThere() && clause.first() < first && end < clause.end();
        }
    }

    private static final Set<String> ENDS_SUBJECT =
            WordSet.of("of on in between from with for at to against over by off");
    private static final Set<String> SAYS = WordSet.of("say says said");
    private static final Set<String> ACCUSED = WordSet.of("accused blamed suspected");
    private static final Set<String> ACCUSED_OF = WordSet.of("of for by");
    private static final int LONGEST_ATTRIBUTION = 7;
    private static final int LONGEST_SPEAKER = 6;

    private final List<Word> words;
    private final NameMap names;
    private final Cues cues;

    WhoSaysSo(List<Word> words, NameMap names, Cues cues) {
        this.words = words;
        this.names = names;
        this.cues = cues;
    }

    Attribution attributionOf(Stretch clause) {
        int end = clause.end();
        if (words.get(clause.first()).form().equals("according")) {
            int comma = clause.first() + 1;
            while (comma < end && !words.get(comma).has(Marks.COMMA)) {
                comma++;
            }
            return comma < end ? new Attribution(clause.first(), comma) : Attribution.NONE;
        }
        Attribution inside = betweenCommas(clause);
        if (inside.isThere()) {
            return inside;
        }
        for (int i = Math.max(clause.first() + 1, end - LONGEST_ATTRIBUTION); i < end; i++) {
            boolean according = words.get(i).form().equals("according") && i + 1 < end;
            if (according || (words.get(i).has(Marks.COMMA | Marks.CLOSE_QUOTE) && onlyReports(i, end))) {
                return new Attribution(i, end);
            }
        }
        return Attribution.NONE;
    }

    /** ", Kyiv says,", ", says Kyiv,": behind a verb other than say may stand whom the subject tells something. */
    private Attribution betweenCommas(Stretch clause) {
        for (int i = clause.first() + 1; i < clause.end(); i++) {
            if (!words.get(i).has(Marks.COMMA)) {
                continue;
            }
            int end = i + 1;
            while (end < clause.end() && !words.get(end).has(Marks.COMMA)) {
                end++;
            }
            if (end < clause.end() && end - i > 1 && end - i <= LONGEST_ATTRIBUTION && onlySpeaks(i, end)) {
                return new Attribution(i, end);
            }
        }
        return Attribution.NONE;
    }

    private boolean onlySpeaks(int first, int end) {
        String begins = words.get(first).form();
        boolean says =
                SAYS.contains(begins) || cues.isReporting(words.get(end - 1).form());
        return begins.equals("according") || (says && onlyReports(first, end));
    }

    /** "officials say", "says minister": a reporting verb, and no other verb. */
    private boolean onlyReports(int first, int end) {
        boolean reports = false;
        for (int i = first; i < end; i++) {
            Phrases.Hit<Speaker> speaker = cues.speakers().longestAt(words, i, end, first);
            if (speaker != null && speaker.end() < end) {
                i = speaker.end();
            }
            String form = words.get(i).form();
            if (cues.isReporting(form)) {
                reports = true;
            } else if (Verbs.isAuxiliary(form)
                    || (Verbs.formsOf(form) != 0 && WordClass.among(words, i, first, end) == WordClass.VERB)) {
                return false;
            }
        }
        return reports
                && (cues.isReporting(words.get(first).form())
                        || cues.isReporting(words.get(end - 1).form()));
    }

    /** The voice of an attribution, or of a clause that is nothing but a speaker; absent when nobody is heard. */
    @Nullable
    Voice speaking(int first, int end) {
        Name named = names.firstIn(first, end);
        Voice cue = cueIn(first, end, end, named);
        if (cue != null || named == null) {
            return cue;
        }
        return named.kind() == Kind.DEMONYM && !named.has(Trait.GOV) ? null : voiceOf(named, true);
    }

    /**
     * The voice of a clause's subject, the words before its verb; a state speaks only when it acts, and who suffers what is
     * said does not say it: "firms sanctioned by Oslo".
     *
     * @param acting first words of the mentions of acting states
     */
    @Nullable
    Voice ofSubject(Stretch clause, MainVerb mainVerb, Set<Integer> acting) {
        int first = clause.first();
        int verb = mainVerb.first();
        if ((verb == clause.end() && startsWithAct(first))
                || suffers(clause, mainVerb)
                || isAccused(clause, mainVerb)) {
            return null;
        }
        int end = first;
        while (end < verb && !ENDS_SUBJECT.contains(words.get(end).form())) {
            end++;
        }
        Name named = names.firstIn(first, end);
        Voice cue = cueIn(first, end, verb, named);
        if (cue != null || named == null) {
            return cue;
        }
        return voiceOf(named, acting.contains(named.first()));
    }

    /** "Firms sanctioned by Oslo", and not "MP barred by Oslo hits out". */
    private boolean suffers(Stretch clause, MainVerb verb) {
        return verb.passive() && !Agent.hasVerb(words, names, verb.end(), clause.end());
    }

    /** "Russia accused of severing cable": what is said of it is not its own word. */
    private boolean isAccused(Stretch clause, MainVerb verb) {
        for (int i = verb.first(); i < Math.min(verb.end(), clause.end() - 1); i++) {
            if (ACCUSED.contains(words.get(i).form())
                    && ACCUSED_OF.contains(words.get(i + 1).form())) {
                return true;
            }
        }
        return false;
    }

    /** A clause of a few words without a verb, which a colon or dash parts from the next, names a speaker. */
    boolean isOnlySpeaker(Stretch clause, MainVerb verb) {
        return clause.kind() == Clause.Kind.MAIN
                && !startsWithAct(clause.first())
                && (verb.first() == clause.end() || endsInCue(clause))
                && clause.end() - clause.first() <= LONGEST_SPEAKER;
    }

    /** "spoofing foreign media": an act, not its author. */
    private boolean startsWithAct(int first) {
        return !names.covers(first) && words.get(first).form().endsWith("ing");
    }

    /** The speaker that such a clause names: a person or body, or a bare state: "Beijing", not "Beijing's balloon". */
    @Nullable
    Voice onlySpeaker(Stretch clause) {
        Name named = names.firstIn(clause.first(), clause.end());
        boolean bare = named != null
                && named.end() == clause.end()
                && !words.get(named.end() - 1).possessive();
        boolean actor = named != null
                && (named.kind() == Kind.PERSON || named.kind() == Kind.BODY || named.kind() == Kind.FORCE);
        return named == null || bare || actor || endsInCue(clause) ? speaking(clause.first(), clause.end()) : null;
    }

    /** "rights group", where group is no verb. */
    private boolean endsInCue(Stretch clause) {
        for (int i = clause.first(); i < clause.end(); i++) {
            Phrases.Hit<Speaker> hit = cues.speakers().longestAt(words, i, clause.end(), clause.first());
            if (hit != null && hit.end() == clause.end()) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Voice cueIn(int first, int last, int end, @Nullable Name named) {
        for (int i = first; i < last; i++) {
            Phrases.Hit<Speaker> hit = cues.speakers().longestAt(words, i, end, first);
            boolean delegate = named != null && named.first() < i && i < named.end() && !"UN".equals(named.code());
            if (hit != null && !(delegate && hit.meaning() == Speaker.UN_OFFICIAL)) {
                return new Voice(hit.meaning(), hit.first(), hit.end(), named == null ? null : named.code());
            }
        }
        return null;
    }

    private static @Nullable Voice voiceOf(Name name, boolean acts) {
        Speaker speaker;
        if (name.has(Trait.FORMER)) {
            speaker = Speaker.FORMER;
        } else if (name.member()) {
            speaker = Speaker.MEMBER;
        } else if (name.kind() == Kind.FIRM) {
            speaker = Speaker.FIRM;
        } else if (acts && name.isParty() && name.kind() != Kind.LOCATION) {
            speaker = "UN".equals(name.code()) ? Speaker.UN_OFFICIAL : Speaker.OFFICIAL;
        } else {
            return null;
        }
        return new Voice(speaker, name.first(), name.end(), name.code());
    }
}
