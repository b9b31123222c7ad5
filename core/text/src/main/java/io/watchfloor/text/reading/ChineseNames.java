package io.watchfloor.text.reading;

import io.watchfloor.text.actors.Actor;
import io.watchfloor.text.chinese.ChineseTable;
import io.watchfloor.text.chinese.ChineseTable.Use;
import io.watchfloor.text.chinese.Terms;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import io.watchfloor.text.words.Han;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in the signs of a Chinese headline. The longest name wins; one character stands for a state where its
 * neighbours allow it; an office, body or force behind a state's name is that state acting, a firm or person is not.
 */
final class ChineseNames {
    private static final Set<Use> BEHIND =
            EnumSet.of(Use.OFFICE, Use.BODY, Use.FORCE, Use.MEMBER, Use.MEDIA, Use.PRIVATE);
    private static final int MOST_WORDS_BEHIND = 5;
    /** Israel, but oftener "with" and "because of". */
    private static final char INSTEAD = '以';

    private static final String BESIDE_ISRAEL = "巴伊哈黎叙美埃约";
    private static final String ACTS_OF_ISRAEL = "称拟批拒袭炸轰攻";

    private final ChineseTable table;
    private final Terms<List<Actor>> actors = new Terms<>();

    /**
     * A name and what its last word makes of it.
     *
     * @param use office, body, force, member, media or private; absent for a bare name
     */
    record Found(Name name, @Nullable Use use) {}

    ChineseNames(ChineseTable table, List<Actor> all) {
        this.table = table;
        for (Actor actor : all) {
            if (isChinese(actor)) {
                String signs = table.signs().term(actor.text());
                List<Actor> same = new ArrayList<>(List.of(actor));
                List<Actor> before = actors.get(signs);
                same.addAll(0, before == null ? List.of() : before);
                actors.put(signs, List.copyOf(same));
            }
        }
    }

    /** Names in Latin letters alone belong to the reader of English, but acronyms are written in Chinese text too. */
    private static boolean isChinese(Actor actor) {
        String text = actor.text();
        boolean acronym = actor.kind() == Actor.Kind.BLOC || actor.kind() == Actor.Kind.BODY;
        return text.chars().anyMatch(Han::is)
                || (acronym && text.length() > 2 && text.equals(text.toUpperCase(Locale.ROOT)));
    }

    /** Names in order; they do not overlap, and none crosses the edge of a clause. */
    List<Found> in(String signs, List<Stretch> clauses, LocalDate on, @Nullable String home) {
        List<Found> found = new ArrayList<>(4);
        for (Stretch clause : clauses) {
            String sofar = signs.substring(0, clause.end());
            for (int at = clause.first(); at < clause.end(); ) {
                at = next(sofar, at, clause, signs, on, home, found);
            }
        }
        return found;
    }

    /** Adds the name that starts at a place, if one does, and says where to look on. */
    private int next(
            String signs, int at, Stretch clause, String all, LocalDate on, @Nullable String home, List<Found> found) {
        Terms.Hit<List<Actor>> hit = actors.longestAt(signs, at, signs.length());
        int not = table.not().endAt(signs, at, signs.length());
        if (not > (hit == null ? at : hit.end())) {
            Terms.Hit<List<Actor>> last = actors.longestAt(signs, not - 1, signs.length());
            return last != null && last.end() > not ? not - 1 : not;
        }
        Found next =
                hit == null ? ofSign(signs, at, at == clause.first(), all, found, home) : named(signs, at, hit, on);
        if (next == null) {
            return hit == null ? at + 1 : hit.end();
        }
        found.add(next);
        return next.name().end();
    }

    private @Nullable Found named(String signs, int at, Terms.Hit<List<Actor>> hit, LocalDate on) {
        Actor actor = hit.meaning().stream()
                .filter(one -> one.term() == null || one.term().covers(on))
                .findFirst()
                .orElse(hit.meaning().get(0));
        if (actor.kind() == Actor.Kind.DECOY) {
            return null;
        }
        Kind kind = WhoIsMeant.kind(actor.kind());
        boolean former = table.of(Use.FORMER).endsAt(signs, 0, at);
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        if (actor.kind() == Actor.Kind.PERSON) {
            WhoIsMeant.addOfficeTraits(traits, actor.term(), former, on);
        } else if (kind == Kind.LOCATION && actor.code() == null) {
            traits.add(Trait.FEATURE);
        } else if (kind == Kind.BODY || kind == Kind.FORCE) {
            traits.add(Trait.GOV);
        }
        boolean takesOffice = kind == Kind.STATE || kind == Kind.BLOC;
        return takesOffice
                ? withOffice(signs, actor.code(), actor.name(), kind, at, hit.end())
                : new Found(new Name(kind, actor.code(), actor.name(), at, hit.end(), traits, false), null);
    }

    private @Nullable Found ofSign(
            String signs, int at, boolean starts, String all, List<Found> before, @Nullable String home) {
        if (home != null && starts) {
            int end = table.home().endAt(signs, at, signs.length());
            if (end > at) {
                return new Found(new Name(Kind.BODY, home, home, at, end, EnumSet.of(Trait.GOV), false), Use.BODY);
            }
        }
        String code = code(signs, at, starts, all, before);
        return code == null ? null : withOffice(signs, code, code, Kind.STATE, at, at + 1);
    }

