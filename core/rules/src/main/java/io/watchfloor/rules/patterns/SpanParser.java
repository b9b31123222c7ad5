package io.watchfloor.rules.patterns;

import io.watchfloor.files.yaml.Nearest;
import io.watchfloor.model.Role;
import io.watchfloor.rules.patterns.SpanTest.Kind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what stands between {@code <} and {@code >} of a pattern, and the role behind it. */
final class SpanParser {
    private static final Map<String, Kind> KINDS = Map.of(
            "state", Kind.STATE,
            "bloc", Kind.BLOC,
            "gov", Kind.GOV,
            "official", Kind.OFFICIAL,
            "person", Kind.PERSON,
            "organization", Kind.ORGANIZATION,
            "location", Kind.LOCATION);
    private static final Map<String, Set<Role>> ROLES = Map.of(
            "source", Set.of(Role.SOURCE),
            "target", Set.of(Role.TARGET),
            "setting", Set.of(Role.SETTING),
            "party", SpanTest.PARTY,
            "host", SpanTest.HOST);

    private SpanParser() {}

    static SpanTest parse(String body, int at, @Nullable String role, int roleAt, Vocabulary vocabulary)
            throws PatternFault {
        Set<Role> part = role == null ? Set.of() : roles(role, roleAt);
        int colon = body.indexOf(':');
        String head = colon < 0 ? body : body.substring(0, colon);
        String tail = colon < 0 ? null : body.substring(colon + 1).strip();
        Kind kind = KINDS.get(head);
        if (kind != null) {
            return new SpanTest(null, kind, tail, part);
        }
        if (!vocabulary.parties().contains(head)) {
            throw new PatternFault(at, unknown(head, vocabulary));
        }
        if (tail != null && !tail.equals("gov")) {
            throw new PatternFault(at + colon + 1, "unknown part '" + tail + "': a state takes ':gov' or nothing");
        }
        return new SpanTest(head, tail == null ? Kind.PARTY : Kind.GOV, null, part);
    }

    private static Set<Role> roles(String role, int at) throws PatternFault {
        Set<Role> roles = ROLES.get(role);
        if (roles == null) {
            throw new PatternFault(at, "unknown role '@" + role + "'" + Nearest.hint(role, ROLES.keySet()));
        }
        return roles;
    }

    /** How patterns write a set of roles that they can ask for. */
    static String word(Set<Role> roles) {
        return ROLES.entrySet().stream()
                .filter(role -> role.getValue().equals(roles))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String unknown(String head, Vocabulary vocabulary) {
        boolean code = head.equals(head.toUpperCase(Locale.ROOT));
        return code
                ? "unknown state <" + head + ">" + Nearest.hint(head, vocabulary.parties())
                : "unknown kind <" + head + ">" + Nearest.hint(head, KINDS.keySet());
    }
}
