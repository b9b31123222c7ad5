package io.watchfloor.text.reading;

import io.watchfloor.model.Role;
import io.watchfloor.text.chinese.ChineseTable;
import io.watchfloor.text.chinese.ChineseTable.Use;
import io.watchfloor.text.reading.ChineseNames.Found;
import io.watchfloor.text.reading.Mention.Kind;
import io.watchfloor.text.reading.Mention.Trait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Decides which part each name plays in a Chinese clause: the first one acts, what stands behind a verb or 对 is acted
 * upon, who stands behind 被 or 遭 acts, and 与 joins two.
 */
final class ChineseRoles {
    private static final Set<Use> IDLE = EnumSet.of(Use.MEDIA, Use.PRIVATE, Use.MEMBER);
    /** Signs between two names of one list. */
    private static final int WITHIN_A_LIST = 2;

    private final ChineseTable table;

    ChineseRoles(ChineseTable table) {
        this.table = table;
    }

    /**
     * The mentions of a clause.
     *
     * @param from where what is told begins, behind whoever tells it
     * @param subject who acts in the clause before
     * @param speaks the clause only names who says what follows
     * @param spoken the subject only says what this clause tells
     */
    List<Mention> of(
            String signs,
            Stretch clause,
            int index,
            int from,
            List<Found> here,
            List<Mention> subject,
            boolean speaks,
            boolean spoken) {
        List<Role> roles = new ArrayList<>(here.size());
        boolean passive = false;
        for (int i = 0; i < here.size(); i++) {
            Name name = here.get(i).name();
            Role role = name.first() < from ? Role.BACKGROUND : role(signs, clause, from, here, roles, i);
            if (role == Role.SOURCE && isBy(signs, from, name)) {
                passive = true;
            }
            roles.add(role);
        }
        boolean agentless = !passive && isPassive(signs, clause, here, roles);
        for (int i = 0; i < roles.size(); i++) {
            boolean turned = passive && !isBy(signs, from, here.get(i).name()) && !joinsAgent(signs, from, here, i);
            if ((turned || agentless) && roles.get(i) == Role.SOURCE) {
                roles.set(i, Role.TARGET);
            }
            if (!passive
                    && !agentless
                    && roles.get(i) == Role.SOURCE
                    && IDLE.contains(here.get(i).use())) {
                roles.set(i, Role.BACKGROUND);
            }
        }
        if (spoken) {
            sufferSpeech(here, roles, subject);
        }
        List<Mention> mentions = new ArrayList<>(here.size() + 1);
        for (int i = 0; i < here.size(); i++) {
            mentions.add(mention(signs, clause, here.get(i), roles.get(i), index, speaks));
        }
        mentions.addAll(lent(mentions, index, subject));
        return mentions;
    }

    /** "毛宁：日方应停止排海": who is spoken of first is acted upon, and what it does to others is no act of the speaker. */
    private static void sufferSpeech(List<Found> here, List<Role> roles, List<Mention> subject) {
        Set<String> speakers = new HashSet<>();
        subject.forEach(one -> speakers.add(String.valueOf(one.code())));
        boolean spokenOf = false;
        for (int i = 0; i < roles.size(); i++) {
            Name name = here.get(i).name();
            boolean other = name.isParty() && !speakers.contains(String.valueOf(name.code()));
            if (other && roles.get(i) == Role.SOURCE) {
                roles.set(i, Role.TARGET);
                spokenOf = true;
            } else if (other && spokenOf && roles.get(i) == Role.TARGET) {
                roles.set(i, Role.BACKGROUND);
            }
        }
    }

    private Role role(String signs, Stretch clause, int from, List<Found> here, List<Role> roles, int i) {
        Name name = here.get(i).name();
        int first = name.first();
        if (name.has(Trait.FEATURE)) {
            return Role.SETTING;
        }
        boolean towards = table.of(Use.TOWARDS).endsAt(signs, from, first);
        boolean spokenOf = isSpokenOf(signs, from, here, roles, i);
        if ((isMatter(signs, clause, here, i) && !(towards && !spokenOf))
                || table.of(Use.ABOUT).endsAt(signs, from, first)) {
            return Role.BACKGROUND;
        }
        if (isBy(signs, from, name)) {
            return Role.SOURCE;
        }
        if (i > 0
                && roles.get(i - 1) != Role.BACKGROUND
                && isJoined(signs, here.get(i - 1).name(), name)) {
            return roles.get(i - 1);
        }
        if (spokenOf) {
            return Role.BACKGROUND;
        }
        if (towards || table.of(Use.WITH).endsAt(signs, from, first)) {
            return Role.TARGET;
        }
        if (table.of(Use.AT).endsAt(signs, from, first)) {
            return Role.SETTING;
        }
        return actedBefore(signs, from, first, here) ? Role.TARGET : Role.SOURCE;
    }

