package io.watchfloor.ingest.schedule;

import io.watchfloor.ingest.parse.ParsedFeed;
import io.watchfloor.ingest.parse.ParsedItem;
import io.watchfloor.model.Feed;
import io.watchfloor.model.Headline;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares a document with what was seen: new items, changed texts, and the memory after it. */
final class NewItems {
    private static final int REVISIONS_PER_DAY = 3;

    private final Feed feed;
    private final ParsedFeed document;
    private final Instant now;
    private final String producer;
    private final boolean backfill;
    private final boolean mistimed;
    private final ItemIdentity identity;
    private final Map<String, Seen.Item> byId = new HashMap<>();
    private final Map<String, Seen.Item> byLink = new HashMap<>();
    private final Set<String> present = new HashSet<>();
    private final List<Headline> headlines = new ArrayList<>();
    private final List<Instant> stated = new ArrayList<>();

    /**
     * Prepares the comparison.
     *
     * @param backfill true on the first poll of a feed: what stood there before is history, not news
     * @param mistimed the times that it states are hours too early: those when items are first seen count
     */
    NewItems(Feed feed, ParsedFeed document, boolean backfill, boolean mistimed, Instant now, String producer) {
        this.feed = feed;
        this.document = document;
        this.backfill = backfill;
        this.mistimed = mistimed;
        this.now = now;
        this.producer = producer;
        this.identity = new ItemIdentity(feed, document);
    }

    /** What the new items say of when they were published, where they say it. */
    List<Instant> stated() {
        return stated;
    }

    /** Headlines to publish, oldest first. */
    List<Headline> headlines() {
        return headlines;
    }

    /**
     * The memory after this document; the same object when nothing is new.
     *
     * @param unfinished also take an item that the document breaks off in
     */
    Seen compare(Seen before, boolean unfinished) {
        for (Seen.Item item : before.items()) {
            byId.put(item.id(), item);
            if (item.link() != null) {
                byLink.putIfAbsent(item.link(), item);
            }
        }
        document.items().forEach(item -> present.add(identity.headlineId(item)));
        Map<String, Seen.Item> after = new LinkedHashMap<>();
        for (ParsedItem item : document.items()) {
            if (item.complete() || unfinished) {
                Seen.Item known = known(item);
                Seen.Item next = publish(item, known);
                after.putIfAbsent(next.id(), next);
            }
        }
        Collections.reverse(headlines);
        if (headlines.isEmpty()) {
            return before;
        }
        before.items().forEach(item -> after.putIfAbsent(item.id(), item));
        return new Seen(after.values().stream()
                .limit(Seen.bound(document.items().size()))
                .toList());
    }

    /** By id, or by link when the item that had the link is no longer listed under its old id. */
    private Seen.@Nullable Item known(ParsedItem item) {
        Seen.Item same = byId.get(identity.headlineId(item));
        if (same != null) {
            return same;
        }
        String link = identity.linkDigest(item);
        Seen.Item linked = link == null ? null : byLink.get(link);
        return linked == null || present.contains(linked.id()) ? null : linked;
    }

    /** Publishes a new item or a changed text; returns how the item is to be remembered. */
    private Seen.Item publish(ParsedItem item, Seen.@Nullable Item known) {
        String content = ItemIdentity.contentDigest(item);
        long day = now.truncatedTo(ChronoUnit.DAYS).getEpochSecond() / 86_400;
        Seen.Item next;
        if (known == null) {
            String id = identity.headlineId(item);
            next = new Seen.Item(id, identity.linkDigest(item), content, 1, now, day, 0);
            byId.put(id, next);
            Instant said = Headlines.stated(item);
            if (said != null && !backfill) {
                stated.add(said);
            }
        } else if (known.content().equals(content)) {
            return known;
        } else {
            int onDay = known.day() == day ? known.onDay() + 1 : 1;
            if (onDay > REVISIONS_PER_DAY) {
                return known;
            }
            next = new Seen.Item(
                    known.id(), identity.linkDigest(item), content, known.revision() + 1, known.first(), day, onDay);
            byId.put(known.id(), next);
        }
        headlines.add(Headlines.of(
                feed,
                item,
                next,
                document.language(),
                now,
                backfill && known == null,
                mistimed && !backfill,
                producer));
        return next;
    }
}
