package io.watchfloor.alerts.message;

import io.watchfloor.model.Notification;
import io.watchfloor.model.Notification.Notice;
import io.watchfloor.model.Precedence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something about the watch itself: feeds, services and receivers in trouble, or that all is well.
 *
 * @param about feed, service, receiver or heartbeat
 */
public record NoticeMessage(
        String notification, Precedence precedence, String about, String text, List<String> details, Instant at)
        implements Message {
    private static final int SENTENCE = 300;

    static NoticeMessage of(Notification notification, Notice notice) {
        return new NoticeMessage(
                notification.id(),
                notice.precedence(),
                notice.about(),
                SafeText.line(notice.summary(), SENTENCE),
                notice.details().stream()
                        .map(line -> SafeText.line(line, SENTENCE))
                        .toList(),
                notification.decidedAt());
    }

    @Override
    public String type() {
        return "notice." + about;
    }

    @Override
    public String thread() {
        return "notice " + about;
    }

    /** {@code PRIORITY notice: 2 feeds in trouble}. */
    @Override
    public String summary() {
        return precedence.word().toUpperCase(Locale.ROOT) + " notice: " + text;
    }

    @Override
    public @Nullable String link() {
        return null;
    }
}
