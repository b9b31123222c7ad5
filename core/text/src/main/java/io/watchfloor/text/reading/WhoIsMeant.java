package io.watchfloor.text.reading;

import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.actors.Term;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.Inflector;
import io.watchfloor.text.words.Marks;
import io.watchfloor.text.words.Verbs;
import io.watchfloor.text.words.Word;
import io.watchfloor.text.words.WordSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a text and the states they stand for. The longest name wins; an office is read at the headline's
 * date; a state's name or adjective takes in the office or force behind it ("Chinese foreign ministry", "Philippine
 * Coast Guard"), which makes it the state acting.
 */
final class WhoIsMeant {
    private static final Set<String> FORMER = WordSet.of("former ex retired ousted onetime deposed");
    private static final Set<String> OF_OR_TO = Set.of("of", "to");
    private static final Set<String> NOT_IN_OFFICE = WordSet.of("shadow opposition would-be designate");
    private static final int WORDS_BEFORE_OFFICE = 3;

    private final ActorIndex actors;
    private final Cues cues;

    WhoIsMeant(ActorIndex actors, Cues cues) {
        this.actors = actors;
        this.cues = cues;
    }

    /** Names in order of their first word; those of one span stand side by side, others do not overlap. */
    List<Name> in(List<Word> words, LocalDate on) {
        Surroundings text = new Surroundings(words);
        List<Name> names = new ArrayList<>(4);
        int at = 0;
        while (at < words.size()) {
            ActorIndex.Hit hit = actors.longestAt(text, at);
            if (hit == null) {
                at++;
                continue;
            }
            int end = hit.end();
            for (Actor actor : meant(hit.actors(), on)) {
                if (actor.kind() == Actor.Kind.PERSON && isPartOfOtherName(text, at, hit.end())) {
                    continue;
                }
                Name name = name(actor, at, hit.end(), words, on);
                names.add(name);
                end = Math.max(end, name.end());
            }
            at = end;
        }
        return names;
    }

    /**
     * A bare surname beside another capitalised word is somebody else: Li in "Li Bingjie", Kim in "Anna Kim". Where
     * every word has a capital this cannot be seen.
     */
    private boolean isPartOfOtherName(Surroundings text, int at, int end) {
        List<Word> words = text.words();
        if (end - at > 1 || text.areTitleCase()) {
            return false;
        }
        if (at > 0 && words.get(at).before() == 0 && !words.get(at - 1).possessive()) {
            Word before = words.get(at - 1);
            boolean title = cues.isActing(before.form())
                    || Inflector.isFunctionWord(before.form())
                    || Verbs.formsOf(before.form()) != 0
                    || cues.speakers().longestAt(words, at - 1, at, at) != null
                    || endsKnownName(text, at - 1);
            if (before.isCapitalised() && !title) {
                return true;
            }
        }
        return end < words.size()
                && words.get(end).before() == 0
                && words.get(end).isCapitalised()
                && !words.get(at).possessive()
                && actors.longestAt(text, end) == null;
    }

    /** "White House", "Chinese": the word before the surname belongs to a name of its own. */
    private boolean endsKnownName(Surroundings text, int last) {
        for (int i = Math.max(0, last - 2); i <= last; i++) {
            ActorIndex.Hit hit = actors.longestAt(text, i);
            if (hit != null && hit.end() == last + 1) {
                return true;
            }
        }
        return false;
    }

    /** Of several readings: none if one of them is a decoy; bodies of that day; of persons the one in office that day, or last in office. */
    private static List<Actor> meant(List<Actor> readings, LocalDate on) {
        if (readings.stream().anyMatch(actor -> actor.kind() == Actor.Kind.DECOY)) {
            return List.of();
        }
        List<Actor> meant = new ArrayList<>(readings.size());
        Actor person = null;
        for (Actor actor : readings) {
            if (actor.kind() != Actor.Kind.PERSON) {
                if (actor.term() == null || actor.term().covers(on)) {
                    addOnce(meant, actor);
                }
            } else if (person == null || isLikelier(actor, person, on)) {
                person = actor;
            }
        }
        return meant.isEmpty() && person != null ? List.of(person) : meant;
    }

    /** Nato and NATO are one name; Koreas are two. */
    private static void addOnce(List<Actor> meant, Actor actor) {
        boolean there = meant.stream()
                .anyMatch(other -> other.name().equals(actor.name()) && Objects.equals(other.code(), actor.code()));
        if (!there) {
            meant.add(actor);
        }
    }

    private static boolean isLikelier(Actor one, Actor other, LocalDate on) {
        return rank(one.term(), on).isAfter(rank(other.term(), on));
    }

    /** A day that orders terms: one that covers the date last, then by their end; one yet to begin first. */
    private static LocalDate rank(@Nullable Term term, LocalDate on) {
        if (term == null || term.covers(on)) {
            return LocalDate.MAX;
        }
        LocalDate to = term.to();
        return term.endedBefore(on) && to != null ? to : LocalDate.MIN;
    }

