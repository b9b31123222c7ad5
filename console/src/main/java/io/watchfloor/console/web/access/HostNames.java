package io.watchfloor.console.web.access;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Names under which the desk may be asked for. Another site could give its own name our address, and its pages would
 * then count as ours; an address written in numbers cannot be given away like that.
 */
final class HostNames {
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");
    private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");

    private final Set<String> names = new TreeSet<>();

    HostNames(Collection<String> more) {
        names.add("localhost");
        more.forEach(name -> names.add(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** True for {@code name} or {@code name:port} of ours; without any there is no browser behind it. */
    boolean allow(@Nullable String host) {
        if (host == null) {
            return true;
        }
        String name = PORT.matcher(host.toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || NUMBERS.matcher(name).matches();
    }

    /** True for an {@code Origin} of ours. */
    boolean allowOrigin(String origin) {
        return allow(origin.replaceFirst("^https?://", ""));
    }
}