    private @Nullable String code(String signs, int at, boolean starts, String all, List<Found> before) {
        char sign = signs.charAt(at);
        if (!table.isState(sign)) {
            return null;
        }
        char next = at + 1 < signs.length() ? signs.charAt(at + 1) : ' ';
        char last = at > 0 ? signs.charAt(at - 1) : ' ';
        boolean afterName =
                !before.isEmpty() && before.get(before.size() - 1).name().end() == at;
        String beside = nearest(sign, next, last);
        if (beside == null && table.guarded(sign) == null && table.free(sign) == null) {
            beside = anywhere(sign, all);
        }
        if (table.free(sign) != null) {
            return table.free(sign);
        }
        String code = beside == null ? table.guarded(sign) : beside;
        if (sign == INSTEAD && signs.indexOf("为由", at) > 0) {
            return null;
        }
        boolean startsWord = starts || afterName;
        boolean besideState = (table.isState(next)
                        && (sign != INSTEAD || (startsWord && BESIDE_ISRAEL.indexOf(next) >= 0))
                        && table.not().endAt(signs, at + 1, signs.length()) == at + 1)
                || (afterName
                        && before.get(before.size() - 1).name().end()
                                        - before.get(before.size() - 1).name().first()
                                == 1);
        Terms.Hit<Use> behind = table.uses().longestAt(signs, at + 1, signs.length());
        boolean office = behind != null && BEHIND.contains(behind.meaning());
        boolean acts = startsWord
                && (sign != INSTEAD || ACTS_OF_ISRAEL.indexOf(next) >= 0)
                && table.of(Use.VERB).endAt(signs, at + 1, signs.length()) > at + 1;
        boolean governed = table.of(Use.TOWARDS).endsAt(signs, 0, at)
                || table.of(Use.WITH).endsAt(signs, 0, at)
                || table.of(Use.BY).endsAt(signs, 0, at)
                || table.of(Use.ABOUT).endsAt(signs, 0, at)
                || (table.of(Use.AT).endsAt(signs, 0, at) && office);
        boolean object = table.of(Use.VERB).endsAt(signs, 0, at) && office;
        return besideState || office || acts || governed || object ? code : null;
    }

    private @Nullable String nearest(char sign, char next, char last) {
        String beside = table.beside(sign, next);
        return beside == null ? table.beside(sign, last) : beside;
    }

    /** "以军打死巴方青年": what settles it may stand further off. */
    private @Nullable String anywhere(char sign, String signs) {
        for (int i = 0; i < signs.length(); i++) {
            String code = table.beside(sign, signs.charAt(i));
            if (code != null && table.not().endAt(signs, i, signs.length()) == i) {
                return code;
            }
        }
        return null;
    }

    /** Takes in the office, body, force or firm behind a state, and "驻华大使" with the state it is sent to. */
    private Found withOffice(String signs, @Nullable String code, String name, Kind kind, int at, int from) {
        int end = from;
        int reached = from;
        Use use = null;
        boolean former = false;
        if (signs.charAt(from - 1) == '国' && from - at > 1) {
            int overlapping = behindAt(signs, from - 1, true);
            if (overlapping > from) {
                use = table.uses().get(signs.substring(from - 1, overlapping));
                end = overlapping;
                reached = overlapping;
            }
        }
        for (int i = 0; i < MOST_WORDS_BEHIND; i++) {
            if (reached + 2 < signs.length() && signs.charAt(reached) == '驻') {
                Terms.Hit<List<Actor>> host = actors.longestAt(signs, reached + 1, signs.length());
                int to = host == null ? reached + 2 : host.end();
                if (behindAt(signs, to, false) > to) {
                    reached = to;
                    continue;
                }
            }
            Terms.Hit<Use> hit = table.uses().longestAt(signs, reached, signs.length());
            if (hit == null) {
                break;
            }
            if (BEHIND.contains(hit.meaning())) {
                use = hit.meaning();
                end = hit.end();
            } else if (hit.meaning() == Use.FORMER) {
                former = true;
            } else if (hit.meaning() != Use.MODIFIER) {
                break;
            }
            reached = hit.end();
        }
        EnumSet<Trait> traits = EnumSet.noneOf(Trait.class);
        boolean acts = use == Use.OFFICE || use == Use.BODY || use == Use.FORCE;
        if (acts) {
            traits.add(former ? Trait.FORMER : Trait.GOV);
            if (use == Use.OFFICE && !former) {
                traits.add(Trait.OFFICIAL);
            }
        }
        Kind as = use == Use.FORCE ? Kind.FORCE : acts ? Kind.BODY : use == null ? kind : Kind.DEMONYM;
        return new Found(new Name(as, code, name, at, end, traits, use == Use.MEMBER), use);
    }

    private int behindAt(String signs, int at, boolean longOnly) {
        Terms.Hit<Use> hit = table.uses().longestAt(signs, at, signs.length());
        return hit != null && BEHIND.contains(hit.meaning()) && (!longOnly || hit.end() > at + 1) ? hit.end() : at;
    }
}