    private Name name(Actor actor, int first, int end, List<Word> words, LocalDate on) {
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        Kind kind = kind(actor.kind());
        boolean former = first > 0 && FORMER.contains(words.get(first - 1).form());
        if (actor.kind() == Actor.Kind.PERSON) {
            addOfficeTraits(traits, actor.term(), former, on);
        } else if (kind == Kind.LOCATION && actor.code() == null) {
            traits.add(Trait.FEATURE);
        } else if (kind == Kind.BODY || kind == Kind.FORCE) {
            traits.add(former ? Trait.FORMER : Trait.GOV);
        }
        int extended = takesOffice(kind, words.get(end - 1)) ? officeEnd(words, end) : end;
        if (extended == end) {
            boolean member = actor.term() != null && actor.term().isMember();
            return new Name(kind, actor.code(), actor.name(), first, end, traits, member);
        }
        boolean office = !cues.isForce(words.get(extended - 1).form())
                && !cues.isBody(words.get(extended - 1).form());
        traits.add(former ? Trait.FORMER : Trait.GOV);
        if (office && !former) {
            traits.add(Trait.OFFICIAL);
        }
        Kind acting = cues.isForce(words.get(extended - 1).form()) ? Kind.FORCE : Kind.BODY;
        return new Name(acting, actor.code(), actor.name(), first, extended, traits, false);
    }

    /** Chinese minister, Iran's navy, Seoul's envoy; but "London police" is the city's. */
    private static boolean takesOffice(Kind kind, Word last) {
        return kind == Kind.STATE
                || kind == Kind.DEMONYM
                || kind == Kind.BLOC
                || (kind == Kind.CAPITAL && last.possessive());
    }

    static void addOfficeTraits(EnumSet<Trait> traits, @Nullable Term term, boolean former, LocalDate on) {
        if (term == null) {
            return;
        }
        if (former || term.endedBefore(on)) {
            traits.add(Trait.FORMER);
        } else if (term.covers(on) && !term.isMember()) {
            traits.add(Trait.GOV);
            traits.add(Trait.OFFICIAL);
        }
    }

    /** Index after the last office or force noun that the words behind a state's name lead to; {@code from} if none. */
    private int officeEnd(List<Word> words, int from) {
        int end = from;
        int limit = Math.min(words.size(), from + WORDS_BEFORE_OFFICE);
        int i = from;
        while (i < limit && !isApart(words, i, from)) {
            int after = actingEnd(words, i, from);
            if (after > i) {
                end = after;
                limit = Math.min(words.size(), end - 1 + WORDS_BEFORE_OFFICE);
                i = after;
            } else if (cues.isBeforeOffice(words.get(i).form()) || namesMinistry(words, i)) {
                i++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isApart(List<Word> words, int i, int from) {
        return words.get(i).has(~Marks.HYPHEN) || (i > from && words.get(i - 1).possessive());
    }

    /**
     * Index after an office, body or force that begins at a word; that word where none does. Some are one only beside words
     * that say which: "trade representative", "secretary of state", "secretary-general".
     */
    private int actingEnd(List<Word> words, int at, int from) {
        String form = words.get(at).form();
        if (cues.isNoOffice(words, at)) {
            return at;
        }
        if (form.equals("number") && words.get(at - 1).form().equals("opposite")) {
            return at + 1;
        }
        boolean acts = cues.isActing(form) && (at > from || !cues.needsWordBefore(form) || isSaidBehind(words, at));
        return Math.max(cues.officeEnd(words, at), acts ? at + 1 : at);
    }

    private boolean isSaidBehind(List<Word> words, int at) {
        String next = at + 1 < words.size() ? words.get(at + 1).form() : "";
        return OF_OR_TO.contains(next) || cues.isActing(next);
    }

    /** "Railways minister": of whichever ministry, that of no former, no shadow and no opposition one. */
    private boolean namesMinistry(List<Word> words, int at) {
        return at + 1 < words.size()
                && cues.isMinister(words.get(at + 1).form())
                && !words.get(at + 1).has(~Marks.HYPHEN)
                && !words.get(at).possessive()
                && !FORMER.contains(words.get(at).form())
                && !NOT_IN_OFFICE.contains(words.get(at).form())
                && Verbs.formsOf(words.get(at).form()) == 0
                && !Inflector.isFunctionWord(words.get(at).form());
    }

    static Kind kind(Actor.Kind kind) {
        return switch (kind) {
            case STATE -> Kind.STATE;
            case DEMONYM -> Kind.DEMONYM;
            case CAPITAL -> Kind.CAPITAL;
            case BODY -> Kind.BODY;
            case FORCE -> Kind.FORCE;
            case PERSON -> Kind.PERSON;
            case FIRM -> Kind.FIRM;
            case PLACE -> Kind.LOCATION;
            case BLOC -> Kind.BLOC;
            case ORGANIZATION, DECOY -> Kind.ORGANIZATION;
        };
    }
}
