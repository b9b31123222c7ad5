package io.watchfloor.incidents;

import io.watchfloor.model.EventCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Published codes of what happened, and when. */
final class EventCodes {
    private final TimesBy<String> times = new TimesBy<>();

    void count(EventCode code, Instant at, int change) {
        times.count(text(code.plover()) + "|" + text(code.cameo()), at, change);
    }

    /** By the time of their first report. */
    List<EventCode> inOrder(int most) {
        return times.inOrder().stream().limit(most).map(EventCodes::code).toList();
    }

    private static String text(@Nullable String code) {
        return code == null ? "" : code;
    }

    private static EventCode code(String key) {
        int bar = key.indexOf('|');
        String plover = key.substring(0, bar);
        String cameo = key.substring(bar + 1);
        return new EventCode(plover.isEmpty() ? null : plover, cameo.isEmpty() ? null : cameo);
    }
}
