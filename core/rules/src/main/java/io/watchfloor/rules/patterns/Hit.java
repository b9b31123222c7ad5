package io.watchfloor.rules.patterns;

import io.watchfloor.model.Role;
import io.watchfloor.text.reading.Mention;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A place where a pattern matches: from token {@code first} up to {@code end}.
 *
 * @param before what a longer match was built from, or absent for a single item
 * @param item the item that was joined to {@code before}, or absent
 * @param mention the mention that a span item matched, or absent
 * @param test what the span item asked for, or absent
 * @param inGaps words that it spans and no item matched
 */
public record Hit(
        int first,
        int end,
        @Nullable Hit before,
        @Nullable Hit item,
        @Nullable Mention mention,
        @Nullable SpanTest test,
        int inGaps) {

    static Hit words(int first, int end) {
        return new Hit(first, end, null, null, null, null, 0);
    }

    static Hit span(Mention mention, SpanTest test) {
        return new Hit(mention.first(), mention.end(), null, null, mention, test, 0);
    }

    static Hit joined(Hit before, Hit item) {
        int first = Math.min(before.first, item.first);
        int end = Math.max(before.end, item.end);
        int covered = before.end - before.first - before.inGaps + item.end - item.first - item.inGaps;
        return new Hit(first, end, before, item, null, null, end - first - covered);
    }

    /** The tokens that items matched, without the words in gaps. */
    public BitSet tokens() {
        BitSet tokens = new BitSet();
        eachItem(leaf -> tokens.set(leaf.first, leaf.end));
        return tokens;
    }

    /** The single items that made the match, in the order of the pattern. */
    public List<Hit> items() {
        List<Hit> items = new ArrayList<>();
        eachItem(items::add);
        return items;
    }

    /** This item is a mention that the pattern asked to be in a role, and in no other. */
    public boolean asksFor(Role role) {
        return asksFor(Set.of(role));
    }

    /** This item is a mention that the pattern asked to take part on either side. */
    public boolean asksForParty() {
        return asksFor(SpanTest.PARTY);
    }

    /** This item is a mention that the pattern asked to be the host of the other parties. */
    public boolean asksForHost() {
        return asksFor(SpanTest.HOST);
    }

    private boolean asksFor(Set<Role> roles) {
        return test != null && test.roles().equals(roles);
    }

    /** One of its items is a mention that the pattern asked to be in some role. */
    public boolean asksForRole() {
        return items().stream()
                .anyMatch(item -> item.test != null && !item.test.roles().isEmpty());
    }

    /** Both cover some word. */
    public boolean overlaps(Hit other) {
        return first < other.end && other.first < end;
    }

    /** A mention that acts in its clause. */
    public boolean acts() {
        return mention != null && mention.role() == Role.SOURCE;
    }

    private void eachItem(Consumer<Hit> visitor) {
        if (before == null || item == null) {
            visitor.accept(this);
        } else {
            before.eachItem(visitor);
            item.eachItem(visitor);
        }
    }
}