    /** Behind whom somebody speaks to or of stands what that one does to others: 敦促美方停止对台军售. */
    private boolean isSpokenOf(String signs, int from, List<Found> here, List<Role> roles, int i) {
        for (int k = 0; k < i; k++) {
            int first = here.get(k).name().first();
            boolean governed = table.of(Use.TOWARDS).endsAt(signs, from, first)
                    || table.of(Use.WITH).endsAt(signs, from, first);
            if (roles.get(k) == Role.TARGET && !governed && here.get(k).name().isParty() && !acts(here, roles, k)) {
                return true;
            }
        }
        return false;
    }

    /** The same state is named before as the one that acts. */
    private static boolean acts(List<Found> here, List<Role> roles, int k) {
        for (int i = 0; i < k; i++) {
            if (roles.get(i) == Role.SOURCE
                    && Objects.equals(
                            here.get(i).name().code(), here.get(k).name().code())) {
                return true;
            }
        }
        return false;
    }

    /** A verb stands in front, or another state that acts. */
    private boolean actedBefore(String signs, int from, int first, List<Found> here) {
        if (here.stream()
                .anyMatch(one -> one.name().first() >= from
                        && one.name().end() < first
                        && one.name().isParty())) {
            return true;
        }
        for (int at = from; at < first; at++) {
            int inside = at;
            boolean named = here.stream()
                    .anyMatch(one ->
                            one.name().first() <= inside && inside < one.name().end());
            if (!named && table.of(Use.VERB).endAt(signs, at, first) > at) {
                return true;
            }
        }
        return false;
    }

    private boolean isBy(String signs, int from, Name name) {
        return table.of(Use.BY).endsAt(signs, from, name.first());
    }

    private boolean joinsAgent(String signs, int from, List<Found> here, int i) {
        return i > 0
                && isBy(signs, from, here.get(i - 1).name())
                && isJoined(signs, here.get(i - 1).name(), here.get(i).name());
    }

    /** "中企遭制裁": it suffers, whoever did it. */
    private boolean isPassive(String signs, Stretch clause, List<Found> here, List<Role> roles) {
        for (int i = 0; i < here.size(); i++) {
            int end = here.get(i).name().end();
            if (roles.get(i) == Role.SOURCE && end < clause.end() && "遭被".indexOf(signs.charAt(end)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Nothing, or a word for "and", stands between. */
    private boolean isJoined(String signs, Name one, Name other) {
        int gap = other.first() - one.end();
        return gap == 0
                || (gap > 0
                        && gap <= WITHIN_A_LIST
                        && table.of(Use.WITH).endAt(signs, one.end(), other.first()) == other.first());
    }

    /** The name, or the list that it stands in, only names a matter or colours a noun: 中美关系, 美制武器. */
    private boolean isMatter(String signs, Stretch clause, List<Found> here, int i) {
        int last = i;
        while (last + 1 < here.size()
                && here.get(last + 1).name().first() == here.get(last).name().end()) {
            last++;
        }
        int end = here.get(last).name().end();
        int attribute = table.of(Use.ATTRIBUTE).endAt(signs, end, clause.end());
        boolean colours = last == i
                && here.get(i).use() == null
                && attribute > end
                && table.of(Use.VERB).endAt(signs, end, clause.end()) <= attribute;
        return colours || (here.get(i).use() == null && table.of(Use.MATTER).endAt(signs, end, clause.end()) > end);
    }

    private Mention mention(String signs, Stretch clause, Found found, Role role, int index, boolean speaks) {
        Name name = found.name();
        EnumSet<Trait> traits = EnumSet.copyOf(name.traits());
        boolean bare = name.kind() == Kind.STATE || name.kind() == Kind.BLOC;
        boolean acts = name.end() == clause.end()
                || table.of(Use.VERB).endAt(signs, name.end(), clause.end()) > name.end()
                || table.of(Use.WITH).endAt(signs, name.end(), clause.end()) > name.end()
                || table.isState(signs.charAt(name.end()));
        if (bare && role == Role.SOURCE && (acts || speaks)) {
            traits.add(Trait.GOV);
        }
        return new Mention(
                name.kind(), name.code(), name.name(), name.first(), name.end(), index, role, Set.copyOf(traits));
    }

    /** The subject of the clause before: who acts here too, or whom somebody else reacts to. */
    private static List<Mention> lent(List<Mention> own, int index, List<Mention> subject) {
        boolean acts = own.stream().anyMatch(one -> one.code() != null && one.role() == Role.SOURCE);
        boolean suffers = own.stream().anyMatch(one -> one.code() != null && one.role() == Role.TARGET);
        if (subject.isEmpty() || (acts && suffers)) {
            return List.of();
        }
        return subject.stream()
                .filter(one -> own.stream().noneMatch(other -> Objects.equals(one.code(), other.code())))
                .map(one -> one.lent(index, acts ? Role.TARGET : Role.SOURCE))
                .toList();
    }
}
